import { describe, expect, it } from 'vitest'
import { changeReportWorkbook } from '../../../src/write/change-report.ts'
import { consolidatedWorkbook } from '../../../src/write/consolidated.ts'
import { dataFiles } from '../../../src/write/data/data-package.ts'
import { committeeReport } from '../../../src/write/docx/committee-report.ts'
import { publicEdition } from '../../../src/write/public/public-edition.ts'
import { publicResults } from '../../../src/write/public/public-results.ts'
import { partsOf } from '../../../src/write/public/texts.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { unzipParts } from '../../../src/write/zip.ts'
import { change, comparison, entry, side, source, update } from '../fixture.ts'
import { changeReportPage } from '../html/one-page.ts'
import { readBack, tableOf } from '../read-back.ts'
import { emptyRound, largeRound, oddRound, ordinaryRound } from '../rounds.ts'
import { OFFICER, pressed, ways } from './ways.ts'

async function makeAll(results: RoundResults, background: string | null): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['consolidated.xlsx', await consolidatedWorkbook(results)],
    ['change-report.xlsx', await changeReportWorkbook(results)],
    ['change-report.html', changeReportPage(results)],
    ['committee-report.docx', await committeeReport(results, background)],
    ...[...dataFiles(results)].map(([name, bytes]) => [`data/${name}`, bytes] as const),
  ])
}

/** A round whose returns give contact details where nobody would look for them. */
function talkativeRound(): RoundResults {
  const round = ordinaryRound()
  const from = source('Robin Vale’s return.xlsx', 'B9')
  const told = 'Ask Robin on 01632 960123 or robin.vale@example.org; see \\\\server\\plans\\plan.doc'
  const [first] = round.round.updates
  if (!first) throw new Error('the round has no update')
  Object.assign(first, {
    answers: { ...first.answers, focus: [entry(told, from), entry('Short number: 960124', from)] },
    contacts: [
      {
        name: 'Robin Vale',
        role: null,
        phones: [{ number: '960124', source: from }],
        emails: [],
        note: told,
        source: from,
      },
    ],
    people: [
      { role: 'chair', name: 'Cllr Ash Tarrant', note: told, status: 'holds' as const, from: null, source: from },
    ],
    meetings: [{ date: null, when: 'planned', text: told, source: from }],
    subGroups: [{ name: 'Housing Group', abbreviation: null, chair: told, note: told, registerId: null, source: from }],
    targets: [{ code: 'NI 154', text: told, scheme: 'NI', source: from }],
    leftOver: [{ text: told, source: from }],
    completedOn: { date: '2011-02-17', precision: 'day', text: told, source: from },
  })
  round.reconciliation.partnerships.push(
    comparison('p-7', 'Economy and Skills Board', {
      changes: [
        change({
          field: 'contacts',
          topic: null,
          kind: 'changed',
          before: side('Lee Fold', 'p-7', from),
          after: side('Robin Vale', 'p-7', from),
        }),
        change({ field: 'phones', topic: null, kind: 'added', after: side('01632 960123', 'p-7', from) }),
        change({
          kind: 'reworded',
          before: side('Write to robin@example.org today', 'p-7', from),
          after: side('Write to lee@example.org today', 'p-7', from),
          words: [
            { text: 'Write to ', change: 'same' },
            { text: 'robin', change: 'removed' },
            { text: 'lee', change: 'added' },
            { text: '@example.org today', change: 'same' },
          ],
          remark: told,
        }),
      ],
      promises: [
        {
          outcome: 'notMentionedAgain',
          promised: side(told, 'p-7', from),
          topic: 'plans',
          answer: side(told, 'p-7', from),
          answerTopic: 'plans',
          likeness: 0.5,
          words: null,
          figures: null,
        },
      ],
    }),
  )
  return {
    ...round,
    committee: {
      meeting: 'Scrutiny Committee',
      contact: {
        name: 'Robin Vale',
        role: 'Partnerships team',
        phone: '01632 960100',
        email: 'team@example.org',
        website: 'https://www.example.org',
      },
    },
  }
}

