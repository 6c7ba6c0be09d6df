/**
 * A round's record rebuilt from its consolidated workbook: from what people see on its sheets, so that what was edited there counts.
 * What the sheets do not show (findings, coverage, which return replaced which, how deep a bullet was nested) stays empty.
 * docs/decisions/0004-previous-from-a-workbook.md says why.
 */
import type { Config } from '../config/schema.ts'
import {
  type Entry,
  type Meeting,
  type PartnershipUpdate,
  ROUND_SCHEMA,
  type RoundRecord,
  type Source,
  topicEntries,
} from '../model.ts'
import type { Grid } from '../read/grid.ts'
import { findPartnership } from '../register/find.ts'
import type { Register } from '../register/register.ts'
import { idOfStranger } from '../resolve/resolve.ts'
import { headings, namedTopics, roleName, sheets, topicName, words } from '../write/strings.ts'
import { readDate } from './dates.ts'
import { cellOf, readTable, type SheetTable, type TableRow } from './sheet-table.ts'
import { sourceOf } from './sources.ts'

export interface WorkbookContext {
  /** Name of the workbook, for values whose file the workbook does not name. */
  readonly file: string
  readonly config: Pick<Config, 'forms' | 'rounds'>
  readonly register: Register
}

/** Whether the sheets are those of a consolidated workbook, and of which edition; null when they are not. */
export function editionOf(grids: readonly Grid[]): 'internal' | 'public' | null {
  const names = new Set(grids.map(({ sheet }) => sheet))
  const title = grids.find(({ sheet }) => sheet === sheets.cover)?.cells[0]?.text
  if (title !== words.consolidatedTitle || !names.has(sheets.updates) || !names.has(sheets.entries)) return null
  return names.has(sheets.people) ? 'internal' : 'public'
}

/** The record of the round a consolidated workbook (internal edition) shows. */
export function recordFromWorkbook(grids: readonly Grid[], context: WorkbookContext): RoundRecord {
  const table = (sheet: string, key: string = headings.partnership) =>
    readTable(
      grids.find((grid) => grid.sheet === sheet),
      key,
    )
  const updates = startUpdates(table(sheets.updates), context)
  const entries = table(sheets.entries)
  const people = table(sheets.people)
  const meetings = table(sheets.meetings)
  const groups = table(sheets.subGroups)
  for (const [rows, add] of [
    [entries.rows, addEntry],
    [people.rows, addPerson],
    [meetings.rows, addMeeting],
    [groups.rows, addSubGroup],
  ] as const) {
    for (const row of rows) {
      const update = updates.get(nameIn(row))
      if (update) add(update, row, context)
    }
  }
  addTargets(updates, table(sheets.targets, headings.target), context)
  return {
    schema: ROUND_SCHEMA,
    round: roundInfo(grids, context),
    updates: [...updates.values()],
    outstanding: table(sheets.outstanding).rows.map((row) => idOf(nameIn(row), context)),
    superseded: [],
    files: [],
    findings: [],
  }
}

/** The cover names the round by its label; the configuration knows which round has it. */
function roundInfo(grids: readonly Grid[], { config }: WorkbookContext): RoundRecord['round'] {
  const cover = grids.find(({ sheet }) => sheet === sheets.cover)
  const label = cover?.cells.find(({ row, column }) => row === 2 && column === 1)?.text ?? ''
  const known = config.rounds.find((round) => round.label === label) ?? config.rounds.find(({ id }) => id === label)
  if (known) return { id: known.id, label, form: known.form, due: known.due, previous: known.previous }
  const id = label.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { id, label, form: '', due: null, previous: null }
}

function nameIn(row: TableRow): string {
  return cellOf(row, headings.partnership).text
}

/** The sheets show the register's name; who is not in the register has its own with a remark. */
function idOf(name: string, { register }: WorkbookContext): string {
  const [before = '', after = ''] = words.unregistered('\n').split('\n')
  if (name.startsWith(before) && name.endsWith(after))
    return idOfStranger(name.slice(before.length, name.length - after.length))
  const same = register.partnerships.find((partnership) => partnership.name === name)
  return (same ?? findPartnership(register, name))?.id ?? idOfStranger(name)
}

const FIXED = new Set<string>([
  headings.partnership,
  headings.completed,
  headings.chair,
  headings.cabinetMember,
  headings.nameOnReturn,
  headings.dateOnReturn,
  headings.file,
  headings.source,
])

