/** The paper of a large round: what each update did not say last time, and that the rest is left out. */
import { describe, expect, it } from 'vitest'
import type { PartnershipUpdate } from '../../../src/model.ts'
import { reconcile } from '../../../src/reconcile/reconcile.ts'
import { committeeReport } from '../../../src/write/docx/committee-report.ts'
import type { RoundResults } from '../../../src/write/results.ts'
import { unzipParts } from '../../../src/write/zip.ts'
import { makeRegister } from '../../reconcile/make-round.ts'
import { entry, record, results, source, update } from '../fixture.ts'

const AT = source('Quay.xlsx', 'B9')

function answered(
  id: string,
  name: string,
  focus: readonly (string | [text: string, level: number])[],
  more: Partial<PartnershipUpdate> = {},
) {
  const entries = focus.map((one) => (typeof one === 'string' ? entry(one, AT) : entry(one[0], AT, one[1])))
  return update(id, name, {
    answers: { focus: entries, plans: [entry('Open the ferry office on Sundays.', AT)] },
    ...more,
  })
}

function roundOf(before: readonly PartnershipUpdate[], after: readonly PartnershipUpdate[]): RoundResults {
  const register = makeRegister(['quay,Quay Partnership', 'moor,Moor Forum', 'dale,Dale Board'])
  const [current, previous] = [record('2011-03', after), record('2009-04', before)]
  const reconciliation = reconcile({ current, previous, register, targets: [] })
  return results(current, register.partnerships, { previous, reconciliation })
}

async function textsOf(round: RoundResults, mostWhole: number): Promise<string[]> {
  const parts = unzipParts(await committeeReport(round, null, mostWhole))
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? ''
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
}

const BEFORE = ['Repair the lamps along the quay.', 'Find a home for the archive.']

describe('the paper of a large round', () => {
  const round = roundOf(
    [answered('quay', 'Quay Partnership', BEFORE), answered('moor', 'Moor Forum', BEFORE)],
    [
      answered('quay', 'Quay Partnership', [...BEFORE.slice(0, 1), 'Lay out an orchard behind the library.']),
      answered('moor', 'Moor Forum', BEFORE),
      answered('dale', 'Dale Board', ['Count the otters of the upper dale.']),
    ],
  )

  it('holds what is new, what can be compared with nothing, and the names of those that say the same', async () => {
    const texts = await textsOf(round, 2)
    expect(texts).toContain('Lay out an orchard behind the library.')
    expect(texts).toContain('Count the otters of the upper dale.')
    expect(texts).toContain('One update says nothing that was not in that of April 2009: Moor Forum.')
    expect(texts.filter((text) => text === 'Open the ferry office on Sundays.')).toHaveLength(1)
    expect(texts).not.toContain('Repair the lamps along the quay.')
    expect(texts).not.toContain('Moor Forum')
  })

  it('says that it is not all, and where the whole is', async () => {
    const texts = (await textsOf(round, 2)).join('\n')
    expect(texts).toContain(
      'Because there are more than 2 partnerships, this paper holds what their updates did not say in April 2009',
    )
    expect(texts).toContain('the updates as a whole are in the workbook')
    expect(texts).toContain('This paper gives what is new')
  })

  it.each<[string, RoundResults, number]>([
    ['of no more partnerships than that', round, 3],
    ['without a round before', { ...round, previous: null }, 2],
  ])('is whole in a round %s', async (_, whole, most) => {
    const texts = await textsOf(whole, most)
    expect(texts.filter((text) => text === 'Open the ferry office on Sundays.')).toHaveLength(3)
    expect(texts.join('\n')).not.toContain('Because there are more than')
  })

  it.each<[string, (string | [string, number])[], string[]]>([
    [
      'a line that leads to what is new',
      [...BEFORE, 'This year we will:', 'mend the weir', 'dig a pond'],
      ['This year we will:', 'mend the weir', 'dig a pond'],
    ],
    [
      'what a new point stands under',
      [BEFORE[0] ?? '', ['and the steps beside them', 1]],
      [BEFORE[0] ?? '', 'and the steps beside them'],
    ],
    [
      'no line that leads to what was said',
      ['Repair the lamps  along the quay.', 'Find a home for the archive.', 'Sing.'],
      ['Sing.'],
    ],
  ])('keeps %s', async (_, focus, shown) => {
    const changed = roundOf(
      [answered('quay', 'Quay Partnership', BEFORE)],
      [answered('quay', 'Quay Partnership', focus)],
    )
    const texts = await textsOf(changed, 0)
    const [first = ''] = shown
    const begin = texts.lastIndexOf(first)
    expect(texts.slice(begin, begin + shown.length)).toEqual(shown)
    expect(texts.filter((text) => BEFORE.includes(text) && !shown.includes(text))).toEqual([])
  })

  it('shows an office that somebody else holds, and one that nobody holds any more', async () => {
    const chair = (name: string) => ({
      people: [{ role: 'chair', name, note: null, status: 'holds' as const, from: null, source: AT }],
    })
    const other = roundOf(
      [answered('quay', 'Quay Partnership', BEFORE, chair('Cllr Ash Tarrant'))],
      [answered('quay', 'Quay Partnership', BEFORE, chair('Cllr Jo Merrick'))],
    )
    expect(await textsOf(other, 0)).toContain('Cllr Jo Merrick')
    const none = roundOf(
      [answered('quay', 'Quay Partnership', BEFORE, chair('Cllr Ash Tarrant'))],
      [answered('quay', 'Quay Partnership', BEFORE, { people: [] })],
    )
    expect(await textsOf(none, 0)).toContain('Chairman')
  })
})
