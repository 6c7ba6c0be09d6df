/** Cells for tests: text at B2, one cell below the other. */
import { formSchema, roundSchema } from '../../src/config/schema.ts'
import type { Finding } from '../../src/model.ts'
import { type NormaliseContext, normalise, type UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import type { StoredValue } from '../../src/read/grid.ts'
import type { Piece, RawField, RawReturn } from '../../src/recognise/raw.ts'
import type { KnownTarget, Partnership, Register } from '../../src/register/register.ts'

export function piece(
  text: string,
  cell = 'B2',
  value: StoredValue = { kind: 'text' },
  link: string | null = null,
): Piece {
  return { text, value, link, source: { file: 'return.xlsx', sheet: 'Update', cell } }
}

/** One piece for each text, from B2 down. */
export function cells(...texts: string[]): Piece[] {
  return texts.map((text, index) => piece(text, `B${index + 2}`))
}

export const form = formSchema.parse({
  id: 'test',
  label: 'Test form',
  fields: [
    { key: 'name', label: 'Partnership', kind: 'partnership' },
    { key: 'ref', label: 'Reference', kind: 'reference' },
    { key: 'completed', label: 'Date of completion', kind: 'date', required: true },
    { key: 'officer', label: 'Contact officer', kind: 'contactName' },
    { key: 'details', label: 'Contact details', kind: 'contactDetails' },
    { key: 'tel', label: 'Tel', kind: 'phone' },
    { key: 'email', label: 'Email', kind: 'email' },
    { key: 'chair', label: 'Chairman', kind: 'people', role: 'chair', required: true },
    { key: 'cabinet', label: 'Cabinet Member', kind: 'people', role: 'cabinetMember' },
    { key: 'clerk', label: 'Clerk', kind: 'people', role: 'clerk' },
    {
      key: 'plans',
      label: 'Priorities for the year ahead',
      kind: 'entries',
      topic: 'plans',
      required: true,
      maxLength: 100,
    },
    { key: 'focus', label: 'Current activities', kind: 'entries', topic: 'focus' },
    { key: 'challenges', label: 'Future challenges', kind: 'entries', topic: 'challenges' },
    { key: 'targets', label: 'Targets', kind: 'targets', topic: 'targets' },
    { key: 'groups', label: 'Sub-groups', kind: 'subGroups', topic: 'subGroups' },
    { key: 'meetings', label: 'Date of last and future meeting(s)', kind: 'meetings', topic: 'meetings' },
  ],
})

export function partnership(id: string, name: string, kind: Partnership['kind'], aliases: string[] = []): Partnership {
  const none = { accountableTo: null, mergedFrom: [], splitFrom: [], renamedFrom: [], activeFrom: null, activeTo: null }
  return { id, name, kind, aliases, expectedIn: [], ...none }
}

const partnerships = [
  partnership('river-board', 'River Board', 'thematic'),
  partnership('flood-group', 'Flood & Drainage Task Group', 'delivery-group', ['FDTG', 'Back to Work']),
  partnership('river-board-group', 'The River Board', 'delivery-group'),
]
export const register: Register = { partnerships, byId: new Map(partnerships.map((one) => [one.id, one])) }

export function known(...codes: string[]): KnownTarget[] {
  return codes.map((code) => ({
    code,
    scheme: /^[^\s/]+/.exec(code)?.[0] ?? '',
    description: null,
    owner: null,
    deliveryGroups: [],
  }))
}

export const context: NormaliseContext = {
  round: roundSchema.parse({ id: '2011-03', label: 'March 2011', form: 'test', due: '2011-02-28' }),
  form,
  previousDue: '2009-04-07',
  region: 'GB',
  schemes: [{ id: 'NI', label: 'National indicators', file: 'targets.csv', misspellings: ['N1', 'NA', 'N'] }],
  targets: known('NI 6', 'NI 56', 'NI 156'),
  sha256: 'abc',
}

export function field(key: string, ...pieces: Piece[]): RawField {
  const found = form.fields.find((one) => one.key === key)
  if (!found) throw new Error(`no field ${key}`)
  return {
    field: found,
    labelText: found.label,
    labelSource: { file: 'return.xlsx', sheet: 'Update', cell: 'A2' },
    pieces,
  }
}

export function rawReturn(fields: readonly RawField[], submission: RawReturn['submission'] = null): RawReturn {
  const coverage = { cells: 2, labels: 1, values: 1, furniture: 0, setAside: 0, leftOver: 0 }
  const source = { file: 'return.xlsx', sheet: 'Update', cell: 'A1' }
  const apart = { leftOver: [], setAside: [], furniture: [], ledger: [] }
  return { form: 'test', layout: 'beside', fields, ...apart, coverage, source, findings: [], submission }
}

export function update(fields: readonly RawField[], submission: RawReturn['submission'] = null): UnresolvedUpdate {
  return normalise(rawReturn(fields, submission), context)
}

/** Codes of findings, without those about questions the test left out. */
export function codesOf(findings: readonly Finding[]): string[] {
  return findings.map((found) => found.code).filter((code) => !code.endsWith('question-missing'))
}
