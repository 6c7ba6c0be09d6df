/**
 * A round's record rebuilt from its consolidated workbook: from what people see on its sheets, so that what was edited there counts.
 * What the sheets do not show (findings, coverage, which return replaced which, how deep a bullet was nested) stays empty.
 * docs/decisions/0004-previous-from-a-workbook.md says why.
 */
import { type PartnershipUpdate, ROUND_SCHEMA, type RoundRecord, topicEntries } from '../model.ts'
import type { Grid } from '../read/grid.ts'
import { findPartnership } from '../register/find.ts'
import { meetingWords, personWords, states } from '../write/status-words.ts'
import { contactWords, sheets, topicName, words } from '../write/strings.ts'
import { answerColumns } from '../write/tables/answers.ts'
import { contactColumns } from '../write/tables/contacts.ts'
import { entryColumns } from '../write/tables/entries.ts'
import { type KeyedHeading, keyedHeadings } from '../write/tables/in-cells.ts'
import { meetingColumns } from '../write/tables/meetings.ts'
import { outstandingColumns } from '../write/tables/outstanding.ts'
import { personColumns } from '../write/tables/people.ts'
import { returnColumns } from '../write/tables/returns.ts'
import { subGroupColumns } from '../write/tables/sub-groups.ts'
import { targetColumns } from '../write/tables/targets.ts'
import { topicColumns } from '../write/tables/topics.ts'
import { updateColumns } from '../write/tables/updates.ts'
import { valueColumns } from '../write/tables/values.ts'
import { readDate } from './dates.ts'
import { foldedTable } from './folded.ts'
import { codeOf, idOf, knownTopics, namesOfTopic, roleOf, topicOf, topicTitled, type WorkbookContext } from './names.ts'
import { recordSheet } from './records.ts'
import { addReleasedPerson, RELEASED_PEOPLE } from './released.ts'
import {
  cellOf,
  type HeadingProblem,
  readTable,
  type SheetTable,
  type TableCell,
  type TableRow,
} from './sheet-table.ts'
import { sourceOf } from './sources.ts'
import { addValues, emptyTopics, type ValueFields, valueFields } from './values.ts'

/** Whether the sheets are those of a consolidated workbook, and of which edition; null when they are not. */
export function editionOf(grids: readonly Grid[]): 'internal' | 'public' | null {
  const names = new Set(grids.map(({ sheet }) => sheet))
  const title = grids.find(({ sheet }) => sheet === words.cover)?.cells[0]?.text
  if (title !== words.consolidatedTitle || !names.has(sheets.updates) || !names.has(sheets.entries)) return null
  return names.has(sheets.contacts) || names.has(RELEASED_PEOPLE.sheet) ? 'internal' : 'public'
}

/** The record of the round a consolidated workbook (internal edition) shows, and what is wrong with the headings of its sheets. */
export function recordFromWorkbook(
  grids: readonly Grid[],
  context: WorkbookContext,
): { record: RoundRecord; problems: readonly HeadingProblem[] } {
  const tables = readTables(grids, context)
  const round = roundInfo(grids, context)
  const fields = valueFields(context, round.form)
  const onAnswers = answersByName(tables.answers, context)
  const updates = startUpdates(tables.updates, onAnswers, { context, fields, form: round.form })
  const { file } = context
  const add = (table: SheetTable, addRow: (update: PartnershipUpdate, row: TableRow) => void) => {
    for (const row of table.rows) {
      const update = updates.get(nameIn(row))
      if (update) addRow(update, row)
    }
  }
  add(tables.entries, (update, row) => addEntry(update, row, context))
  add(tables.people, (update, row) => addPerson(update, row, context))
  add(tables.contacts, (update, row) => addContact(update, row, file))
  add(tables.released, (update, row) => addReleasedPerson(update, row, file, (office) => roleOf(office, context)))
  add(tables.meetings, (update, row) => addMeeting(update, row, file))
  add(tables.subGroups, (update, row) => addSubGroup(update, row, context))
  addTargets(updates, tables.targets, file)
  const records = recordTables(grids, fields, context)
  for (const row of tables.updates.rows) {
    const name = nameIn(row)
    const own = ({ rows }: SheetTable) => rows.filter((one) => nameIn(one) === name)
    const update = updates.get(name)
    const shownFor = (topic: string) =>
      row.cells.get(TOPIC + topic) ?? onAnswers.get(name)?.get(topic) ?? cellOf(row, topic)
    const ofTables = new Map([...records].map(([topic, table]) => [topic, own(table)]))
    if (update) addValues({ update, shownFor, values: own(tables.values), records: ofTables }, fields, context)
  }
  const record: RoundRecord = {
    schema: ROUND_SCHEMA,
    round,
    updates: [...updates.values()],
    outstanding: [...tables.outstanding.rows, ...outstandingReturns(grids)].map((row) => idOf(nameIn(row), context)),
    superseded: [],
    files: [],
    findings: [],
  }
  return { record, problems: [...Object.values(tables), ...records.values()].flatMap((table) => table.problems) }
}

