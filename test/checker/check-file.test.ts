/** The officers' page finds what `collate check` finds, and what a run asks about names, in files of every layout and kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type CheckedFile, createChecker } from '../../src/checker/check-file.ts'
import { browserEffects } from '../../src/checker/effects.ts'
import { questionsOf } from '../../src/checker/questions.ts'
import { showFile } from '../../src/checker/result.ts'
import { checkerSetup } from '../../src/checker/setup.ts'
import { readFileBytes, readTextFile } from '../../src/cli/read-text.ts'
import { wordingForOfficers } from '../../src/findings/finding.ts'
import type { Finding } from '../../src/model.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { readValues } from '../../src/read-values.ts'
import { createInspector } from '../../src/reading.ts'
import { type Inspection, readingContext } from '../../src/reading-context.ts'
import { resolveRound } from '../../src/resolve/resolve.ts'
import { loadSetup } from '../../src/setup.ts'
import { escapeText } from '../../src/write/html/markup.ts'
import { CLEAR, setup as councilSetup, csvOf, DOUBTFUL, lastRound, type Rows, SECRETS, workbookOf } from './fixture.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sampleSetup = await loadSetup({ config: join(root, 'pipeline.config.ts') }, readTextFile, readFileBytes)
const roundSamples = sampleSetup.config.rounds.flatMap((round) => {
  const setup = sampleSetup
  const names = readdirSync(join(root, 'input', round.id))
  return names.map((file) => ({ setup, round, file, bytes: readFileSync(join(root, 'input', round.id, file)) }))
})
const ofCouncil = { setup: councilSetup, round: lastRound }
const files = [
  ...roundSamples,
  ...['merged-partnerships', 'not-returns', 'sent-twice'].flatMap((name) => filesUnder(join(root, 'test/cases', name))),
  { ...ofCouncil, file: 'clear.xlsx', bytes: workbookOf(CLEAR) },
  { ...ofCouncil, file: 'doubtful.xlsx', bytes: workbookOf(DOUBTFUL) },
  { ...ofCouncil, file: 'doubtful.csv', bytes: csvOf(DOUBTFUL) },
]

function filesUnder(folder: string) {
  const [setup, round] = [sampleSetup, sampleSetup.config.rounds.at(-1) ?? lastRound]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:xlsx|csv|txt)$/.test(entry.name))
    .map(({ name, parentPath }) => ({ setup, round, file: name, bytes: readFileSync(join(parentPath, name)) }))
}

describe.each(files)('$round.id: $file', ({ setup, round, file, bytes }) => {
  const opened = { file, bytes: new Uint8Array(bytes), sha256: '' }
  const forChecker = checkerSetup(setup, round)
  const checked = createChecker(forChecker, browserEffects)(opened)
  const inspected = createInspector(readingContext(setup, round), nodeEffects)(opened)

  it('gives what collate check gives, and what the run asks about names', () => {
    expect(checked.returns.map(({ raw, update }) => ({ raw, update }))).toEqual(
      inspected.returns.map((raw, at) => ({ raw, update: inspected.updates[at] })),
    )
    expect(told(allOf(checked))).toEqual(told([...all(inspected), ...askedInRound(inspected)]))
  })

  it('shows every value and every finding', () => {
    const { html } = showFile(checked, forChecker, 1)
    for (const found of allOf(checked)) {
      if (/\d{4}-\d\d-\d\d/.test(wordingForOfficers(found).message)) continue
      expect(html).toContain(escapeText(wordingForOfficers(found).message))
    }
    for (const { update, raw } of checked.returns) {
      for (const { text, date } of readValues(update, raw.fields)) if (!date) expect(html).toContain(escapeText(text))
    }
  })

  /** What a round of these returns alone asks about their names, their dates and their form. */
  function askedInRound({ updates }: Inspection): Finding[] {
    const candidates = updates.map((update) => ({ update: { ...update, findings: [] }, modified: 0 }))
    const { register, config } = setup
    const lists = { round, rounds: config.rounds, register, decisions: [], previous: null }
    return candidates
      .flatMap((candidate) => {
        const { updates: resolved } = resolveRound({
          ...lists,
          updates: [candidate],
          organisation: config.organisation,
        })
        return resolved.flatMap(({ findings }) => findings)
      })
      .filter(({ code }) => !LEFT_TO_THE_RUN.has(code))
  }
})

