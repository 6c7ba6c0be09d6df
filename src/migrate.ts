/** Records of earlier versions in today's shape. The number at the end of a record's `schema` says which shape it has. */

import { markLeadIns } from './kinds/entries/entries.ts'
import { ROUND_SCHEMA, type RoundRecord, roundRecordSchema } from './model.ts'

type Json = Readonly<Record<string, unknown>>
/** Turns a record of the shape it stands under into the next one. */
type Migrations = ReadonlyMap<number, (record: Json) => Record<string, unknown>>

/** A change of `roundRecordSchema` that older records do not fit gives `ROUND_SCHEMA` a new number and adds a step here. */
const MIGRATIONS: Migrations = new Map([[1, fromFirst]])

const SCHEMA = /^collate\/round\/(\d+)$/
const CURRENT = Number(SCHEMA.exec(ROUND_SCHEMA)?.[1])

/**
 * Reads a `round.json`, whichever version wrote it.
 *
 * @returns the record, or why there is none: a newer version wrote it, or it is no record at all
 */
export function readRecord(bytes: Uint8Array, migrations = MIGRATIONS): RoundRecord | 'newer' | 'unreadable' {
  let record = parseJson(new TextDecoder().decode(bytes))
  if (!isRecord(record)) return 'unreadable'
  const shape = Number(SCHEMA.exec(String(record.schema))?.[1])
  if (shape > CURRENT) return 'newer'
  for (let step = shape; step < CURRENT; step += 1) {
    const migrate = migrations.get(step)
    if (!migrate || !isRecord(record)) return 'unreadable'
    record = { ...migrate(record), schema: `collate/round/${step + 1}` }
  }
  return roundRecordSchema.safeParse(record).data ?? 'unreadable'
}

/**
 * `collate/round/1` had a list of people for each office, plain numbers and addresses, and no word on what stood in columns of its own.
 * Whoever takes over after the return was completed was announced, not in office.
 */
function fromFirst(record: Json): Record<string, unknown> {
  const due = isRecord(record.round) ? record.round.due : null
  const updates = listOf(record.updates).map((update) => updateFromFirst(update, due))
  const superseded = listOf(record.superseded).map((one) => ({
    ...one,
    update: updateFromFirst(asRecord(one.update), due),
    notRepeated: listOf(one.notRepeated).map((entry) => ({ ...entry, leadIn: false })),
  }))
  const owners = new Map<unknown, Set<unknown>>()
  for (const { source, partnershipId } of [...updates, ...superseded.map(({ update }) => update)].map(asRecord)) {
    const { file } = asRecord(source)
    owners.set(file, (owners.get(file) ?? new Set()).add(partnershipId))
  }
  const files = listOf(record.files).map((file) => {
    const ids = [...(owners.get(file.file) ?? [])]
    return { ...file, partnershipId: ids.length === 1 ? ids[0] : null, arrived: null }
  })
  return { ...record, updates, superseded, files }
}

function updateFromFirst(update: Json, due: unknown): Record<string, unknown> {
  const { chairs, cabinetMembers, otherPeople, ...rest } = update
  const day = asRecord(update.completedOn).date ?? due
  const statusOf = (from: unknown) => (typeof from === 'string' && String(day) < from ? 'incoming' : 'holds')
  const held = (people: unknown, role?: string) =>
    listOf(people).map((person) => ({ role, ...person, status: statusOf(person.from) }))
  const answers = Object.entries(asRecord(update.answers)).map(([topic, entries]) => [topic, withLeadIns(entries)])
  return {
    ...rest,
    contacts: listOf(update.contacts).map(contactFromFirst),
    people: [...held(chairs, 'chair'), ...held(cabinetMembers, 'cabinetMember'), ...held(otherPeople)],
    answers: Object.fromEntries(answers),
    values: {},
    tables: {},
    targets: listOf(update.targets).map((target) => ({ ...target, claimed: true })),
    meetings: listOf(update.meetings).map((meeting) => ({ ...meeting, until: null })),
    setAside: [],
    furniture: [],
    coverage: { ...asRecord(update.coverage), setAside: 0 },
  }
}

/** A contact without a name went by the address or number itself. */
function contactFromFirst(contact: Json): Record<string, unknown> {
  const { name, phones, emails, source } = contact
  const ways = [phones, emails].flatMap((list) => (Array.isArray(list) ? list : []))
  return {
    ...contact,
    name: name === '' || ways.includes(name) ? null : name,
    phones: Array.isArray(phones) ? phones.map((number) => ({ number, source })) : phones,
    emails: Array.isArray(emails) ? emails.map((address) => ({ address, source })) : emails,
  }
}

function withLeadIns(entries: unknown): unknown {
  return markLeadIns(
    listOf(entries).map((entry) => ({ ...entry, text: String(entry.text), level: Number(entry.level) })),
  )
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asRecord) : []
}

function asRecord(value: unknown): Json {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
