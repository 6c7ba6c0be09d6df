/** What comes first: the rule of each concern, with what must not be told as one, and the same on sheet, cover and page. */
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'
import { finding } from '../../src/findings/finding.ts'
import type { Person } from '../../src/model.ts'
import type { Change, PartnershipComparison, PromiseOutcome } from '../../src/reconcile/model.ts'
import { consolidatedWorkbook } from '../../src/write/consolidated.ts'
import { firstThings } from '../../src/write/first-things.ts'
import { allFindings } from '../../src/write/named-findings.ts'
import { publicResults } from '../../src/write/public/public-results.ts'
import type { RoundResults } from '../../src/write/results.ts'
import { change, comparison, found, partnership, record, results, side, source, update } from './fixture.ts'
import { changeReportPage } from './html/one-page.ts'
import { part, readBack, sheetOf, tableOf } from './read-back.ts'
import { emptyRound, largeRound, ordinaryRound } from './rounds.ts'

const AT = source('Quay.xlsx', 'B6')

/** One board that sent a return both times. */
function boardWith(parts: Partial<PartnershipComparison>, people: readonly Person[] = []): RoundResults {
  const sent = update('quay', 'Quay Board', { people: [...people] })
  return results(record('2011-03', [sent]), [partnership('quay', 'Quay Board')], {
    previous: record('2009-04', [sent]),
    comparisons: [comparison('quay', 'Quay Board', parts)],
  })
}

/** Each line that a round tells first: concern, then text and note. */
function told(round: RoundResults): string[] {
  return firstThings(round).flatMap(({ key, matters }) =>
    matters.flatMap(({ points }) => points.map(({ text, note }) => [key, text, note].filter(Boolean).join(': '))),
  )
}

const chair = (parts: Partial<Change>) =>
  change({ field: 'chairs', topic: null, kind: 'changed', after: side('Dr Ida Moss', 'quay', AT), ...parts })
const before = side('Cllr Tom Reed', 'quay', null)
const person = (parts: Partial<Person>): Person => ({
  role: 'chair',
  name: 'Dr Ida Moss',
  note: null,
  status: 'holds',
  from: null,
  source: AT,
  ...parts,
})

describe('new chairs and members', () => {
  it.each<[string, Partial<Change>, Partial<Person>, string[]]>([
    ['who follows somebody', { before }, {}, ['people: Chair: Dr Ida Moss, in place of Cllr Tom Reed']],
    ['who follows nobody', { kind: 'added' }, {}, ['people: Chair: Dr Ida Moss']],
    [
      'who held another office',
      { kind: 'moved', movedFrom: 'cabinetMember', before: side('Dr Ida Moss', 'quay', null) },
      {},
      ['people: Chair: Dr Ida Moss, who was Cabinet member'],
    ],
    [
      'who is only to take over',
      { before },
      { status: 'incoming', from: '2011-05' },
      ['people: Chair: Dr Ida Moss (from May 2011), in place of Cllr Tom Reed'],
    ],
    [
      'an office of the form’s own',
      { field: 'otherPeople', topic: 'viceChair', before },
      {},
      ['people: Vice chair: Dr Ida Moss, in place of Cllr Tom Reed'],
    ],
    ['nobody who stayed', { kind: 'kept', before: side('Dr Ida Moss', 'quay', null) }, {}, []],
    ['nobody who left', { kind: 'dropped', before, after: null }, {}, []],
    ['nobody whose office the last form did not ask for', { kind: 'notAsked' }, {}, []],
    ['no contact officer', { field: 'contacts', before }, {}, []],
    ['nobody told a second time', { before, rank: 'routine' }, {}, []],
  ])('%s', (_, parts, holder, expected) => {
    expect(told(boardWith({ changes: [chair(parts)] }, [person(holder)]))).toEqual(expected)
  })

  it('names whoever follows several, after a merger, once', () => {
    const other = side('Ms Eve Holt', 'pier', null)
    expect(told(boardWith({ changes: [chair({ before }), chair({ before: other })] }, [person({})]))).toEqual([
      'people: Chair: Dr Ida Moss, in place of Cllr Tom Reed and Ms Eve Holt',
    ])
  })

  it('counts nobody of a partnership with nothing to compare as new', () => {
    const round = boardWith({ status: 'new', previous: [], changes: [chair({ kind: 'added' })] }, [person({})])
    expect(told(round)).toEqual([])
  })
})

