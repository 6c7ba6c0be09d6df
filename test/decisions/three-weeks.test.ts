import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { csvReturn, fillIn, makeOffice, type Office, unpacked, workbookReturn } from './office.ts'

let office: Office
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  office = makeOffice()
})
afterAll(() => {
  vi.useRealTimers()
  office.remove()
})

const on = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00Z`))
const put = (name: string, content: string | Uint8Array) => office.write(`input/2012-06/${name}`, content)
const figures = async (...args: string[]) => {
  const { out, code } = await office.run('--json', ...args)
  const [summary] = JSON.parse(out).rounds
  const { received, outstanding, queries } = summary.figures
  return { code, received, outstanding, queries, news: summary.news?.names ?? null }
}
const updateOf = (id: string, round?: string) =>
  office.record(round).updates.find(({ partnershipId }) => partnershipId === id)
const cover = (round = '2012-06') =>
  unpacked(office.path('output', round)).get(office.path('output', round, 'consolidated.xlsx'))

const rivers = { partnership: 'Rivers and Lakes Forum', completed: '31/02/2012', officer: 'Robin Vale', plans: 'TBC' }
const schools = { partnership: 'Schools Board', completed: '1 June 2012', chair: 'Cllr Ash Tarrant', focus: 'Reading' }

describe('three weeks of a round', () => {
  it('week one: two returns, with queries that a workbook settles', async () => {
    on('2012-06-04')
    put('rivers.csv', csvReturn({ ...rivers, focus: 'Clean water' }))
    put('schools.csv', csvReturn({ ...schools, plans: 'As above' }))
    expect(await figures()).toEqual({ code: 1, received: 2, outstanding: 2, queries: 4, news: null })
    const filled = await fillIn(office.path('output/2012-06/to-decide.xlsx'), [
      { text: /31\/02/, decision: 'correct', value: '29 February 2012', why: 'rang Robin' },
      { text: /As above/, decision: 'confirm' },
    ])
    put('decided by Ann.xlsx', filled)
    on('2012-06-05')
    expect(await figures()).toMatchObject({ code: 0, received: 2, queries: 3 })
    expect(office.decisions().map(({ decision, when }) => [decision, when])).toEqual([
      ['correct', '2012-06-05'],
      ['confirm', '2012-06-05'],
    ])
  })

  it('week two: a return arrives, its hidden note is held back, and people decide in three ways', async () => {
    on('2012-06-11')
    const note = 'check the tonnage with the contractor'
    put(
      'homes.xlsx',
      await workbookReturn(
        {
          partnership: 'Homes Alliance',
          completed: '8 June 2012',
          focus: note,
          plans: 'Empty homes',
          meetings: 'May 2012',
        },
        (_, row) => {
          row('focus').hidden = true
        },
      ),
    )
    expect(await figures('--edition', 'public')).toMatchObject({
      received: 3,
      outstanding: 1,
      news: ['Homes Alliance'],
    })
    expect([...unpacked(office.path('output/2012-06/public')).values()].join()).not.toContain('tonnage')
    expect(cover()).toContain('New since 11 June 2012: 1 return (Homes Alliance)')

    const listed: { number: number; finding: string }[] = JSON.parse(
      (await office.say('decide', '--list', '--json')).out,
    )
    const hidden = listed.find(({ finding }) => finding === 'hidden-cells-read')?.number
    const said = ['decide', String(hidden), 'withhold', '--by', 'Bo Sample', '--why', 'not for everyone']
    expect((await office.say(...said)).code).toBe(0)
    appendFileSync(
      office.path('input/decisions.csv'),
      ',rivers,plans,,TBC,correct,To clear the weir,Cy Test,2012-06-11,by hand,,\r\n',
    )
    await figures('--edition', 'public')
    expect(updateOf('rivers')?.answers.plans?.map(({ text }) => text)).toEqual(['To clear the weir'])
    expect(updateOf('homes')?.findings.find(({ code }) => code === 'hidden-cells-read')).toMatchObject({
      severity: 'note',
      settled: { decision: 'withhold', by: 'Bo Sample', why: 'not for everyone' },
    })
    const open: { finding: string }[] = JSON.parse((await office.say('decide', '--list', '--json')).out)
    expect(open.map(({ finding }) => finding)).toEqual(['return-outstanding'])
  })

  it('week three: a changed return asks anew, a lost file is named, and a moved folder stops the run', async () => {
    on('2012-06-18')
    put('schools.csv', csvReturn({ ...schools, plans: 'As below' }))
    await figures()
    expect(updateOf('schools')?.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['decision-lapsed']))
    renameSync(office.path('input/2012-06/rivers.csv'), office.path('rivers.csv'))
    expect(await figures()).toMatchObject({ received: 2, outstanding: 2 })
    expect(office.queries()).toContain('file-vanished')
    const missing = office.record().findings.find(({ args }) => args.id === 'rivers')
    expect(missing?.args.contact).toContain('Robin Vale')

    put('rivers second.csv', csvReturn({ ...rivers, focus: 'Cleaner water' }))
    await figures()
    expect(office.record().findings.map(({ code }) => code)).toContain('file-vanished-replaced')
    rmSync(office.path('input/2012-06/rivers second.csv'))
    renameSync(office.path('rivers.csv'), office.path('input/2012-06/rivers.csv'))
    expect(await figures()).toMatchObject({ received: 3, outstanding: 1 })
    const before = readFileSync(office.path('output/2012-06/round.json'))
    renameSync(office.path('input/2012-06'), office.path('moved'))
    const stopped = await office.say('run')
    expect(stopped.code).toBe(2)
    expect(stopped.err).toMatch(/3 of the 3 files used last time are not in .*--accept-missing/)
    office.write('input/2012-06/.keep', '')
    expect((await office.run()).code).toBe(2)
    expect(readFileSync(office.path('output/2012-06/round.json'))).toEqual(before)
    rmSync(office.path('input/2012-06'), { recursive: true })
    renameSync(office.path('moved'), office.path('input/2012-06'))
    expect(await figures()).toMatchObject({ received: 3 })
  })

  it('a file that cannot be read is linked to who is missing', async () => {
    put('Skills Partnership update.xlsx', 'PK')
    await figures()
    const missing = office.record().findings.find(({ args }) => args.id === 'skills')
    expect(missing?.args).toMatchObject({ came: 'Skills Partnership update.xlsx' })
    expect(cover()).toContain('Skills Partnership update.xlsx: The file')
    rmSync(office.path('input/2012-06/Skills Partnership update.xlsx'))
  })

  it('a register that Excel has mangled is put right with a word, and those missing are still missed', async () => {
    const register = readFileSync(office.path('input/register.csv'), 'utf8')
    writeFileSync(office.path('input/register.csv'), register.replaceAll('2012-06|2012-09', 'Jun-12'))
    const { code, out } = await office.run()
    expect(out).toContain('"Jun-12" is read as 2012-06')
    expect([code, office.record().outstanding]).toEqual([0, ['skills']])
    writeFileSync(office.path('input/register.csv'), register)
  })

  it('is signed off; a return that comes late is said to have come since', async () => {
    on('2012-06-29')
    expect((await office.say('run', '--round', '2012-06', '--edition', 'public')).code).toBe(0)
    const published = await office.say('publish', '2012-06', '--by', 'Di Example', '--note', 'web site')
    expect(published.out).toContain('signed off by Di Example')
    expect((await office.say('verify', '2012-06')).code).toBe(0)
    await figures('--edition', 'public')
    expect(cover()).toContain('Nothing has changed since it was signed off')

    on('2012-07-03')
    put(
      'skills.csv',
      csvReturn({ partnership: 'Skills Partnership', completed: '28 June 2012', focus: 'Trades', plans: 'A fair' }),
    )
    put('schools.csv', csvReturn({ ...schools, plans: 'A summer school' }))
    expect(await figures('--edition', 'public', '--since', '2012-07-01')).toMatchObject({
      received: 4,
      outstanding: 0,
      news: ['Schools Board', 'Skills Partnership'],
    })
    expect(cover()).toContain('Signed off on 29 June 2012 by Di Example (web site)')
    expect(cover()).toContain('Since it was signed off: came later: Skills Partnership; changed: Schools Board')
    expect(updateOf('skills')?.arrived?.slice(0, 10)).toBe('2012-07-03')
    expect((await office.say('verify', '2012-06')).code).toBe(0)
    writeFileSync(office.path('output/2012-06/published/2012-06-29/committee-report.docx'), 'changed')
    const { code, out } = await office.say('verify', '2012-06')
    expect([code, out]).toEqual([1, expect.stringContaining('not as it was published')])
  })

  it('the next round compares with the corrected values', async () => {
    on('2012-09-10')
    office.write('input/2012-09/rivers.csv', csvReturn({ ...rivers, focus: 'Clean water', plans: 'To clear the weir' }))
    await office.say('run', '--round', '2012-09')
    const text = readFileSync(office.path('output/2012-09/reconciliation.json'), 'utf8')
    const { partnerships } = JSON.parse(text)
    const changes = partnerships.find(
      ({ partnershipId }: { partnershipId: string }) => partnershipId === 'rivers',
    ).changes
    const plans = changes.filter(({ topic }: { topic: string | null }) => topic === 'plans')
    expect(plans.map(({ kind }: { kind: string }) => kind)).toEqual(['kept'])
    expect(updateOf('rivers', '2012-09')?.completedOn?.date).toBe('2012-02-29')
  })
})
