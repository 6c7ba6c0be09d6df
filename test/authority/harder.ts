/** Layouts beyond the plain ones: tables with headings in two rows, in two languages, in records; marks in a matrix; figures in thousands. */

import { PRIORITIES, SECTORS } from './form.ts'
import {
  beside,
  blank,
  body,
  type Cell,
  first,
  type Layout,
  label,
  one,
  plainTable,
  type Rows,
  type Sheet,
  single,
  tables,
  val,
  withTables,
} from './layouts.ts'
import type { Item, Table, Written } from './writers.ts'

const perTable = (put: (table: Table) => Sheet): Layout =>
  single((w) => [{ name: 'Return', rows: beside(w.items) }, ...w.tables.map(put)])
const withItems = (put: (item: Item, w: Written) => Rows | null): Layout =>
  single((w) =>
    one([...w.items.flatMap((item) => put(item, w) ?? [[item.label, val(item)]]), ...tables(w, plainTable)]),
  )
const isIn = (text: string, option: string) => text.split('; ').includes(option)
const OPTIONS: Record<string, readonly string[]> = { priorities: PRIORITIES, sectors: SECTORS }
const CYM: Record<string, string> = {
  Action: 'Gweithred',
  Owner: 'Perchennog',
  'Due date': 'Dyddiad cau',
  Progress: 'Cynnydd',
  Risk: 'Risg',
  Likelihood: 'Tebygolrwydd',
  Impact: 'Effaith',
  Mitigation: 'Lliniaru',
  'Budget line': 'Llinell gyllideb',
  Allocated: 'Dyrannwyd',
  Spent: 'Gwariwyd',
  'Share spent': 'Cyfran a wariwyd',
  Jobs: 'Swyddi',
}
const LONG: Record<string, string> = {
  Action: 'Action\n(what will be done)',
  Owner: 'Owner of the action',
  'Due date': 'Due date (month and year are enough)',
  Progress: 'Progress: choose from the list',
  Risk: 'Risk - describe it in a few words',
  Likelihood: 'Likelihood (before mitigation)',
  Impact: 'Impact (before mitigation)',
  Mitigation: 'Mitigation and who leads on it',
  Allocated: 'Allocated this year',
  Spent: 'Spent so far',
  'Share spent': 'Share spent so far',
  Jobs: 'Jobs paid for',
}

