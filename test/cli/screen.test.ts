/** What a person reads on the screen, and how the commands end. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeRun, describeStrangers } from '../../src/cli/summary.ts'
import { doubtOf } from '../../src/decisions/choices.ts'
import type { RunSummary } from '../../src/operate/summary.ts'
import { csvReturn, makeOffice, type Office } from '../decisions/office.ts'

let office: Office
beforeAll(() => {
  office = makeOffice()
  const rivers = {
    partnership: 'Rivers and Lakes Forum',
    completed: '1 June 2012',
    focus: 'Clean water',
    plans: 'As above',
  }
  office.write('input/2012-06/rivers.csv', csvReturn(rivers))
  office.write(
    'input/2012-06/skills.csv',
    csvReturn({ partnership: 'Skils Partnership', focus: 'Reading', plans: 'Jobs' }),
  )
})
afterAll(() => office.remove())

describe('a run', () => {
  it('counts the queries, names the worst first, and says where to answer them', async () => {
    const { out } = await office.run()
    const told = out.split('To confirm ')[1]?.split('\n') ?? []
    const outstanding = office.queries().filter((code) => code === 'return-outstanding').length
    expect(outstanding).toBeGreaterThan(0)
    const queries = office.queries().length - outstanding
    expect(told[0]).toBe(`(${queries}):`)
    expect(told[1]).toContain('Skils Partnership')
    expect(told[3]).toBe(`  By who has to act: partnerships team ${queries}.`)
    expect(told[4]).toContain('collate decide --list --round 2012-06')
  })

  it('ends with 0 while only queries are open, and with 1 when it is strict, also when nothing has changed', async () => {
    const ends = [
      await office.run('--fresh'),
      await office.run('--strict'),
      await office.run('--strict', '--fresh'),
      await office.run(),
    ]
    expect(ends.map(({ code }) => code)).toEqual([0, 1, 1, 0])
    expect(ends[1]?.out).toContain('Nothing has changed since the last run')
  })

  it('ends with 1 when a file could not be used, and strict with 0 when nothing is asked', async () => {
    const sound = makeOffice()
    const answers = { completed: '1 June 2012', officer: 'Robin Vale', details: 'robin@example.org' }
    for (const [at, partnership] of [
      'Rivers and Lakes Forum',
      'Schools Board',
      'Homes Alliance',
      'Skills Partnership',
    ].entries())
      sound.write(`input/2012-06/${at}.csv`, csvReturn({ partnership, ...answers, focus: `${partnership} first` }))
    const strict = await sound.run('--strict')
    sound.write('input/2012-06/empty.xlsx', '')
    expect([strict.code, (await sound.run()).code]).toEqual([0, 1])
    sound.remove()
  })

  it('gives the figures that run.json, the page and the landing page give', async () => {
    const { out } = await office.run('--json')
    const [{ figures }] = JSON.parse(out).rounds
    const record = JSON.parse(readFileSync(office.path('output/2012-06/run.json'), 'utf8'))
    expect(record.figures).toEqual(figures)
    const { out: screen } = await office.run()
    expect(screen).toContain(
      `Returns received  ${figures.expected - figures.outstanding} of ${figures.expected} expected`,
    )
    const landing = readFileSync(office.path('output/index.html'), 'utf8')
    expect(landing).toContain(
      `<strong>${figures.expected - figures.outstanding}</strong> of ${figures.expected} returns received`,
    )
    expect(landing).toContain(`<strong>${figures.toConfirm}</strong> to confirm`)
    const page = readFileSync(office.path('output/2012-06/change-report.html'), 'utf8')
    expect(page).toContain(`<strong>${figures.toConfirm}</strong> <span>to confirm`)
  })

  it('says nothing of queries where there are none, and nothing of the worst where all are named', () => {
    const none = { ...summary(), findings: [] }
    expect(describeRun(none)).not.toContain('To confirm')
    expect(describeRun(summary())).toContain('To confirm (1):\n')
    expect(describeRun(summary())).not.toContain('more\n')
  })

  it('tells one cause on one line, whose it is to act on, and plainly that nothing is to be put right', () => {
    const one = summary()
    const [asked] = one.findings
    if (!asked) throw new Error('expected a finding')
    const at = (cell: string) => ({ ...asked, source: { file: 'a.xlsx', sheet: 'Form', cell } })
    const team = { ...asked, code: 'near-match', whoActs: 'team' as const }
    const told = describeRun({ ...one, findings: [at('B2'), at('B3'), at('B9'), team] })
    expect(told).toContain('Nothing to put right.\n')
    expect(told).toContain('To confirm (4):\n')
    expect(told).toContain('  - a.xlsx, sheet Form, cell B2: Not a date. Also in B3 and B9.\n')
    expect(told).toContain('By who has to act: contact officer 3, partnerships team 1.\n')
    const broken = { ...asked, severity: 'error' as const, message: 'Nothing in it.', action: 'Ask again.' }
    const failed = describeRun({
      ...one,
      figures: { ...one.figures, errors: 2 },
      findings: [broken, { ...broken, whoActs: 'team' }],
    })
    expect(failed).not.toContain('Nothing to put right')
    expect(failed).toContain(
      'To put right (2), by who has to act:\n    Contact officer\n    - a.xlsx, sheet Form, cell B2: Nothing in it. Ask again.\n    Partnerships team\n',
    )
  })

  it('names no file of ours to whoever finds a folder that is no round', () => {
    const told = describeStrangers(['2013-03'], '/returns')
    expect(told).toContain('Ask whoever looks after the forms to add a round with that id.')
    expect(told).not.toMatch(/\.ts\b|configuration/)
  })

  it.each([
    ['a decision that was not carried out', 'decision-not-applied', 'near-match'],
    ['whose return it is', 'near-match', 'returns-disagree'],
    ['which return stands', 'returns-disagree', 'date-unreadable'],
    ['what could not be read', 'date-unreadable', 'hidden-cells-read'],
    ['what was hidden', 'hidden-cells-read', 'text-doubtful'],
    ['any other doubt', 'text-doubtful', 'struck-through-text'],
    ['any other doubt', 'text-doubtful', 'return-outstanding'],
  ])('takes %s for worse than the next', (_, worse, better) => {
    expect(doubtOf(worse)).toBeLessThan(doubtOf(better))
  })
})

function summary(): RunSummary {
  const figures = {
    received: 1,
    standing: 1,
    superseded: 0,
    outstanding: 0,
    rejected: 0,
    ignored: 0,
    changes: 0,
    errors: 0,
    queries: 1,
    notes: 0,
  }
  const source = { file: 'a.xlsx', sheet: 'Form', cell: 'B2' }
  const asked = {
    code: 'date-unreadable',
    severity: 'query',
    whoActs: 'officer',
    message: 'Not a date.',
    action: 'Ask.',
    source,
  } as const
  return {
    round: 'r',
    label: 'R',
    previous: null,
    figures,
    outstanding: [],
    news: null,
    findings: [asked],
    firstThings: [],
    folder: 'out',
    outputs: [],
    setAside: [],
    keptAside: [],
    unchanged: false,
  }
}

describe('a command there is none of', () => {
  it.each([
    ['chekc', 'Did you mean "collate check"?'],
    ['RUN', 'Did you mean "collate run"?'],
    ['hist', 'Did you mean "collate history"?'],
    ['publsh', 'Did you mean "collate publish"?'],
    ['2011-03', 'The commands are run, check, issue, checker, learn,'],
    ['frobnicate', 'The commands are run, check, issue, checker, learn,'],
  ])('%s: %s', async (given, hint) => {
    const { code, out, err } = await office.say(given)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`There is no command "${given}". ${hint}`)
  })
})

describe('what cannot run', () => {
  it('tells the mistakes of the configuration with those of the register', async () => {
    const broken = makeOffice()
    const config = readFileSync(broken.path('pipeline.config.ts'), 'utf8')
    broken.write(
      'pipeline.config.ts',
      config.replace('settle: 0', "settle: 'never'").replace("previous: '2012-06'", "previous: '2011-06'"),
    )
    broken.write('input/register.csv', 'id,name,kind,accountable_to\r\nrivers,Rivers,county,nobody\r\n')
    const { code, err } = await broken.run()
    expect(code).toBe(2)
    expect(err).toContain('settle: ')
    expect(err).toContain('rounds[1].previous: expected another of the rounds')
    expect(err).toContain('row 2, accountable_to: expected an id of the register, found "nobody"')
    expect(err).toMatch(/^The configuration .* has 2 mistakes\. The register has 7 mistakes\.\n/)
    broken.remove()
  })

  it('does not take what it cannot read for a mistake of its own', async () => {
    const broken = makeOffice()
    const config = readFileSync(broken.path('pipeline.config.ts'), 'utf8')
    broken.write('pipeline.config.ts', config.replace("id: '2012-06'", 'id: 201206'))
    const { err } = await broken.run()
    expect(err).toContain('rounds[0].id: ')
    expect(err).not.toContain('rounds[1].previous')
    broken.remove()
  })
})

describe('check', () => {
  it('says as returns of which round it reads, and what to do about each finding', async () => {
    const { out } = await office.say('check', office.path('input/2012-06/rivers.csv'))
    expect(out).toMatch(/^Read as returns of round 2012-09, September 2012 \(form “Update”, due 2012-09-30\)\.\n/)
    const lines = out.split('\n')
    const found = lines.findIndex((line) => line.startsWith('  QUERY  '))
    expect(found).toBeGreaterThan(0)
    expect(lines[found + 1]).toMatch(/^ {9}→ \S.*\.$/)
  })

  it('shows whoever looks after the forms which line of the configuration a finding is about, and names no empty place', async () => {
    office.write('too large.csv', `Question,Answer\r\nPartnership,${'x'.repeat(300_000)}\r\n`)
    const { out } = await office.say('check', office.path('too large.csv'))
    expect(out).toMatch(/\n {9}In the configuration: limits\.cellCharacters\n/)
    expect(out).not.toMatch(/ERROR {2}:/)
  })
})
