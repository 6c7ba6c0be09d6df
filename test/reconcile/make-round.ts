/** Short ways to write rounds in tests. */
import { type PartnershipUpdate, ROUND_SCHEMA, type RoundRecord, type Source } from '../../src/model.ts'
import { loadRegister } from '../../src/register/load.ts'
import type { Register } from '../../src/register/register.ts'

export interface ShortUpdate {
  name?: string
  file?: string
  form?: string
  completed?: string
  chairs?: readonly string[]
  cabinet?: readonly string[]
  /** `Name; phone; e-mail`, each part but the name may be missing. */
  contacts?: readonly string[]
  answers?: Record<string, readonly string[]>
  targets?: readonly string[]
  /** `2010-05-01` held, `+2010-06-01` planned. */
  meetings?: readonly string[]
}

/** An update from short forms; "Ann Lee (Dean)" has the note "Dean", "Ann Lee from 2010-04-01" takes over then. */
export function makeUpdate(partnershipId: string, short: ShortUpdate): PartnershipUpdate {
  const file = short.file ?? `${partnershipId}.xlsx`
  const source: Source = { file, sheet: 'Sheet1', cell: 'B1' }
  const person = (role: string) => (text: string) => {
    const [, name = text, note = null, from = null] = /^(.*?)(?: \((.*)\))?(?: from (\S+))?$/.exec(text) ?? []
    return { role, name, note, status: from === null ? ('holds' as const) : ('incoming' as const), from, source }
  }
  const answers = { ...short.answers }
  if (short.targets) answers.targets ??= short.targets
  if (short.meetings) answers.meetings ??= short.meetings
  return {
    partnershipId,
    partnership: short.name ?? partnershipId,
    form: short.form ?? 'update',
    layout: 'beside',
    completedOn: short.completed ? completedOn(short.completed, source) : null,
    contacts: (short.contacts ?? []).map((text) => {
      const [name = '', ...ways] = text.split(';').map((part) => part.trim())
      const emails = ways.filter((way) => way.includes('@')).map((address) => ({ address, source }))
      const phones = ways.filter((way) => !way.includes('@')).map((number) => ({ number, source }))
      return { name: name || null, role: null, phones, emails, note: null, source }
    }),
    people: [...(short.chairs ?? []).map(person('chair')), ...(short.cabinet ?? []).map(person('cabinetMember'))],
    answers: Object.fromEntries(
      Object.entries(answers).map(([topic, texts]) => [
        topic,
        texts.map((text) => ({ text, level: 0, leadIn: false, source })),
      ]),
    ),
    values: {},
    tables: {},
    targets: (short.targets ?? []).map((code) => ({ code, text: code, scheme: 'NI', claimed: true, source })),
    meetings: (short.meetings ?? []).map((text) => ({
      date: { date: text.replace('+', ''), precision: 'day' },
      until: null,
      when: text.startsWith('+') ? 'planned' : 'held',
      text,
      source,
    })),
    subGroups: [],
    statedAbsences: [],
    leftOver: [],
    setAside: [],
    furniture: [],
    source: { file, sheet: 'Sheet1', cell: 'A1', sha256: `sha of ${file}` },
    coverage: { cells: 0, labels: 0, values: 0, furniture: 0, setAside: 0, leftOver: 0 },
    findings: [],
  }
}

function completedOn(date: string, source: Source): PartnershipUpdate['completedOn'] {
  const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
  return { date, precision, text: date, source }
}

export function makeRound(
  id: string,
  updates: readonly PartnershipUpdate[],
  more: Partial<RoundRecord> = {},
): RoundRecord {
  return {
    schema: ROUND_SCHEMA,
    round: { id, label: `Round ${id}`, form: 'update', due: null, previous: null },
    updates: [...updates],
    outstanding: [],
    superseded: [],
    files: [],
    findings: [],
    ...more,
  }
}

/** A register from rows `id,name,merged_from,split_from,renamed_from,active_from,active_to,expected_in,aliases`; the kind is thematic. */
export function makeRegister(rows: readonly string[]): Register {
  const heading =
    'id,name,merged_from,split_from,renamed_from,active_from,active_to,expected_in,aliases,accountable_to,kind'
  const lines = rows.map((row) => {
    const cells = row.split(',')
    return [...cells, ...new Array<string>(9 - cells.length).fill(''), '', 'thematic'].join(',')
  })
  const { register, problems } = loadRegister([heading, ...lines].join('\n'), 'register.csv')
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return register
}
