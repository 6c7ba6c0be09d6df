/** `collate chase` as a team uses it over a month: drafts, reminders, what was changed, and what never comes back as a return. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { csvReturn, makeOffice, type Office } from '../decisions/office.ts'

let office: Office
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  office = makeOffice()
  office.write(
    'input/register.csv',
    [
      'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in,contact_name,contact_email',
      'rivers,Rivers and Lakes Forum,thematic,,,,,,,,2012-06|2012-09,Robin Example,robin@example.org',
      'schools-board,"Schools, Board & Co",thematic,,,,,,,,2012-06|2012-09,Sam Éxample,sam@example.org',
      'homes,Homes Alliance,thematic,,,,,,,,2012-06|2012-09,Jo Example,',
    ].join('\r\n'),
  )
})
afterAll(() => {
  vi.useRealTimers()
  office.remove()
})

const on = (day: string) => vi.setSystemTime(new Date(`${day}T10:00:00Z`))
const put = (name: string, content: string) => office.write(`input/2012-06/${name}`, content)
const folder = (...names: string[]) => office.path('output/2012-06/chase', ...names)
const drafts = () => readdirSync(folder()).filter((name) => name.endsWith('.eml'))
const SCHOOLS = 'schools-board.eml'
const draft = (name: string) => PostalMime.parse(readFileSync(folder(name)))
const chase = (...args: string[]) => office.say('chase', '--from', 'team@example.org', ...args)

it('needs a run, and then somebody who writes', async () => {
  on('2012-07-02')
  expect((await chase()).err).toContain('Run collate run first')
  put(
    'rivers.csv',
    csvReturn({
      partnership: 'Rivers and Lakes Forum',
      completed: '31/02/2012',
      officer: 'Ann Example',
      details: 'ann@example.org',
      focus: 'Clean water',
    }),
  )
  await office.run()
  expect((await office.say('chase')).err).toContain('Say who writes: --from ADDRESS')
  expect((await office.say('chase', '--from', 'nobody')).err).toContain('"nobody" is no e-mail address')
  expect(existsSync(folder())).toBe(false)
})

it('writes to the outstanding by the register, and about errors to whoever filled the return in', async () => {
  const { code, out } = await chase()
  expect(code).toBe(0)
  expect(out).toContain('3 drafts')
  expect(out).toContain('Homes Alliance: No return, first reminder. homes.eml: No address is known')
  expect(drafts()).toEqual(['homes.eml', 'rivers.eml', SCHOOLS])
  const about = await draft('rivers.eml')
  expect(about.to?.map(({ name, address }) => [name, address])).toEqual([['Ann Example', 'ann@example.org']])
  expect(about.text).toContain('Dear Ann Example,')
  expect(about.text).toContain('31/02/2012')
  expect(about.headers.some(({ key, value }) => key === 'x-unsent' && value === '1')).toBe(true)
  const missing = await draft(SCHOOLS)
  expect(missing.subject).toBe('First reminder: Schools, Board & Co, June 2012')
  expect(missing.to?.map(({ name, address }) => [name, address])).toEqual([['Sam Éxample', 'sam@example.org']])
  expect(missing.text).toContain('It was due on 30 June 2012, 2 days ago.')
  expect((await draft('homes.eml')).to).toBeUndefined()
})

it('remembers what was sent once, so that the next is the second and the third reminder', async () => {
  expect((await office.say('chase', '--sent', '--partnership', 'Homes Alliance')).out).toContain(
    'Remembered as sent on 2012-07-02: Homes Alliance.',
  )
  expect((await office.say('chase', '--sent', '--on', '2012-07-03')).out).toMatch(/2012-07-03: .*Schools, Board & Co/)
  expect((await office.say('chase', '--sent')).out).toContain('remembered as sent already')
  on('2012-07-09')
  await chase()
  expect((await draft(SCHOOLS)).subject).toMatch(/^Second reminder: /)
  await office.say('chase', '--sent')
  on('2012-07-16')
  const rows = JSON.parse((await chase('--json')).out)
  expect(rows.map(({ id, sent }: { id: string; sent: string[] }) => [id, sent])).toEqual([
    ['homes', ['2012-07-02', '2012-07-09']],
    ['schools-board', ['2012-07-03', '2012-07-09']],
    ['rivers', ['2012-07-03', '2012-07-09']],
  ])
  expect((await draft(SCHOOLS)).subject).toMatch(/^Third reminder: /)
  expect(readFileSync(office.path('output/index.html'), 'utf8')).toContain('third reminder is next')
  expect((await office.say('status')).out).toContain('Homes Alliance: Jo Example (third reminder is next)')
})

it('uses the team’s own texts, says what is wrong in them, and writes nothing then', async () => {
  office.write('input/messages/outstanding.txt', 'Subject: {round}\r\n\r\nHello {contact}, {partner ship}\r\n')
  office.write('input/messages/reminder.txt', 'Subject: x\n\ny')
  const before = readFileSync(folder('homes.eml'), 'utf8')
  const { code, err } = await chase()
  expect(code).toBe(2)
  expect(err).toContain('messages/outstanding.txt, line 3: nobody knows what {partner ship} stands for')
  expect(err).toContain(
    'messages/reminder.txt: expected one of the plain texts outstanding.txt, errors.txt, queries.txt',
  )
  expect(readFileSync(folder('homes.eml'), 'utf8')).toBe(before)
  office.write('input/messages/outstanding.txt', 'Subject: {round}\r\n\r\nHello {contact}, where is it?\r\n')
  office.write('input/messages/reminder.txt.bak', '')
  rmSync(office.path('input/messages/reminder.txt'))
  expect((await chase()).code).toBe(0)
  expect((await draft('homes.eml')).text).toBe('Hello colleague, where is it?\n')
  const { out } = await office.run()
  expect(out).not.toContain('Not run')
})

it('keeps a draft that was changed, and takes those away that nobody needs any more', async () => {
  writeFileSync(folder('homes.eml'), 'Subject: with a personal word\r\n\r\nJo, please.\r\n')
  put('schools.csv', csvReturn({ partnership: 'Schools, Board & Co', completed: '12 July 2012', focus: 'Places' }))
  expect((await chase()).err).toContain('Files have come or changed since the last run: “schools.csv”')
  await office.run()
  await chase()
  expect(drafts()).toEqual(['homes (changed).eml', 'homes.eml', 'rivers.eml'])
  expect(readFileSync(folder('homes (changed).eml'), 'utf8')).toContain('Jo, please.')
})

it('a folder of drafts among the returns is told of and gives no return', async () => {
  cpSync(folder(), office.path('input/2012-06/from the share'), { recursive: true })
  const before = office.record().updates.length
  await office.run()
  const { files, updates } = office.record()
  expect(updates).toHaveLength(before)
  const told = files.filter(({ file }) => file.startsWith('from the share/'))
  const outcomes = told.map(({ file, outcome, findings }) => [
    file.split('/').at(-1),
    outcome,
    findings.map(({ code }) => code),
  ])
  expect(outcomes.filter(([name]) => name !== 'homes (changed).eml')).toEqual([
    ['homes.eml', 'ignored', ['own-draft-ignored']],
    ['rivers.eml', 'ignored', ['own-draft-ignored']],
    ['to-chase.xlsx', 'ignored', ['own-list-ignored']],
  ])
})
