import { describe, expect, it } from 'vitest'
import { formSchema } from '../../src/config/schema.ts'
import { headingsEitherWay, mayHoldHeadings } from '../../src/kinds/table/layout.ts'
import { mayBeginWithLabel, readParts } from '../../src/recognise/labels.ts'
import { buildVocabulary } from '../../src/recognise/vocabulary.ts'

const form = formSchema.parse({
  id: 'harbour',
  label: 'Harbour board return',
  fields: [
    { key: 'board', label: 'Board', kind: 'partnership' },
    { key: 'chair', label: 'Chair of the board', kind: 'people', role: 'chair' },
    { key: 'work', label: 'What has the board done since we last asked?', kind: 'entries', topic: 'work' },
    {
      key: 'moorings',
      label: 'Moorings',
      kind: 'table',
      topic: 'moorings',
      columns: [
        { key: 'pier', label: 'Pier', kind: 'text' },
        { key: 'boats', label: 'Boats', kind: 'number' },
        { key: 'state', label: 'State of repair', kind: 'text' },
      ],
    },
  ],
})
const vocabulary = buildVocabulary(form)

describe('a text that was read before', () => {
  it.each(['Board', 'Chair of the board: Ann Thorne', 'Mended the steps'])('gives the same parts again: %s', (text) => {
    const [first, second] = [readParts(text, vocabulary), readParts(text, vocabulary)]
    expect(second).toEqual(first)
    expect(first.map((part) => part.label?.text ?? part.text).join()).not.toBe('')
  })

  it('gives each cell a label of its own, since cells are told apart by theirs', () => {
    const [one, other] = [readParts('Board', vocabulary), readParts('Board', vocabulary)]
    expect(one[0]?.label).toBeTruthy()
    expect(other[0]?.label).not.toBe(one[0]?.label)
  })
})

describe('whether a text may begin with a label', () => {
  it.each([
    'Board',
    '2. Chair of the\nboard',
    'What has the board done\nsince we\nlast\nasked?\nMended the steps',
    '(b) Chair of the board (name and office): Ann Thorne',
    'Board: Curlew Bay\nChair of the board: Ann Thorne',
  ])('is not denied where it does: %j', (text) => {
    expect(readParts(text, vocabulary)[0]?.label).toBeTruthy()
    expect(mayBeginWithLabel(text, vocabulary)).toBe(true)
  })

  it.each(['Mended the steps', 'Two of the five\nBoard', ''])('is denied where nothing begins so: %j', (text) => {
    expect(mayBeginWithLabel(text, vocabulary)).toBe(false)
  })
})

describe('whether texts may hold the headings of a table', () => {
  const columns = form.fields.find(({ key }) => key === 'moorings')?.columns ?? []
  const rowOf = (texts: readonly string[]) => ({
    sheet: 'Return',
    row: 1,
    cells: texts.map((text, at) => ({
      piece: {
        text,
        value: { kind: 'text' } as const,
        link: null,
        source: { file: 'a.xlsx', sheet: 'Return', cell: 'A1' },
      },
      row: 1,
      column: at + 1,
    })),
  })

  it.each([
    [['Pier', 'Boats', 'State of repair'], true],
    [['1. Pier', 'Boats (number)'], true],
    [['State', 'Pier / Lanfa'], true],
    [['Pier', 'Crew'], false],
    [['Ann Thorne', 'Mended the steps', 'April'], false],
    [[], false],
  ])('%j: %s', (texts, may) => {
    expect(mayHoldHeadings(texts, columns)).toBe(may)
    expect(headingsEitherWay([rowOf(texts)], columns) !== null).toBe(may)
  })
})
