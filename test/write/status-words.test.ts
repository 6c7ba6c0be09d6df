/**
 * One state, one word: a round in which everything happens, and what each output calls it. A synonym that an output once had of its own must not come back,
 * and nobody words a state beside the catalogue.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeRun } from '../../src/cli/summary.ts'
import { finding } from '../../src/findings/finding.ts'
import type { RunSummary } from '../../src/operate/summary.ts'
import { changeReportWorkbook } from '../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { committeeReport } from '../../src/write/docx/committee-report.ts'
import { figuresOf } from '../../src/write/figures.ts'
import { concernNames } from '../../src/write/first-things.ts'
import type { Landing } from '../../src/write/landing/model.ts'
import { landingPage } from '../../src/write/landing/page.ts'
import { wordingIn } from '../../src/write/results.ts'
import { countRun } from '../../src/write/run-record.ts'
import {
  inSentence,
  outcomeWords,
  promiseWords,
  roundWords,
  severityWords,
  states,
} from '../../src/write/status-words.ts'
import { unzipParts } from '../../src/write/zip.ts'
import { source } from './fixture.ts'
import { changeReportPage } from './html/one-page.ts'
import { ordinaryRound } from './rounds.ts'

/** Outstanding, late, replaced and unusable returns, something to put right and to confirm, a note, and plans done and forgotten. */
function everyState() {
  const round = ordinaryRound()
  round.round.findings.push(
    finding('return-outstanding', null, { id: 'p-9', partnership: 'Quay', missed: 1, contact: '', lastRound: '' }),
    finding('phone-zero-restored', source('Quay.xlsx', 'B4'), { text: '1632 960123', phone: '01632 960123' }),
  )
  return round
}

const results = everyState()
const outputs = new Map<string, string>()
const names = [
  'screen',
  'consolidated.xlsx',
  'change-report.xlsx',
  'change-report.html',
  'index.html',
  'paper',
] as const
type Output = (typeof names)[number]

const plain = (markup: string) =>
  markup.replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, ' ').replace(/<[^>]*>/g, ' ')
const ofParts = (bytes: Uint8Array) =>
  plain([...unzipParts(bytes)].flatMap(([name, part]) => (name.endsWith('.xml') ? [String(part)] : [])).join('\n'))
const ofPage = (bytes: Uint8Array) => plain(new TextDecoder().decode(bytes))

function summary(): RunSummary {
  const all = [...results.round.findings, ...results.round.files.flatMap(({ findings }) => findings)]
  return {
    round: '2011-03',
    label: 'March 2011',
    previous: '2009-04',
    figures: countRun(results),
    outstanding: ['Quay Board'],
    news: null,
    firstThings: [...concernNames(results)],
    findings: all.map((one) => ({ ...one, ...wordingIn(results, one), whoActs: 'team' as const })),
    folder: 'out',
    outputs: [],
    setAside: [],
    keptAside: [],
    unchanged: false,
  }
}

function landing(): Landing {
  const run = {
    figures: countRun(results),
    previous: '2009-04',
    when: null,
    toSeeTo: { outstanding: [{ id: 'quay', name: 'Quay Board', contacts: [], came: null }], open: [], news: null },
    reminders: new Map<string, number>(),
    outputs: [],
    published: null,
    hasNewDecisions: false,
  }
  return {
    organisation: 'Downland County Council',
    look: {},
    timeZone: 'Europe/London',
    today: '2011-03-10',
    rounds: [{ id: '2011-03', label: 'March 2011', due: '2011-02-28', run }],
    events: [],
  }
}

beforeAll(async () => {
  outputs.set('screen', describeRun(summary()))
  outputs.set('consolidated.xlsx', ofParts(await consolidatedWorkbook(results)))
  outputs.set('change-report.xlsx', ofParts(await changeReportWorkbook(results)))
  outputs.set('change-report.html', ofPage(changeReportPage(results)))
  outputs.set('index.html', ofPage(landingPage(landing())))
  outputs.set('paper', ofParts(await committeeReport(results, null)))
})

const has = (output: Output, word: string) =>
  expect(outputs.get(output)?.replace(/\s+/g, ' '), output).toMatch(new RegExp(`\\b(?:${word}|${inSentence(word)})\\b`))

describe('each state has one word wherever it is told', () => {
  it.each<[string, readonly Output[]]>([
    [states.received, ['screen', 'consolidated.xlsx', 'change-report.html', 'index.html']],
    [states.late, ['screen', 'consolidated.xlsx', 'change-report.html', 'index.html']],
    [states.outstanding, names],
    [severityWords.error, ['screen', 'consolidated.xlsx', 'change-report.html', 'index.html']],
    [severityWords.query, ['screen', 'consolidated.xlsx', 'change-report.html', 'index.html']],
    [severityWords.note, ['screen', 'consolidated.xlsx']],
    [outcomeWords.superseded, ['screen', 'consolidated.xlsx']],
    [outcomeWords.rejected, ['screen', 'consolidated.xlsx']],
    [states.new, ['consolidated.xlsx', 'change-report.xlsx', 'change-report.html']],
    [states.dropped, ['change-report.xlsx', 'change-report.html']],
    [promiseWords.reportedDone, ['change-report.xlsx', 'change-report.html']],
    [promiseWords.notMentionedAgain, ['change-report.xlsx', 'change-report.html']],
    [roundWords.overdue, ['index.html']],
  ])('%s', (word, told) => {
    for (const output of told) has(output, word)
  })

  it('figures of a state are the same on each', () => {
    const { late, outstanding, errors, toConfirm } = figuresOf(results)
    expect([late, outstanding, errors, toConfirm]).toEqual([1, 2, 2, 3])
    const text = (output: Output) => outputs.get(output)?.replace(/\s+/g, ' ') ?? ''
    for (const output of ['change-report.html', 'index.html'] as const) {
      expect(text(output), output).toMatch(/\b1 late\b/)
      expect(text(output), output).toMatch(/\b2 (?:returns )?outstanding\b/)
      expect(text(output), output).toMatch(/\b2 to put right\b/)
      expect(text(output), output).toMatch(/\b3 to confirm\b/)
    }
  })
})

/** What outputs called a state once, each in its own way. Texts of the returns of the fixture hold none of it. */
const RETIRED =
  /still to come|came late|superseded|files rejected|\brejected\b|completed after|\berrors?\b|\bquer(?:y|ies) to (?:confirm|put)|to be put right|have sent a usable return|in the published round|was published|\breturns in\b(?! (?:input|the|both))/i

describe('no output has a word of its own for a state', () => {
  it.each(names)('%s', (output) => {
    expect(RETIRED.exec(outputs.get(output) ?? '')?.[0]).toBeUndefined()
  })

  it('nor does the code of any output word one beside the catalogue', () => {
    const root = fileURLToPath(new URL('../../src', import.meta.url))
    const words = [
      states.outstanding,
      states.late,
      states.replaced,
      states.notUsable,
      states.putRight,
      states.toConfirm,
      states.signedOff,
      states.toKnow,
      states.heldBack,
    ]
    const worded = new RegExp(`['"\`](?:${words.join('|')})['"\`]`)
    const files = ['write', 'cli', 'operate'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('status-words.ts'))
        .map((name) => join(folder, name)),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((name) => worded.test(readFileSync(join(root, name), 'utf8')))).toEqual([])
  })
})
