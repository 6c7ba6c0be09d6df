/**
 * Every finding of the catalogue as real runs give it: rounds over many small files, each file made to give one finding or a few at a known
 * cell. What no run gives is not in the catalogue, and what is worded is worded as a person can read it.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { arrivalsAfter } from '../../src/collect/arrivals.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { settingOf, whoActs, wordingOf } from '../../src/findings/finding.ts'
import type { Finding } from '../../src/model.ts'
import { createReadingProcess } from '../../src/operate/reading-process.ts'
import type { RoundRun } from '../../src/pipeline.ts'
import { daysInWords } from '../../src/write/dates.ts'
import { ALIKE } from './alike.ts'
import { ANSWERED } from './answered.ts'
import { COLLECTED, UNSETTLED } from './collected.ts'
import { ARRIVED, DECIDED, DECISIONS, LEFT } from './decided.ts'
import { CONVERTED, convert, DOCUMENTS } from './documents.ts'
import { HELD } from './held.ts'
import { ISSUED } from './issued.ts'
import { FALLEN, FALLEN_LIMITS, FALLING_READER, LIMITED, LIMITS, readAmiss } from './limited.ts'
import { arrivalsOf, NOW, noRegister, runFolder, THEN } from './office.ts'
import { READ } from './read.ts'
import { RECOGNISED } from './recognised.ts'
import { BEFORE, DOUBLED, RECONCILED, RESOLVED, SEVERAL } from './resolved.ts'
import { csv, returnRows, type Sent } from './returns.ts'
import { COLOURS, SECTIONLESS, TABLES } from './tables.ts'

/** A return like any other: nothing is to be said of it. */
const PLAIN: Sent = { file: 'plain.csv', bytes: csv(returnRows('b32')), gives: {} }
const RECEIVED = [PLAIN, ...COLLECTED, ...HELD, ...READ, ...DOCUMENTS, ...RECOGNISED, ...ANSWERED]
const SENT = [
  ...RECEIVED,
  ...DECIDED,
  ...RESOLVED,
  ...SEVERAL,
  ...DOUBLED,
  ...RECONCILED,
  ...TABLES,
  COLOURS,
  SECTIONLESS,
  ...ISSUED,
]

/** No partnership is known where there is no register. */
const PLAIN_UNREGISTERED: Sent = { ...PLAIN, gives: { 'unregistered-partnership': 'A1', 'unknown-reference': 'A1' } }

interface Runs {
  readonly before: RoundRun
  readonly now: RoundRun
  readonly limited: RoundRun
  readonly fallen: RoundRun
  readonly unregistered: RoundRun
  readonly arrived: RoundRun
  readonly left: RoundRun
  readonly converted: RoundRun
  readonly alike: RoundRun
}

let runs: Runs
const allFindings = (): Finding[] => Object.values(runs).flatMap(({ findings }) => findings)

async function runAll(): Promise<Runs> {
  const before = await runFolder({ round: THEN, sent: BEFORE })
  const now = await runFolder({
    round: NOW,
    sent: SENT,
    history: { records: [before.record], comparisons: [] },
    decisions: DECISIONS,
    unsettled: UNSETTLED,
  })
  const limited = await runFolder({ round: NOW, sent: LIMITED, limits: LIMITS, read: readAmiss })
  const reading = createReadingProcess([process.execPath, '-e', FALLING_READER])
  const fallen = await runFolder({ round: NOW, sent: FALLEN, limits: FALLEN_LIMITS, read: reading.read })
  reading.end()
  const unregistered = await runFolder({
    round: NOW,
    sent: [PLAIN_UNREGISTERED],
    register: noRegister,
    expected: ['nobody'],
  })
  const arrived = await runFolder({ round: NOW, sent: ARRIVED })
  const seen = arrivalsAfter(arrivalsOf(null, arrived.record.round.due), arrived.record)
  const left = await runFolder({ round: NOW, sent: LEFT, seen })
  const alike = await runFolder({ round: NOW, sent: ALIKE })
  const converted = await runFolder({ round: NOW, sent: CONVERTED, convert })
  return { before, now, limited, fallen, unregistered, arrived, left, alike, converted }
}