const LEFT_TO_THE_RUN = new Set([
  'early-return',
  'late-return',
  'return-not-expected',
  'partnership-not-active',
  'holder-same-as-before',
])

function all({ findings, updates }: Inspection): Finding[] {
  return [...findings, ...updates.flatMap((update) => update.findings)]
}

function allOf({ findings, returns }: CheckedFile): Finding[] {
  return [...findings, ...returns.flatMap((one) => one.findings)]
}

/** In an order of their own, since the page puts each beside its question. */
function told(findings: readonly Finding[]): string[] {
  return findings.map((found) => JSON.stringify(found)).sort()
}

describe('beside which question a finding stands', () => {
  const check = createChecker(checkerSetup(councilSetup, lastRound), browserEffects)
  const besides = (rows: Rows) => {
    const [one] = check({ file: 'return.xlsx', bytes: workbookOf(rows), sha256: '' }).returns
    if (!one) throw new Error('expected a return')
    const { questions, findings } = questionsOf(one)
    const named = questions.flatMap(({ raw, findings: own }) => own.map(({ code }) => `${raw.field.key}: ${code}`))
    return [...named, ...findings.map(({ code }) => `whole: ${code}`)].sort()
  }
  const changed = (label: string, ...answers: string[]): Rows =>
    CLEAR.map((row) => (row[0] === label ? [label, ...answers] : row))

  it.each([
    { what: 'a clear return', rows: CLEAR, expected: [] },
    { what: 'the date', rows: changed('Filled in on', '30 February 2024'), expected: ['filled: date-impossible'] },
    {
      what: 'a detail of several in a cell',
      rows: changed('How to reach them', '01632 960101, ada.quill@example'),
      expected: ['reach: email-not-valid'],
    },
    {
      what: 'a required question left empty',
      rows: changed('What has the board done?'),
      expected: ['done: answer-empty'],
    },
    { what: 'the name', rows: changed('Name of board', 'Harbour Quarter Bord'), expected: ['board: near-match'] },
    {
      what: 'a name nobody knows',
      rows: changed('Name of board', 'Society of Bell Ringers'),
      expected: ['board: unregistered-partnership'],
    },
    {
      what: 'a cell of a table',
      rows: changed('Crane', 'most of it', '3 June 2024'),
      expected: ['works: value-unclear'],
    },
    {
      what: 'a question that is gone',
      rows: CLEAR.filter(([label]) => label !== 'State of the work'),
      expected: ['whole: question-missing'],
    },
    {
      what: 'a text that is in no answer',
      rows: [['', '', '', 'Please ring me about the crane.'], ...CLEAR],
      expected: ['whole: left-over'],
    },
  ])('$what', ({ rows, expected }) => expect(besides(rows)).toEqual(expected))
})

describe('what stands in the page', () => {
  it('has nothing of a person, of earlier returns or of the team’s own lists', () => {
    const text = JSON.stringify(checkerSetup(councilSetup, lastRound))
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
    expect(text).toContain('Harbour Quarter Board')
  })

  it('has nothing of the register’s contacts in the samples either', () => {
    const text = JSON.stringify(checkerSetup(sampleSetup, sampleSetup.config.rounds.at(-1) ?? lastRound))
    const people = sampleSetup.register.partnerships.flatMap(({ contactName, contactEmail }) => [
      contactName,
      contactEmail,
    ])
    for (const one of people) if (one) expect(text).not.toContain(one)
  })

  it('says of a file with many forms each in its place, folded', () => {
    const table: Rows = [
      ['Name of board', 'Filled in on', 'Contact officer', 'What has the board done?'],
      ...Array.from({ length: 5 }, (_, at) => [
        `Reach ${at + 1} Board`,
        '12 April 2024',
        'Ada Quill',
        `Dredged ${at}.`,
      ]),
    ]
    const forChecker = checkerSetup(councilSetup, lastRound)
    const checked = createChecker(forChecker, browserEffects)({ file: 'all.csv', bytes: csvOf(table), sha256: '' })
    const { html } = showFile(checked, forChecker, 1)
    expect(html).toContain('5 forms in this file')
    expect(html.match(/<details>/g)).toHaveLength(5)
  })
})