/** The returns by the name the sheets give them, with the questions each was asked. */
function startUpdates(
  { headings: columns, rows }: SheetTable,
  context: WorkbookContext,
): Map<string, PartnershipUpdate> {
  const topics = columns.filter((heading) => !FIXED.has(heading))
  return new Map(
    rows.map((row) => {
      const name = nameIn(row)
      const source = sourceOf(row, sheets.updates, context.file)
      const completed = cellOf(row, headings.completed)
      const date = completed.text === words.notGiven ? null : readDate(completed)
      const answers = topics.flatMap((heading) =>
        cellOf(row, heading).text === words.notAsked ? [] : [[topicOf(heading, context), [] as Entry[]] as const],
      )
      const update: PartnershipUpdate = {
        partnershipId: idOf(name, context),
        partnership: cellOf(row, headings.nameOnReturn).text || name,
        form: roundForm(context),
        layout: 'table',
        completedOn: date && { ...date, text: cellOf(row, headings.dateOnReturn).text, source },
        contacts: [],
        people: [],
        answers: Object.fromEntries(answers),
        values: {},
        tables: {},
        targets: [],
        meetings: [],
        subGroups: [],
        statedAbsences: [],
        leftOver: [],
        setAside: [],
        furniture: [],
        source: { file: source.file, sheet: source.sheet, cell: source.cell, sha256: '' },
        coverage: { cells: 0, labels: 0, values: 0, furniture: 0, setAside: 0, leftOver: 0 },
        findings: [],
      }
      return [name, update]
    }),
  )
}

/** Sheets do not say on which form a return came; nothing that is compared depends on it. */
function roundForm({ config }: WorkbookContext): string {
  return config.forms[0]?.id ?? ''
}

function topicOf(heading: string, { config }: WorkbookContext): string {
  const topics = [...config.forms.flatMap(({ fields }) => fields.flatMap(({ topic }) => topic ?? [])), ...namedTopics]
  return topics.find((topic) => topicName(topic) === heading) ?? idFromWords(heading)
}

/** "Local needs" is `localNeeds`. */
function idFromWords(text: string): string {
  return text.toLowerCase().replace(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function addEntry(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const topic = topicOf(cellOf(row, headings.topic).text, context)
  const entry = {
    text: cellOf(row, headings.text).text,
    level: 0,
    leadIn: false,
    source: sourceOf(row, sheets.entries, context.file),
  }
  update.answers[topic] = [...(topicEntries(update.answers, topic) ?? []), entry]
}

function addPerson(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const source = sourceOf(row, sheets.people, context.file)
  const office = cellOf(row, headings.office).text
  const name = cellOf(row, headings.name).text
  const note = cellOf(row, headings.note).text || null
  const [before = '', after = ''] = words.noneStated('\n').split('\n')
  if (name.startsWith(before) && name.endsWith(after)) {
    const text = name.slice(before.length, name.length - after.length)
    update.statedAbsences.push({ field: idFromWords(office), text, source })
  } else if (office === words.contactOfficer) {
    const phones = linesOf(cellOf(row, headings.telephone).text).map((number) => ({ number, source }))
    const emails = linesOf(cellOf(row, headings.email).text).map((address) => ({ address, source }))
    const isName = name !== '' && !emails.some(({ address }) => address === name)
    update.contacts.push({ name: isName ? name : null, role: null, phones, emails, note, source })
  } else {
    const from = readDate(cellOf(row, headings.takesOver))?.date ?? null
    update.people.push({
      role: roleOf(office, context),
      name,
      note,
      status: from === null ? 'holds' : 'incoming',
      from,
      source,
    })
  }
}

function roleOf(office: string, { config }: WorkbookContext): string {
  const roles = config.forms.flatMap(({ fields }) => fields.flatMap(({ role }) => role ?? []))
  return ['chair', 'cabinetMember', ...roles].find((role) => roleName(role) === office) ?? idFromWords(office)
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function addMeeting(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const meeting: Meeting = {
    date: readDate(cellOf(row, headings.date)),
    until: null,
    when: cellOf(row, headings.when).text === words.held ? 'held' : 'planned',
    text: cellOf(row, headings.asWritten).text,
    source: sourceOf(row, sheets.meetings, context.file),
  }
  update.meetings.push(meeting)
}

function addSubGroup(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const value = (heading: string) => cellOf(row, heading).text || null
  const registered = cellOf(row, headings.inRegister).text
  update.subGroups.push({
    name: cellOf(row, headings.subGroup).text,
    abbreviation: value(headings.abbreviation),
    chair: value(headings.chair),
    note: value(headings.note),
    registerId: registered === words.notInRegister ? null : (findPartnership(context.register, registered)?.id ?? null),
    source: sourceOf(row, sheets.subGroups, context.file),
  })
}

/** The matrix has a column for each partnership; when there are too many, their names are listed in one. */
function addTargets(
  updates: ReadonlyMap<string, PartnershipUpdate>,
  table: SheetTable,
  { file }: WorkbookContext,
): void {
  for (const row of table.rows) {
    const code = cellOf(row, headings.target).text
    const listed = cellOf(row, headings.claimedBy).text.split('; ')
    for (const [name, update] of updates) {
      const claim = cellOf(row, name).text
      if (claim !== words.claims && claim !== words.ownerClaims && !listed.includes(name)) continue
      const source: Source = { file, sheet: sheets.targets, cell: row.address }
      update.targets.push({ code, text: code, scheme: null, claimed: true, source })
    }
  }
}