beforeAll(async () => {
  runs = await runAll()
}, 120_000)

/** Each file that was sent, and each that came inside it. */
function eachOf(sent: readonly Sent[]): Sent[] {
  return sent.flatMap((one) => [
    one,
    ...Object.entries(one.inside ?? {}).map(([name, gives]) => ({ ...one, file: `${one.file} › ${name}`, gives })),
  ])
}

/** The first cell a run named in each finding of a file. Notes are left out where the file was not made for them: few returns are without any. */
function saidOf({ file, gives }: Sent, { findings }: RoundRun): Record<string, string | null> {
  const own = findings.filter(({ source }) => source?.file === file)
  const told = own.filter(({ code, severity }) => severity !== 'note' || code in gives)
  return Object.fromEntries(told.reverse().map(({ code, source }) => [code, source?.cell ?? null]))
}

describe('the findings of each file', () => {
  it.each<[keyof Runs, readonly Sent[]]>([
    ['before', BEFORE],
    ['now', SENT],
    ['limited', LIMITED],
    ['fallen', FALLEN],
    ['unregistered', [PLAIN_UNREGISTERED]],
    ['arrived', ARRIVED],
    ['left', LEFT],
    ['converted', CONVERTED],
    ['alike', ALIKE],
  ])('of the run “%s” are those it was made for, each at its cell, and no other query or error', (name, sent) => {
    for (const one of eachOf(sent)) expect(saidOf(one, runs[name]), one.file).toEqual(one.gives)
  })

  it('of a return like any other are none', () => {
    expect(runs.now.findings.filter(({ source }) => source?.file === PLAIN.file)).toEqual([])
    expect(runs.now.record.files.find(({ file }) => file === PLAIN.file)).toMatchObject({ outcome: 'used' })
  })
})

it('those about a whole round name no file', () => {
  const about = (run: RoundRun) => run.findings.filter(({ source }) => source === null).map(({ code }) => code)
  expect([...new Set(about(runs.now))].sort()).toEqual([
    'decision-unknown',
    'return-outstanding',
    'target-given-up',
    'target-unclaimed',
  ])
  expect(about(runs.unregistered)).toEqual(['expected-not-registered', 'no-previous-round'])
  const once = about(runs.alike).filter((code) => code.includes('repeated') || code.includes('reworded'))
  expect(once).toEqual(['question-reworded-in-round', 'words-repeated-in-answers', 'words-repeated-left-over'])
  const gone = runs.left.findings.filter(({ code }) => code.startsWith('file-vanished'))
  expect(gone.map(({ code, args, source }) => [code, args, source])).toEqual([
    ['file-vanished', { file: 'arrivals/b65.csv', partnership: 'Board 65' }, null],
    ['file-vanished-replaced', { file: 'arrivals/b70.csv', partnership: 'Board 70' }, null],
  ])
})

describe('every finding of the catalogue', () => {
  it('is given by a run, and runs give no other', () => {
    const given = new Set<string>(allFindings().map(({ code }) => code))
    expect([...given].sort()).toEqual(Object.keys(catalogue).sort())
  })

  it('names a file that was sent, and is an error where nothing of the file was used', () => {
    const files = new Set(
      eachOf([...SENT, ...BEFORE, ...LIMITED, ...FALLEN, ...ARRIVED, ...LEFT, ...ALIKE, ...CONVERTED]).map(
        ({ file }) => file,
      ),
    )
    for (const { code, source } of allFindings()) {
      if (source !== null) expect(files, code).toContain(source.file)
      if (source?.cell)
        expect(source.cell, code).toMatch(/^(?:[A-Z]{1,3}\d+|table 1, row \d+, column \d+|page header)$/)
    }
    const told = Object.values(runs).flatMap(({ record }) => record.files)
    const severe = told.filter(({ findings }) => findings.some((one: Finding) => one.severity === 'error'))
    const partly = ['cells/one sheet of two.xlsx']
    const rejected = told.flatMap(({ file, outcome }) => (outcome === 'rejected' ? [file] : []))
    expect(severe.map(({ file }) => file).sort()).toEqual([...rejected, ...partly].sort())
    expect(rejected.length).toBeGreaterThan(30)
  })

  it.each(Object.entries(catalogue))('%s says what it means and what to do, in sentences', (_, kind) => {
    expect(kind.means).toMatch(/^[A-Z“].*[.]$/)
    expect(kind.action).toMatch(/^[A-Z].*[.]$/)
  })
})