function readTables(grids: readonly Grid[], context: WorkbookContext) {
  const table = (sheet: string, headings: readonly KeyedHeading[], namedBy = 'partnership_id') => {
    const grid = grids.find((one) => one.sheet === sheet)
    return grid ? readTable(grid, headings, namedBy) : foldedTable(grids, sheet, headings)
  }
  const entries = table(sheets.entries, keyedHeadings(entryColumns))
  const values = table(sheets.values, keyedHeadings(valueColumns(topicName)))
  const topics = topicsOn(grids, [...entries.rows, ...values.rows], context)
  const updates = table(sheets.updates, keyedHeadings(updateColumns({ forms: [] }, topics)))
  return {
    updates,
    answers: table(sheets.answers, keyedHeadings(answerColumns)),
    entries,
    values,
    people: table(sheets.people, keyedHeadings(personColumns)),
    contacts: table(sheets.contacts, keyedHeadings(contactColumns)),
    released: table(RELEASED_PEOPLE.sheet, RELEASED_PEOPLE.headings),
    meetings: table(sheets.meetings, keyedHeadings(meetingColumns)),
    subGroups: table(sheets.subGroups, keyedHeadings(subGroupColumns)),
    targets: table(sheets.targets, [...keyedHeadings(targetColumns), ...claimants(updates, context)], 'code'),
    outstanding: table(sheets.outstanding, keyedHeadings(outstandingColumns)),
  }
}

/** Who is outstanding stands first on *Returns*; earlier versions, and the public edition, have a sheet of them. */
function outstandingReturns(grids: readonly Grid[]): readonly TableRow[] {
  const grid = grids.find(({ sheet }) => sheet === sheets.returns)
  const { rows } = readTable(grid, keyedHeadings(returnColumns), 'partnership_id')
  return rows.filter((row) => cellOf(row, 'outcome').text === states.outstanding)
}

/** The sheets that tables of the forms have, by topic. */
function recordTables(
  grids: readonly Grid[],
  fields: ValueFields,
  context: WorkbookContext,
): ReadonlyMap<string, SheetTable> {
  const found = [...fields].flatMap(([topic, field]) => {
    const table = field.kind === 'table' ? recordSheet(grids, topic, field, context) : undefined
    return table ? [[topic, table] as const] : []
  })
  return new Map(found)
}

/** The topics the workbook can have a column for: those known, and those it has entries or values (`told`) or a sheet for. */
function topicsOn(grids: readonly Grid[], told: readonly TableRow[], context: WorkbookContext) {
  const written = [...told.map((row) => cellOf(row, 'topic').text), ...grids.flatMap(({ sheet }) => sheet ?? [])].map(
    (name) => topicTitled(name, context),
  )
  return [...new Set([...knownTopics(context), ...written])].flatMap((topic) =>
    namesOfTopic(topic, context).flatMap((name) =>
      topicColumns({ forms: [] }, { topic: TOPIC + topic, name, label: null }),
    ),
  )
}

/** Keys of topics are kept apart from those of the other columns. */
const TOPIC = 'topic:'

/** The matrix has a column for each partnership; when there are too many, their names are listed in one. */
function claimants({ rows }: SheetTable, { register }: WorkbookContext): KeyedHeading[] {
  const names = new Set([...rows.map(nameIn), ...register.partnerships.map(({ name }) => name)])
  return [
    { key: CLAIMED_BY, heading: words.claimedBy },
    ...[...names].map((name) => ({ key: CLAIM + name, heading: name })),
  ]
}

const CLAIMED_BY = 'claimed_by'
const CLAIM = 'claim:'

/** The cover names the round by its label; the configuration knows which round has it. */
function roundInfo(grids: readonly Grid[], { config }: WorkbookContext): RoundRecord['round'] {
  const cover = grids.find(({ sheet }) => sheet === words.cover)
  const label = cover?.cells.find(({ row, column }) => row === 2 && column === 1)?.text ?? ''
  const known = config.rounds.find((round) => round.label === label) ?? config.rounds.find(({ id }) => id === label)
  if (known) return { id: known.id, label, form: known.form, due: known.due, previous: known.previous }
  const id = label.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { id, label, form: '', due: null, previous: null }
}

function nameIn(row: TableRow): string {
  return textIn(row, 'partnership_id') ?? ''
}

/** Null for a cell with nothing to say. */
function textIn(row: TableRow, key: string): string | null {
  return cellOf(row, key).text || null
}

/** What *Answers* shows of each question that a return was asked, by the name of its partnership: what was understood, where it says so. */
function answersByName(
  { rows }: SheetTable,
  context: WorkbookContext,
): ReadonlyMap<string, ReadonlyMap<string, TableCell>> {
  const byName = new Map<string, Map<string, TableCell>>()
  for (const row of rows) {
    const question = cellOf(row, 'question').text
    if (question === words.noQuestion) continue
    const answers = byName.get(nameIn(row)) ?? new Map<string, TableCell>()
    byName.set(nameIn(row), answers)
    const understood = row.cells.get('understood')
    const isTold = understood && understood.text !== '' && understood.text !== words.asWritten
    answers.set(topicTitled(question, context), isTold ? understood : cellOf(row, 'answer'))
  }
  return byName
}

