/** Headings that hold a column's words and more: which of them is the column, and where a person has to say. */
import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import { cellAddress } from '../../src/read/grid.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { codesIn, readField } from './typed.ts'

const milestones: FieldInput = {
  key: 'milestones',
  label: 'Milestones',
  kind: 'table',
  topic: 'milestones',
  columns: [
    { key: 'milestone', label: 'Milestone', kind: 'text' },
    { key: 'due', label: 'Due date', kind: 'date' },
    { key: 'rag', label: 'RAG', kind: 'choice', choices: 'rag' },
  ],
}

function read(rows: readonly (readonly string[])[]) {
  const pieces = rows.flatMap((row, r) =>
    row.map((text, c): Piece => {
      const source = { file: 'return.xlsx', sheet: 'Update', cell: cellAddress(r + 10, c + 1) }
      return { text, value: { kind: 'text' }, link: null, source }
    }),
  )
  const update = readField(milestones, pieces)
  const rag = (update.tables.milestones?.rows ?? []).map(({ cells }) => cells.rag?.[0]?.choice ?? null)
  return { update, rag, codes: codesIn(update) }
}
const under = (...headings: string[]) =>
  read([
    ['Milestone', 'Due date', ...headings],
    ['Hub', '1 May 2025', 'G', 'R'],
  ])

describe('the column as it is now', () => {
  it.each([
    ['RAG', 'Previous RAG', 'Green'],
    ['Previous RAG', 'Current RAG', 'Red'],
    ['RAG last quarter', 'RAG this quarter', 'Red'],
    ['RAG this quarter', 'RAG last quarter', 'Green'],
    ['Original RAG', 'Revised RAG', 'Red'],
    ['Baseline RAG', 'Latest RAG', 'Red'],
  ])('of “%s” and “%s” is %3$s', (one, other, rag) => {
    const found = under(one, other)
    expect(found.rag).toEqual([rag])
    expect(found.codes).toEqual(['table-column-unknown'])
    expect(found.update.setAside.map(({ text }) => text)).toEqual([rag === 'Red' ? 'G' : 'R'])
  })
})

describe('where it is not plain', () => {
  it.each([
    ['RAG March', 'RAG June', 'Green'],
    ['Previous RAG', 'Lead', null],
    ['Partner RAG', 'Council RAG', null],
  ])('“%s” and “%s” are asked about', (one, other, rag) => {
    const found = under(one, other)
    expect(found.rag).toEqual([rag])
    expect(found.codes).toContain('table-column-doubtful')
  })

  it('is no heading that adds a word which says nothing, beside one of what is said about it', () => {
    const found = under('RAG comments', 'RAG status')
    expect(found.rag).toEqual(['Red'])
    expect(found.codes).toEqual(['table-column-unknown'])
  })

  it.each(['Lead', 'Raging torrents', 'Owner of it'])('a column of another kind is not: “%s”', (other) => {
    expect(under('RAG', other).codes).toEqual(['table-column-unknown'])
  })
})

it.each(['Key: G = on course, R = late', 'RAG key: green, amber, red', 'Legend: R late'])(
  'what explains the colours is no record: %s',
  (text) => {
    const { update } = read([['Milestone', 'Due date', 'RAG'], ['Hub', '1 May 2025', 'G'], [text]])
    expect(update.tables.milestones?.rows).toHaveLength(1)
    expect(update.furniture.map((one) => one.text)).toEqual([text])
  },
)