describe('promises', () => {
  const promise = (parts: Partial<PromiseOutcome>): PromiseOutcome => ({
    outcome: 'notMentionedAgain',
    promised: side('Plant 40 oaks', 'quay', null),
    topic: 'plans',
    answer: null,
    answerTopic: null,
    likeness: 0.1,
    words: null,
    figures: null,
    ...parts,
  })
  const answer = side('We planted 27 oaks', 'quay', AT)
  const decided = { decision: 'done', by: 'Ann Example', when: '2011-03-04', why: '' }

  it.each<[string, Partial<PromiseOutcome>[], string[]]>([
    ['postponed', [{ outcome: 'postponed', answer }], ['promises: “Plant 40 oaks” – seems postponed']],
    [
      'below its figure, with both',
      [{ outcome: 'partlyDone', answer, figures: { promised: '40', reported: '27', counted: '40 oaks' } }],
      ['promises: “Plant 40 oaks” – seems done in part: “27” (B6) against “40 oaks” planned'],
    ],
    ['not mentioned again, counted', [{}, {}], ['promises: 2 of 2 plans are not mentioned again.']],
    ['done or still planned: none', [{ outcome: 'reportedDone' }, { outcome: 'stillPlanned' }], []],
    ['judged by somebody: none', [{ decided: { ...decided, decision: 'not-mentioned-again' } }], []],
  ])('%s', (_, promises, expected) => {
    expect(told(boardWith({ promises: promises.map(promise) }))).toEqual(expected)
  })
})

describe('what stands worse', () => {
  const rag = (now: string, last: string, direction: 'better' | 'worse') =>
    change({
      field: 'values',
      topic: 'delivery',
      kind: 'changed',
      direction,
      before: side(last, 'quay', null),
      after: side(now, 'quay', AT),
    })

  it('is told red first, and what recovered is not told', () => {
    const changes = [rag('Amber', 'Green', 'worse'), rag('Red', 'Amber', 'worse'), rag('Green', 'Red', 'better')]
    expect(told(boardWith({ changes }))).toEqual([
      'worse: Delivery: Red now, Amber last time',
      'worse: Delivery: Amber now, Green last time',
    ])
  })
})

describe('findings', () => {
  const late = { ...record('2011-03', []).round, due: '2011-02-28' }
  const doubtful = (cell: string) => finding('left-over', source('Quay.xlsx', cell), { text: `odd ${cell}` })

  it('are one line for a cause, however many cells it touches, and a line each where boards differ', () => {
    const query = (cell: string) => ({ ...doubtful(cell), severity: 'query' as const })
    const quay = update('quay', 'Quay Board', { findings: [query('B2'), query('B3'), query('B4')] })
    const pier = update('pier', 'Pier Board', {
      source: { file: 'Pier.xlsx', sheet: 'Sheet1', cell: 'A1', sha256: 'b'.repeat(64) },
      findings: [{ ...query('B2'), source: source('Pier.xlsx', 'B2') }],
    })
    const boards = [partnership('quay', 'Quay Board'), partnership('pier', 'Pier Board')]
    const [concern] = firstThings(results(record('2011-03', [quay, pier]), boards))
    expect(concern?.key).toBe('query')
    expect(concern?.count).toBe(4)
    expect(concern?.matters.map(({ about, count }) => [about, count])).toEqual([
      [['pier'], 1],
      [['quay'], 3],
    ])
  })

  it.each([
    ['of a return', 'return', ['quay']],
    ['of a file known to be theirs', 'file', ['quay']],
    ['of a place in their file', 'place', ['quay']],
    ['that name them', 'named', ['quay']],
    ['that list several', 'listed', ['quay', 'pier']],
    ['of the round', 'round', []],
    ['of a file nobody can place', 'stranger', []],
  ])('%s have the partnerships they are about', (_, kind, expected) => {
    const one = found('query', 'odd', null)
    const round = record('2011-03', [update('quay', 'Quay Board', { findings: kind === 'return' ? [one] : [] })])
    if (kind === 'file') {
      round.files.push({
        file: 'broken.xlsx',
        sha256: '',
        outcome: 'rejected',
        partnershipId: 'quay',
        arrived: null,
        findings: [one],
      })
    }
    if (kind === 'place') round.findings.push({ ...one, source: source('Quay Board.xlsx', 'B2') })
    if (kind === 'stranger') round.findings.push({ ...one, source: source('Hotel.xlsx', 'B2') })
    if (kind === 'named') round.findings.push({ ...one, args: { partnership: 'Quay Board' } })
    if (kind === 'listed') round.findings.push({ ...one, args: { names: ['Quay Board', 'Pier Board'] } })
    if (kind === 'round') round.findings.push(one)
    const boards = [partnership('quay', 'Quay Board'), partnership('pier', 'Pier Board')]
    expect(allFindings(results(round, boards)).map(({ about }) => about)).toEqual([expected])
  })

  it('about who is outstanding or repeats itself are told there, and not to be confirmed as well', () => {
    const args = { id: 'quay', partnership: 'Quay Board', missed: 1, contact: '', lastRound: '', came: '', problem: '' }
    const round = record('2011-03', [], {
      outstanding: ['quay'],
      findings: [finding('return-outstanding', null, args)],
    })
    expect(
      firstThings(results({ ...round, round: late }, [partnership('quay', 'Quay Board')])).map(({ key }) => key),
    ).toEqual(['outstanding'])
  })

  it('send nobody to a file of the configuration', () => {
    const actions = Object.entries(catalogue).map(([code, { action }]) => `${code}: ${action}`)
    expect(actions.filter((action) => /pipeline\.config|\.csv\b/.test(action))).toEqual([])
  })
})