describe('publicResults', () => {
  it('keeps no contact officer, finding, left-over text, file or place', () => {
    const text = JSON.stringify({ ...publicResults(talkativeRound()), register: null, forms: null, form: null })
    expect(text).not.toMatch(/Robin Vale|example\.org(?!")|01632|960124|server|\.xlsx|"B9"/)
    expect(text).toContain('Cllr Ash Tarrant')
    expect(text).toContain('https://www.example.org')
    expect(text).toContain('[e-mail address removed]')
  })

  it('cleans earlier rounds, priorities and descriptions of targets too', () => {
    const round = talkativeRound()
    const told = 'Ask robin@example.org'
    const cleaned = publicResults({
      ...round,
      history: { records: [round.round], comparisons: [round.reconciliation] },
      priorities: [{ focus: told, theme: told, partnership: null, priority: told }],
      targets: [{ code: 'NI 1', scheme: 'NI', description: told, owner: null, deliveryGroups: [] }],
    })
    expect(cleaned.history?.records[0]?.updates[0]?.contacts).toEqual([])
    expect(JSON.stringify([cleaned.history, cleaned.priorities, cleaned.targets])).not.toMatch(/@|01632/)
  })

  it('does not change the results it is given', () => {
    const round = talkativeRound()
    const before = JSON.stringify(round)
    publicResults(round)
    expect(JSON.stringify(round)).toBe(before)
  })

  it('tells words that changed apart anew where an address ran over them', () => {
    const [changed] = publicResults(talkativeRound()).reconciliation.partnerships.flatMap(({ changes }) =>
      changes.filter(({ remark, words }) => remark?.includes('removed') && words),
    )
    expect(changed?.words?.map(({ text }) => text).join('')).toBe('Write to [e-mail address removed] today')
  })

  it('keeps a vacant office and drops a missing contact', () => {
    const round = ordinaryRound()
    round.round.updates.push(
      update('p-9', 'Stronger Communities Alliance', {
        statedAbsences: [
          { field: 'chair', text: 'Vacant', source: source('a.xlsx', 'B6') },
          { field: 'contact', text: 'Robin has left', source: source('a.xlsx', 'B4') },
        ],
      }),
    )
    const kept = publicResults(round)
      .round.updates.at(-1)
      ?.statedAbsences.map(({ text }) => text)
    expect(kept).toEqual(['Vacant'])
  })
})

/** A round whose return has every way to give something away as an entry, and whose officer is the one some of them name. */
function givingAway(): RoundResults {
  const round = ordinaryRound()
  const from = source('a.xlsx', 'B9')
  const [first] = round.round.updates
  if (!first) throw new Error('the round has no update')
  // Each stands between others, so that nothing is found only because it begins or ends a text.
  const entries = ways.map(({ text }, index) =>
    entry(`Wharf matters: ${text} (line ${'i'.repeat((index % 3) + 1)})`, from),
  )
  Object.assign(first, {
    partnershipId: 'unregistered:quaggy-forum-01632-960299',
    partnership: 'Quaggy Forum, 01632 960299',
    answers: {
      ...first.answers,
      focus: [
        ...entries,
        entry('Ring the desk on 01632', from),
        entry('960298 any day', from),
        entry('=1+1 is two', from),
      ],
    },
    contacts: [{ name: OFFICER, role: null, phones: [], emails: [], note: null, source: from }],
    meetings: ways.map(({ text }) => ({ date: null, until: null, when: 'planned' as const, text, source: from })),
  })
  round.reconciliation.partnerships.push(
    comparison('unregistered:quaggy-forum-01632-960299', 'Quaggy Forum, 01632 960299', {
      changes: ways.map(({ text }) => change({ kind: 'added', after: side(text, 'p-1', from) })),
    }),
  )
  return round
}

describe('the public edition of a round that gives everything away', () => {
  it('has none of it on the page, in the data, in the workbooks and in the paper', { timeout: 60_000 }, async () => {
    const files = await publicEdition(givingAway(), null, makeAll)
    for (const [name, bytes] of files) {
      if (!name.startsWith('public/')) continue
      const parts = partsOf(name, bytes) ?? []
      const said = parts.flatMap(({ texts }) => texts.map(pressed)).join('\n')
      expect(parts.length, name).toBeGreaterThan(0)
      const secrets = ways.flatMap((way) => way.secrets.map(pressed)).filter((secret) => secret.length >= 5)
      const left = [...secrets, '960298', '960299', '01632'].filter(
        (secret) => !ORDINARY.includes(secret) && said.includes(secret),
      )
      expect(left, name).toEqual([])
    }
    const list = new TextDecoder().decode(files.get('public/data/entries.csv'))
    expect(list).toContain("'=1+1 is two")
    expect(new TextDecoder().decode(files.get('public/data/datapackage.json'))).toContain('has an apostrophe in front')
    expect(new TextDecoder().decode(files.get('public/data/partnerships.csv'))).toMatch(/^unregistered:1,/m)
  })
})

/** Words of the outputs themselves. */
const ORDINARY = ['example', 'exampleorg', 'context', 'teams', 'personal', 'settings']

describe('the public edition', () => {
  it.each<[string, () => RoundResults]>([
    ['a talkative round', talkativeRound],
    ['an ordinary round', ordinaryRound],
    ['an odd round', oddRound],
    ['an empty round', emptyRound],
    ['two hundred partnerships', () => largeRound(200)],
  ])('of %s passes the gate', { timeout: 60_000 }, async (_, make) => {
    const files = await publicEdition(make(), 'Ask Robin on 01632 960123.', makeAll)
    expect([...files.keys()]).toContain('public/consolidated.xlsx')
  })

  it('is stopped when an output is made from the results as they were', async () => {
    const round = talkativeRound()
    await expect(publicEdition(round, null, () => makeAll(round, null))).rejects.toThrow(/must not be published/)
  })

  it('has workbooks as the Government Analysis Function wants them: tables, no filters, no frozen panes, no links out', async () => {
    const files = await publicEdition(talkativeRound(), null, makeAll)
    for (const name of ['public/consolidated.xlsx', 'public/change-report.xlsx']) {
      const bytes = files.get(name) ?? new Uint8Array()
      const workbook = await readBack(bytes)
      expect(workbook.worksheets.map(({ name: sheet }) => sheet)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/Findings|Left over|Returns/)]),
      )
      expect(workbook.worksheets.length).toBeGreaterThan(3)
      for (const sheet of workbook.worksheets) expect(sheet.views[0]?.state ?? 'normal').toBe('normal')
      const parts = [...unzipParts(bytes)]
      const tables = parts.filter(([part]) => part.startsWith('xl/tables/')).map(([, content]) => content.toString())
      expect(tables.length).toBeGreaterThan(3)
      expect(tables.filter((xml) => xml.includes('autoFilter'))).toEqual([])
      expect(parts.filter(([, content]) => content.includes('TargetMode="External"'))).toEqual([])
    }
  })

  it('has no columns of files, sources and contact details', async () => {
    const files = await publicEdition(ordinaryRound(), null, makeAll)
    const workbook = await readBack(files.get('public/consolidated.xlsx') ?? new Uint8Array())
    expect(tableOf(workbook, 'People')?.[0]).toEqual(['Partnership', 'Office', 'Name', 'Note', 'Status', 'From'])
    expect(tableOf(workbook, 'Entries')?.[0]).toEqual(['Partnership', 'Topic', 'Number', 'Text'])
    expect(tableOf(workbook, 'Outstanding')?.[0]).not.toContain('Contact last round')
  })
})
