/** Small sheets written as tables of text, and filled-in forms laid out in every way officers lay them out. */
import { type Form, formSchema } from '../../src/config/schema.ts'
import type { CellRange, Grid, GridCell } from '../../src/read/grid.ts'

/** A sheet from rows of text; empty strings are empty cells. `merges` as `[top, left, bottom, right]`. */
export function sheetOf(
  rows: readonly (readonly string[])[],
  merges: readonly [number, number, number, number][] = [],
  name = 'Sheet1',
): Grid {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): GridCell[] =>
      text === '' ? [] : [{ row: r + 1, column: c + 1, text, value: { kind: 'text' } }],
    ),
  )
  return {
    sheet: name,
    state: 'visible',
    cells,
    merges: merges.map(([top, left, bottom, right]): CellRange => ({ top, left, bottom, right })),
    attachments: [],
  }
}

/** A protected sheet: texts between square brackets stand in boxes, also where nothing stands between them. */
export function protectedSheet(rows: readonly (readonly string[])[]): Grid {
  const isBox = (text: string) => /^\[.*\]$/s.test(text)
  const sheet = sheetOf(rows.map((row) => row.map((text) => (isBox(text) ? text.slice(1, -1) : text))))
  const boxes = rows.flatMap((row, r) =>
    row.flatMap((text, c) => (isBox(text) ? [{ top: r + 1, left: c + 1, bottom: r + 1, right: c + 1 }] : [])),
  )
  return { ...sheet, boxes }
}

/** A form of our own with other fields than the sample's. */
export const forumForm: Form = formSchema.parse({
  id: 'forum',
  label: 'Community forum annual return',
  fields: [
    { key: 'forum', label: 'Name of forum', kind: 'partnership' },
    { key: 'signed', label: 'Signed off on', kind: 'date' },
    { key: 'convenor', label: 'Convenor', kind: 'people', role: 'convenor' },
    { key: 'secretary', label: 'Secretary to the forum', kind: 'contactName' },
    { key: 'went-well', label: 'What went well this year?', kind: 'entries', topic: 'achievements' },
    { key: 'in-the-way', label: 'What got in the way?', kind: 'entries', topic: 'obstacles' },
    { key: 'next-steps', label: 'Next steps (up to five)', kind: 'entries', topic: 'plans' },
    { key: 'help', label: 'Where could the county council help?', kind: 'entries', topic: 'helpWanted' },
  ],
})

export interface Filled {
  form: Form
  /** For each field of the form, its entries; head fields have one. */
  values: readonly (readonly string[])[]
}

export interface Laid {
  rows: string[][]
  merges: [number, number, number, number][]
}

const isHead = (filled: Filled, at: number) =>
  !['entries', 'targets', 'meetings', 'subGroups'].includes(filled.form.fields[at]?.kind ?? '')
const labels = (filled: Filled) => filled.form.fields.map(({ label }) => label)
const joined = (entries: readonly string[]) => entries.map((entry) => `• ${entry}`).join('\n')

/** Lays out one return; each layout keeps to what the design lists. */
export const LAYOUTS: Record<string, (filled: Filled) => Laid> = {
  'label beside value': (filled) => ({
    rows: labels(filled).map((label, at) => [
      label,
      isHead(filled, at) ? (filled.values[at]?.[0] ?? '') : joined(filled.values[at] ?? []),
    ]),
    merges: [],
  }),
  'label above value': (filled) => ({
    rows: labels(filled).flatMap((label, at) => [
      [label],
      [isHead(filled, at) ? (filled.values[at]?.[0] ?? '') : joined(filled.values[at] ?? [])],
    ]),
    merges: [],
  }),
  'label and value in one cell, colon and new line': (filled) => ({
    rows: labels(filled).map((label, at) => [
      `${label}${label.endsWith('?') ? '' : ':'}\n\n${(filled.values[at] ?? []).join('\n\n')}`,
    ]),
    merges: [],
  }),
  'label and value in one line': (filled) => ({
    rows: labels(filled).map((label, at) => [
      `${label}${/[?)]$/.test(label) ? '' : ':'} ${(filled.values[at] ?? []).join('; ')}`,
    ]),
    merges: [],
  }),
  'label and value in one cell without colon': (filled) => ({
    rows: labels(filled).map((label, at) => [`${label}\n${(filled.values[at] ?? []).join('\n')}`]),
    merges: [],
  }),
  'two pairs side by side over merged answers': twoPairs,
  'question at the left, merged beside an entry a row': (filled) => entriesBeside(filled, true),
  'question at the left, an entry a row': (filled) => entriesBeside(filled, false),
  'pasted from Word': (filled) => ({
    rows: labels(filled).flatMap((label, at) =>
      isHead(filled, at)
        ? [[label, filled.values[at]?.[0] ?? '']]
        : [[label], ...(filled.values[at] ?? []).map((entry) => [`·         ${entry}`]), ['']],
    ),
    merges: [],
  }),
  'starting at C4 with a title and notes around': (filled) => ({
    rows: [
      ['', '', 'Annual return of the county'],
      [],
      [],
      ...labels(filled).map((label, at) => [
        '',
        '',
        label,
        isHead(filled, at) ? (filled.values[at]?.[0] ?? '') : joined(filled.values[at] ?? []),
        ...(at === 1 ? ['', '', '', '', '', 'A note far out in the margin'] : []),
      ]),
      [],
      ['', '', 'Please return this form to the partnerships team'],
      ['', '', 'PU12'],
    ],
    merges: [],
  }),
  'an entry a row beneath, spread over the columns': (filled) => ({
    rows: labels(filled).flatMap((label, at) =>
      isHead(filled, at)
        ? [[label, '', filled.values[at]?.[0] ?? '']]
        : [[label], ...(filled.values[at] ?? []).map((entry) => ['', entry])],
    ),
    merges: [],
  }),
  'number and entry in cells of their own': (filled) => ({
    rows: labels(filled).flatMap((label, at) =>
      isHead(filled, at)
        ? [[label, filled.values[at]?.[0] ?? '']]
        : [[label], ...(filled.values[at] ?? []).map((entry, number) => [`${number + 1}.`, entry])],
    ),
    merges: [],
  }),
}

function twoPairs(filled: Filled): Laid {
  const rows: string[][] = []
  const merges: [number, number, number, number][] = []
  const heads = filled.form.fields.flatMap((_, at) => (isHead(filled, at) ? [at] : []))
  for (let pair = 0; pair < heads.length; pair += 2) {
    rows.push(
      heads
        .slice(pair, pair + 2)
        .flatMap((at) => [`${filled.form.fields[at]?.label ?? ''}:`, filled.values[at]?.[0] ?? '']),
    )
  }
  filled.form.fields.forEach(({ label }, at) => {
    if (isHead(filled, at)) return
    rows.push([label], [joined(filled.values[at] ?? [])], [], [])
    merges.push([rows.length - 3, 1, rows.length - 3, 4], [rows.length - 2, 1, rows.length, 4])
  })
  return { rows, merges }
}

function entriesBeside(filled: Filled, merged: boolean): Laid {
  const rows: string[][] = []
  const merges: [number, number, number, number][] = []
  filled.form.fields.forEach(({ label }, at) => {
    const entries = filled.values[at] ?? []
    const top = rows.length + 1
    rows.push(...entries.map((entry, number) => [number === 0 ? label : '', entry]))
    if (merged && entries.length > 1) merges.push([top, 1, rows.length, 1])
  })
  return { rows, merges }
}