/** What stands between quotation marks is a return's own and may read as it likes. */
const ownWords = (text: string) => text.replace(/“[^“”]*(?:“[^“”]*”[^“”]*)*”/gu, '“…”')

it.each<[string, RegExp]>([
  ['begins like a sentence or with what is quoted', /^(?![“\p{Lu}\d#])/u],
  ['ends with one full stop', /(?:[^.?]|\.\.)$/],
  ['holds no value that is missing or of another kind', /\b(?:undefined|null|NaN|Infinity)\b|\[object /],
  ['has no gap and no mark out of place', / {2}|\s[.,;:]|\(\)|“”|[.;,:]\.$/],
  ['quotes with “ and ”', /"|‘[^’]*$/],
  ['gives days in words, as sheets show it', /\b\d{4}-\d\d(?:-\d\d)?\b/],
])('the message of each finding %s', (_, wrong) => {
  const found = allFindings()
  expect(found.length).toBeGreaterThan(Object.keys(catalogue).length)
  const worded = found.map((one) => `${one.code}: ${ownWords(daysInWords(wordingOf(one).message, 'd mmmm yyyy'))}`)
  expect([...new Set(worded)].filter((text) => wrong.test(text.replace(/^[a-z-]+: /, '')))).toEqual([])
})

/** Names of our configuration and of our program: camelCase, with_underscores, --options, names of files and places in it, code. */
const OUR_NAMES =
  /\b[a-z]+[A-Z]\w*|\b[a-z]+_[a-z]+\b|--\w|`|\b\w+\.(?:ts|json)\b|\b(?:decisions|register)\.csv\b|\blimits\b|\bfurniture\b|\bconfiguration\b|\bcollate \w/

describe('whoever reads a finding', () => {
  it.each(['message', 'action'] as const)('finds no name of our configuration in its %s', (part) => {
    // Where a fault of ours is to be reported, its place in the code is what to report.
    const told = allFindings().map((one) => {
      const { place = '' } = one.code === 'reading-failed' ? one.args : {}
      return `${one.code}: ${ownWords(wordingOf(one)[part]).replace(String(place), '')}`
    })
    expect([...new Set(told)].filter((text) => OUR_NAMES.test(text.replace(/^[a-z-]+: /, '')))).toEqual([])
  })

  it('is told who does it where it takes the configuration, and that person which line it is', () => {
    const lines = new Map(allFindings().flatMap((one) => [[one.code, settingOf(one)] as const]))
    const settings = [...lines].filter(([, line]) => line !== null)
    expect(Object.fromEntries(settings)).toMatchObject({
      'limit-time': 'limits.milliseconds',
      'question-reworded': expect.stringMatching(/^otherLabels: \['.+'\] in the field “.+”$/),
      'words-repeated-in-answers': expect.stringMatching(/^furniture: \['.+'\] in the form “.+”$/),
    })
    const nobody = settings.filter(([code]) => {
      const action = catalogue[code as keyof typeof catalogue].action
      return !/whoever looks after/.test(action) && !/^(?:--convert|collate)/.test(lines.get(code) ?? '')
    })
    expect(nobody).toEqual([])
  })

  it('knows who has to act: somebody on each error and query, nobody on a note or on what is settled', () => {
    for (const one of allFindings()) {
      expect(whoActs(one) === 'nobody', one.code).toBe(one.severity === 'note' || one.settled !== undefined)
    }
    const codes = (who: 'officer' | 'team' | 'keeper') =>
      allFindings().flatMap((one) => (whoActs(one) === who ? [one.code] : []))
    expect(codes('officer')).toEqual(expect.arrayContaining(['blank-form', 'answer-empty', 'return-outstanding']))
    expect(codes('team')).toEqual(expect.arrayContaining(['near-match', 'not-a-return', 'limit-time']))
    expect(codes('keeper')).toEqual(expect.arrayContaining(['question-reworded', 'unregistered-partnership']))
  })
})