/** What stands in a topic's column where the form of a return does not ask: nothing, or as earlier versions said so. */
const NOT_ASKED: ReadonlySet<string> = new Set(['', words.notAsked])

/** The returns by the name the sheets give them, with the questions each was asked. */
function startUpdates(
  { keys, rows }: SheetTable,
  onAnswers: ReadonlyMap<string, ReadonlyMap<string, TableCell>>,
  { context, fields, form }: { context: WorkbookContext; fields: ValueFields; form: string },
): Map<string, PartnershipUpdate> {
  const topics = [...keys].filter((key) => key.startsWith(TOPIC))
  return new Map(
    rows.map((row) => {
      const name = nameIn(row)
      const source = sourceOf(row, sheets.updates, context.file)
      const date = readDate(cellOf(row, 'completed'))
      const asked = topics.filter((key) => !NOT_ASKED.has(cellOf(row, key).text))
      const update: PartnershipUpdate = {
        partnershipId: idOf(name, context),
        partnership: textIn(row, 'name_on_return') ?? name,
        form: form || (context.config.forms[0]?.id ?? ''),
        layout: 'table',
        completedOn: date && { ...date, text: textIn(row, 'completed_as_written') ?? '', source },
        contacts: [],
        people: [],
        ...emptyTopics(
          new Set([...asked.map((key) => key.slice(TOPIC.length)), ...(onAnswers.get(name)?.keys() ?? [])]),
          fields,
        ),
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

function addEntry(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const topic = topicOf(textIn(row, 'topic') ?? '', context)
  const entry = {
    text: textIn(row, 'text') ?? '',
    level: 0,
    leadIn: false,
    source: sourceOf(row, sheets.entries, context.file),
  }
  update.answers[topic] = [...(topicEntries(update.answers, topic) ?? []), entry]
}

function addPerson(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const source = sourceOf(row, sheets.people, context.file)
  const role = roleOf(textIn(row, 'office') ?? '', context)
  const name = textIn(row, 'name') ?? ''
  const note = textIn(row, 'note')
  const status = codeOf(personWords, cellOf(row, 'status').text)
  if (status === null && name === words.noneNamed) {
    update.statedAbsences.push({ field: role, text: note ?? '', source })
  } else {
    const from = readDate(cellOf(row, 'takes_over'))?.date ?? null
    update.people.push({ role, name, note, status: status ?? 'holds', from, source })
  }
}

/** A contact officer has a row for each number and address, all with the same figure. */
function addContact(update: PartnershipUpdate, row: TableRow, file: string): void {
  const source = sourceOf(row, sheets.contacts, file)
  const at = Number(cellOf(row, 'contact').text) - 1
  const written = textIn(row, 'name')
  const name = written === words.noneNamed ? null : written
  const value = textIn(row, 'value')
  if (name === null && value === null) {
    update.statedAbsences.push({ field: 'contact', text: textIn(row, 'note') ?? '', source })
    return
  }
  const contact = update.contacts[at] ?? {
    name,
    role: textIn(row, 'role'),
    phones: [],
    emails: [],
    note: textIn(row, 'note'),
    source,
  }
  update.contacts[at] = contact
  const means = codeOf(contactWords, cellOf(row, 'means').text)
  if (means === 'telephone' && value) contact.phones.push({ number: value, source })
  if (means === 'email' && value) contact.emails.push({ address: value, source })
}

function addMeeting(update: PartnershipUpdate, row: TableRow, file: string): void {
  update.meetings.push({
    date: readDate(cellOf(row, 'date')),
    until: readDate(cellOf(row, 'until')),
    when: codeOf(meetingWords, cellOf(row, 'when').text) ?? 'planned',
    text: textIn(row, 'text') ?? '',
    source: sourceOf(row, sheets.meetings, file),
  })
}

function addSubGroup(update: PartnershipUpdate, row: TableRow, context: WorkbookContext): void {
  const registered = textIn(row, 'register_id')
  const isRegistered = registered !== null && registered !== words.notInRegister
  update.subGroups.push({
    name: textIn(row, 'name') ?? '',
    abbreviation: textIn(row, 'abbreviation'),
    chair: textIn(row, 'chair'),
    note: textIn(row, 'note'),
    registerId: isRegistered ? (findPartnership(context.register, registered)?.id ?? null) : null,
    source: sourceOf(row, sheets.subGroups, context.file),
  })
}

function addTargets(updates: ReadonlyMap<string, PartnershipUpdate>, { rows }: SheetTable, file: string): void {
  for (const row of rows) {
    const code = textIn(row, 'code') ?? ''
    const listed = cellOf(row, CLAIMED_BY).text.split('; ')
    for (const [name, update] of updates) {
      const claim = textIn(row, CLAIM + name)
      if (claim !== words.claims && claim !== words.ownerClaims && !listed.includes(name)) continue
      const source = { file, sheet: sheets.targets, cell: row.address }
      update.targets.push({ code, text: code, scheme: null, claimed: true, source })
    }
  }
}