export const HARDER: Readonly<Record<string, Layout>> = {
  'two-row headings, some merged down': single((w) => {
    const rows: Rows = beside(w.items)
    const merges: [number, number, number, number][] = []
    for (const t of w.tables) {
      rows.push([], [t.label])
      const top = rows.length + 1
      const n = t.headings.length
      rows.push([...t.headings.slice(0, 2), 'Standing now', ...blank(n - 3)])
      rows.push([...blank(2), ...t.headings.slice(2)])
      merges.push([top, 1, top + 1, 1], [top, 2, top + 1, 2], [top, 3, top, n])
      rows.push(...body(t))
    }
    return one(rows, merges)
  }),
  'groups merged across': single((w) => {
    const rows: Rows = beside(w.items)
    const merges: [number, number, number, number][] = []
    for (const t of w.tables) {
      rows.push([], [t.label], [...t.headings], ['North of the river'])
      merges.push([rows.length, 1, rows.length, t.headings.length])
      const b = body(t)
      rows.push(...b.slice(0, 1), ['South of the river'])
      merges.push([rows.length, 1, rows.length, t.headings.length])
      rows.push(...b.slice(1))
    }
    return one(rows, merges)
  }),
  'bilingual headings': withTables((t) => [[t.label], t.headings.map((h) => `${CYM[h]} / ${h}`), ...body(t)]),
  'longer headings': withTables((t) => [[t.label], t.headings.map((h) => LONG[h] ?? h), ...body(t)]),
  'numbered headings': withTables((t) => [[t.label], t.headings.map((h, i) => `${i + 1}. ${h}`), ...body(t)]),
  'lettered headings': withTables((t) => [[t.label], t.headings.map((h, i) => `(${'abcdef'[i]}) ${h}`), ...body(t)]),
  'table sheets with title and instructions': perTable((t) => ({
    name: t.label,
    rows: [
      [`${t.label} – quarter 3`],
      ['Tarnside Combined Authority'],
      ['Please list every one that is open. Do not change the headings.'],
      [],
      [],
      [...t.headings],
      ...body(t),
    ],
  })),
  'totals in front and between': withTables((t) => {
    const b = body(t)
    const sub = t.key === 'lines'
    return [
      [t.label],
      [...t.headings],
      ...(sub ? [['TOTAL (all lines)', '£1', '£2', '50%', '9']] : []),
      ...b.slice(0, 1),
      ...(sub ? [['Sub-total', '£640,000', '', '', '']] : []),
      ...b.slice(1),
      ...(sub ? [['Grand total', '£7', '', '', '']] : []),
    ]
  }),
  'blank template rows with lists': withTables((t) => [
    [t.label],
    ['#', ...t.headings],
    ...[...body(t), [], []].map((r, at): Cell[] => [
      `${at + 1}`,
      ...(r.length ? r : [...blank(t.headings.length - 1), 'Please select']),
    ]),
  ]),
  'signature under the table': withTables((t) => [[t.label], [...t.headings], ...body(t), ['Signed:', 'P. Lund']]),
  'note under the table': withTables((t) => [
    [t.label],
    [...t.headings],
    ...body(t),
    ['Note: figures are as at the end of the month.'],
  ]),
  'records as cards': withTables((t) => [
    [t.label],
    ...body(t).flatMap((r, at): Rows => [[`No. ${at + 1}`], ...t.headings.map((h, i): Cell[] => [h, r[i] ?? '']), []]),
  ]),
  'turned with numbers over it': withTables((t) => [
    [t.label],
    ['', ...t.rows.map((_, at) => String(at + 1))],
    ...t.headings.map((h, c): Cell[] => [h, ...body(t).map((r) => r[c] ?? '')]),
  ]),
  'tables without their question': withTables((t) => [[...t.headings], ...body(t)]),
  'board’s name on every sheet': perTable((t) => ({
    name: t.label,
    rows: [['Name of board or programme', ''], [], [t.label], [...t.headings], ...body(t)],
  })),
  'yes and no as columns': withItems((item) =>
    ['plan', 'assessed'].includes(item.key) && ['Yes', 'No'].includes(String(item.meant))
      ? [
          ['', 'Yes', 'No'],
          [
            item.label,
            { content: item.meant === 'Yes' ? 'x' : '', of: `0/${item.key}` },
            { content: item.meant === 'No' ? 'x' : '', of: `0/${item.key}` },
          ],
        ]
      : null,
  ),
  'options beside each other with marks': withItems((item) =>
    item.key === 'confidence' && item.meant
      ? [
          [
            item.label,
            ...['Green', 'Amber', 'Red'].flatMap((o): Cell[] => [
              o,
              { content: item.meant === o ? '☒' : '☐', of: `0/${item.key}` },
            ]),
          ],
        ]
      : null,
  ),
  'check list beneath with ticks': withItems((item) => {
    const all = OPTIONS[item.key]
    return all && item.meant
      ? [
          [item.label],
          ...all.map((o): Cell[] => [o, { content: isIn(item.meant ?? '', o) ? '✓' : '', of: `0/${item.key}` }]),
        ]
      : null
  }),
  'check list with yes and no': withItems((item) => {
    const all = OPTIONS[item.key]
    return all && item.meant
      ? [
          [item.label],
          ...all.map((o): Cell[] => [o, { content: isIn(item.meant ?? '', o) ? 'Yes' : 'No', of: `0/${item.key}` }]),
        ]
      : null
  }),
  'check list in two columns': withItems((item) => {
    const all = OPTIONS[item.key]
    if (!all || !item.meant) return null
    const mark = (o: string | undefined): Cell[] =>
      o ? [o, { content: isIn(item.meant ?? '', o) ? '☑' : '☐', of: `0/${item.key}` }] : []
    return [0, 1, 2].map((at) => [at === 0 ? item.label : '', ...mark(all[2 * at]), ...mark(all[2 * at + 1])])
  }),
  'period in two cells': withItems((item) =>
    item.key === 'period' && item.meant
      ? [
          [
            item.label,
            { content: `from ${item.meant.split('..')[0]?.split('-').reverse().join('/')}`, of: '0/period' },
            { content: `to ${item.meant.split('..')[1]?.split('-').reverse().join('/')}`, of: '0/period' },
          ],
        ]
      : null,
  ),
  'period with captions': withItems((item) =>
    item.key === 'period' && item.meant
      ? [
          [
            item.label,
            'From',
            { content: { day: item.meant.split('..')[0] ?? '' }, of: '0/period' },
            'To',
            { content: { day: item.meant.split('..')[1] ?? '' }, of: '0/period' },
          ],
        ]
      : null,
  ),
  'money in thousands by its question': single((w) =>
    one([
      ...w.items.map((item): Cell[] =>
        isMoney(item) && item.meant !== null
          ? [
              `${item.label} (£000)`,
              { content: { number: Number(item.meant) / 1000, format: '#,##0' }, of: `0/${item.key}` },
            ]
          : [item.label, val(item)],
      ),
      ...tables(w, plainTable),
    ]),
  ),
  'table money in thousands by its headings': withTables((t) => [
    [t.label],
    t.headings.map((h) => (['Allocated', 'Spent'].includes(h) ? `${h} (£000)` : h)),
    ...body(t).map((r, i) =>
      r.map((c, j) =>
        t.key === 'lines' && (j === 1 || j === 2) && t.meant[i]?.[j]
          ? { ...c, content: { number: Number(t.meant[i]?.[j]) / 1000, format: '#,##0' } }
          : c,
      ),
    ),
  ]),
  'money in thousands by a line above': single((w) =>
    one([
      ['All money in £ thousands'],
      ...w.items.map((item): Cell[] =>
        isMoney(item) && item.meant !== null
          ? [item.label, { content: { number: Number(item.meant) / 1000, format: '#,##0' }, of: `0/${item.key}` }]
          : [item.label, val(item)],
      ),
      ...tables(w, plainTable),
    ]),
  ),
  'questions numbered as 4.1': single((w) =>
    one([
      ...w.items.map((item, at): Cell[] => [`${1 + Math.floor(at / 7)}.${1 + (at % 7)} ${item.label}`, val(item)]),
      ...w.tables.flatMap((t, at): Rows => [[], [`5.${at + 1} ${t.label}`], [...t.headings], ...body(t)]),
    ]),
  ),
  'a sheet of each table for several boards': (all) => [
    ...all.map((w, b): Sheet => ({ name: `Board ${b + 1}`, rows: beside(w.items, label, b) })),
    ...first(all).tables.map(
      (t, at): Sheet => ({
        name: t.label,
        rows: [
          ['Name of board or programme', ...t.headings],
          ...all.flatMap((w, b) =>
            body(w.tables[at] as Table, b).map((r): Cell[] => [String(w.items[0]?.content), ...r]),
          ),
        ],
      }),
    ),
  ],
}
function isMoney({ key }: Item): boolean {
  return ['budget', 'spend', 'variance', 'capital', 'revenue'].includes(key)
}
