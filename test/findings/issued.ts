/** Forms that were sent out and came back with something amiss. */
import { formSchema, roundSchema } from '../../src/config/schema.ts'
import { type IssuedContent, NO_CONTENT } from '../../src/issue/content.ts'
import { describeIssue } from '../../src/issue/describe.ts'
import { defaultLook } from '../../src/write/look.ts'
import { FormSheets } from '../issue/grids.ts'
import { workbook } from '../read/workbook-fixture.ts'
import { csv, FIELDS, type Key, returnRows, type Sent, sheetOfRows } from './returns.ts'

const form = formSchema.parse({ id: 'update', label: 'Update', fields: FIELDS })
const round = roundSchema.parse({ id: '2012-06', label: 'June 2012', form: 'update', due: '2012-05-31' })
const PLAN = 'Dredge the upper basin'

/** The form of a board, filled in so that nothing need be said of it; the marks are in row 1 and column A. */
function formOf(id: string, content: IssuedContent = NO_CONTENT): FormSheets {
  const name = id.replace('b', 'Board ')
  const lineage = { mergedFrom: [], splitFrom: [], renamedFrom: [], activeFrom: null, activeTo: null }
  const partnership = {
    id,
    name,
    kind: 'thematic',
    accountableTo: null,
    aliases: [],
    expectedIn: [],
    ...lineage,
  } as const
  const issued = describeIssue({
    kind: 'workbook',
    form,
    round,
    partnership,
    organisation: 'Hill and Vale Council',
    look: defaultLook,
    content,
  })
  const sheets = new FormSheets(issued)
  returnRows(id).forEach(([, answer = ''], index) => {
    const key = FIELDS[index]?.key ?? ''
    if (content.answers.get(key)?.text !== answer) sheets.set(key, answer)
  })
  return sheets
}

/** The form's own sheet. */
function asText({ sheets }: FormSheets): string {
  return csv(sheets.find(({ rows }) => rows[0]?.[0]?.includes('form:form'))?.rows ?? [])
}

function asBook(...forms: readonly FormSheets[]): Uint8Array {
  const all = forms.flatMap(({ sheets, identity }, at) => [
    ...sheets.map(({ name, rows }) => [`${name} ${at + 1}`, sheetOfRows(rows)]),
    ...(at === 0 && identity !== '' ? [['collate', sheetOfRows([[identity]])]] : []),
  ])
  return workbook({ sheets: Object.fromEntries(all), sheetAttributes: { collate: 'state="veryHidden"' } })
}

const FIRST_QUESTION = 7
const boxOf = (key: Key) => `C${FIRST_QUESTION + FIELDS.findIndex((field) => field.key === key)}`
const labelOf = (key: Key) => boxOf(key).replace('C', 'B')
const confirmationOf = (key: Key) => boxOf(key).replace('C', 'D')

const chairPrinted: IssuedContent = {
  ...NO_CONTENT,
  lastRound: 'December 2011',
  answers: new Map([['chair', { text: 'Robin Vale', isToConfirm: true }]]),
}

function sent(
  name: string,
  id: string,
  gives: Sent['gives'],
  change: (form: FormSheets) => void,
  content?: IssuedContent,
): Sent {
  const own = formOf(id, content)
  change(own)
  return { file: `issued/${name}.csv`, bytes: asText(own), gives }
}

function marksLost(): FormSheets {
  const own = formOf('b202')
  for (const { rows } of own.sheets) {
    rows.splice(0, 1)
    for (const row of rows) row.splice(0, 1)
  }
  return own
}

function planUnclear(): FormSheets {
  const own = formOf('b203', { ...NO_CONTENT, lastRound: 'December 2011', promises: [PLAN] })
  for (const { rows } of own.sheets) for (const row of rows) if (row[1] === PLAN) row[2] = 'Nearly'
  return own
}

export const ISSUED: readonly Sent[] = [
  sent('as it should be', 'b190', {}, () => undefined),
  sent('relabelled', 'b191', { 'issued-label-changed': labelOf('focus') }, (own) =>
    own.set('focus', 'Work in hand', 'question'),
  ),
  sent('pasted over', 'b192', { 'issued-label-disagrees': labelOf('challenges') }, (own) => {
    own.set('targets', 'Future challenges', 'question')
    own.set('targets', 'Too few hands')
    own.set('challenges', 'Targets the board leads on', 'question')
    own.set('challenges', '')
  }),
  sent('written over', 'b193', { 'issued-label-written-over': labelOf('challenges') }, (own) =>
    own.set('challenges', 'Too few hands for the winter', 'question'),
  ),
  sent('earlier edition', 'b194', { 'issued-other-edition': labelOf('reference') }, (own) => {
    for (const { rows } of own.sheets) rows[0]?.splice(0, 1, rows[0]?.[0]?.replace(/:[^:]+$/, ':earlier') ?? '')
  }),
  sent('for another round', 'b195', { 'issued-for-another-round': labelOf('reference') }, (own) => {
    for (const { rows } of own.sheets) rows[0]?.splice(0, 1, rows[0]?.[0]?.replace('2012-06', '2011-12') ?? '')
  }),
  sent('not confirmed', 'b196', { 'printed-not-confirmed': boxOf('chair') }, () => undefined, chairPrinted),
  sent(
    'not correct',
    'b197',
    { 'printed-not-correct': boxOf('chair') },
    (own) => own.set('chair', 'No', 'confirmed'),
    chairPrinted,
  ),
  sent(
    'unclear',
    'b198',
    { 'confirmation-unclear': confirmationOf('chair') },
    (own) => own.set('chair', 'Until July', 'confirmed'),
    chairPrinted,
  ),
  {
    file: 'issued/two boards.xlsx',
    bytes: asBook(formOf('b199'), formOf('b200')),
    gives: { 'issued-forms-disagree': null },
  },
  { file: 'issued/marks lost.xlsx', bytes: asBook(marksLost()), gives: { 'issued-marks-lost': 'A6' } },
  { file: 'issued/plan.xlsx', bytes: asBook(planUnclear()), gives: { 'plan-outcome-unclear': 'C6' } },
]