describe('the sheet after the cover', () => {
  it('has the same lines as the page, and each leads to its list', async () => {
    const round = ordinaryRound()
    const bytes = await consolidatedWorkbook(round)
    const workbook = await readBack(bytes)
    expect(workbook.worksheets[1]?.name).toBe('First things')
    const [header, ...rows] = tableOf(workbook, 'First things') ?? []
    expect(header).toEqual([
      'What it is',
      'Partnership',
      'What was found',
      'What to do',
      'Whole list',
      'File',
      'Source',
    ])
    const page = new TextDecoder()
      .decode(changeReportPage(round))
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    for (const [concern = '', , what = ''] of rows) {
      expect(page).toContain(concern)
      for (const line of what.split('\n')) expect(page).toContain(line)
    }
    const names = new Set(workbook.worksheets.map(({ name }) => name))
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml')
    for (const [, place] of sheet.matchAll(/<hyperlink ref="E\d+" location="'([^']*)'/g)) expect(names).toContain(place)
    expect(new Set(rows.map(([concern]) => concern))).toContain('Outstanding')
  })

  it('says plainly that there is nothing to do', async () => {
    const workbook = await readBack(await consolidatedWorkbook(emptyRound()))
    expect(sheetOf(workbook, 'First things').getCell('A3').text).toMatch(/^Nothing to put right, nothing to confirm/)
    const cover: string[] = []
    sheetOf(workbook, 'Cover').eachRow((row) => cover.push(row.getCell(1).text))
    expect(cover.join('\n')).toContain('Nothing to put right, nothing to confirm')
  })

  it('tells those outside nothing of errors, queries and what to do, and leads to no other file', async () => {
    const open = publicResults(ordinaryRound())
    const keys = firstThings(open).map(({ key }) => key)
    expect(keys).toContain('outstanding')
    expect(keys).not.toContain('error')
    expect(keys).not.toContain('query')
    const bytes = await consolidatedWorkbook(open)
    expect(tableOf(await readBack(bytes), 'First things')?.[0]).not.toContain('What to do')
    expect(part(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')).not.toContain('External')
  })

  it.each([
    ['an ordinary round', ordinaryRound],
    ['two hundred boards', () => largeRound(200)],
    ['an empty round', emptyRound],
  ])('is one of a dozen behind the cover at most: %s', async (_, make) => {
    const { worksheets } = await readBack(await consolidatedWorkbook(make()))
    expect(worksheets.length).toBeLessThanOrEqual(13)
  })
})
