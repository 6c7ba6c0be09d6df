/**
 * `data/`: the round as tidy CSV files and a `datapackage.json` that describes them (Frictionless Data Package 2.0).
 *
 * The team's own files are for programs, so a text that a spreadsheet would take for a formula (`=…`, `+44 …`, `-2`) stands there as it was
 * written: a quote put in front of it would be read as part of the text. Those of the public edition are opened by anybody in anything,
 * so it has an apostrophe in front there, and the descriptor says so.
 */
import { sha256 } from '../../checksum.ts'
import { VERSION } from '../../version.ts'
import { questionsOf } from '../answers.ts'
import { dateOfRound } from '../book.ts'
import { publicWords } from '../public/words.ts'
import type { RoundResults } from '../results.ts'
import { roundName } from '../round-lines.ts'
import { words } from '../strings.ts'
import { absencesTable } from '../tables/absences.ts'
import { changesData } from '../tables/changes.ts'
import { contactsTable } from '../tables/contacts.ts'
import { entriesTable } from '../tables/entries.ts'
import { findingsTable } from '../tables/findings.ts'
import { type DataTable, dataOf } from '../tables/in-data.ts'
import { meetingsTable } from '../tables/meetings.ts'
import { partnershipsTable } from '../tables/partnerships.ts'
import { peopleTable } from '../tables/people.ts'
import { promisesTable } from '../tables/promises.ts'
import { returnsTable } from '../tables/returns.ts'
import { subGroupsTable } from '../tables/sub-groups.ts'
import { targetClaimsTable } from '../tables/target-claims.ts'
import { targetsTable } from '../tables/targets.ts'
import { recordsTable } from '../tables/topics.ts'
import { updatesTable } from '../tables/updates.ts'
import { valuesData } from '../tables/values.ts'
import { wellFormed } from '../text.ts'
import { safeInSpreadsheet } from './formula.ts'

export const PROFILES = 'https://datapackage.org/profiles/2.0'

/** The data files by name: `datapackage.json` and one CSV a table. The same results give the same bytes. */
export function dataFiles(results: RoundResults): ReadonlyMap<string, Uint8Array> {
  const tables = tablesOf(results)
  const written = results.edition === 'public' ? safeInSpreadsheet : asWritten
  const files = new Map(tables.map((table) => [`${table.name}.csv`, csvOf(table, written)]))
  const descriptor = descriptorOf(results, tables, files)
  return new Map([['datapackage.json', encode(`${JSON.stringify(descriptor, null, 2)}\n`)], ...files])
}

/** The tables of the edition, those that others refer to first. */
function tablesOf(results: RoundResults): readonly DataTable[] {
  const tables = [
    ...dataOf(results, updatesTable(results)),
    ...dataOf(results, entriesTable(results)),
    ...dataOf(results, valuesData(results)),
    ...questionsOf(results).flatMap((question) => {
      const records = recordsTable(results, question)
      return records ? dataOf(results, records) : []
    }),
    ...dataOf(results, peopleTable(results)),
    ...dataOf(results, contactsTable(results)),
    ...dataOf(results, absencesTable(results)),
    ...dataOf(results, meetingsTable(results)),
    ...dataOf(results, targetsTable(results)),
    ...dataOf(results, targetClaimsTable(results)),
    ...dataOf(results, subGroupsTable(results)),
    ...dataOf(results, changesData(results)),
    ...dataOf(results, promisesTable(results)),
    ...dataOf(results, returnsTable(results)),
    ...dataOf(results, findingsTable(results)),
  ]
  const named = [...results.round.outstanding, ...tables.flatMap(({ partnerships }) => partnerships)]
  return [...dataOf(results, partnershipsTable(results, named)), ...tables]
}

/**
 * RFC 4180: a header, CRLF, quotes where needed. UTF-8 without a byte order mark.
 *
 * @param written how a text stands in the edition: as it is, or safe in a spreadsheet
 */
export function csvOf({ fields, rows }: DataTable, written: (text: string) => string): Uint8Array {
  const pieces: Uint8Array[] = []
  let records = `${fields.map(({ name }) => name).join(',')}\r\n`
  for (const row of rows) {
    records += `${row.map((value) => cellOf(value, written)).join(',')}\r\n`
    if (records.length < PIECE) continue
    pieces.push(encode(records))
    records = ''
  }
  return Buffer.concat([...pieces, encode(records)])
}

/** Characters that are made into bytes at a time. */
const PIECE = 1 << 19

function asWritten(text: string): string {
  return text
}

function cellOf(value: string | number | boolean | null, written: (text: string) => string): string {
  const text = typeof value === 'string' ? written(wellFormed(value)) : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function descriptorOf(
  results: RoundResults,
  tables: readonly DataTable[],
  files: ReadonlyMap<string, Uint8Array>,
): Record<string, unknown> {
  const { round } = results.round
  const { organisation } = results
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `partnership-updates-${round.id.toLowerCase()}`,
    title: wellFormed([words.consolidatedTitle, roundName(round)].join(', ')),
    description: wellFormed(
      `${words.subject(roundName(round))}. A date is ISO 8601 as far as it is known; an empty cell means that there is no value.${results.edition === 'public' ? ` ${publicWords.apostrophes}` : ''} Made with Collate ${VERSION}.`,
    ),
    version: '1.0.0',
    created: `${dateOfRound(results).toISOString().slice(0, 19)}Z`,
    ...(organisation ? { contributors: [{ title: wellFormed(organisation), roles: ['publisher'] }] } : {}),
    licenses: [results.licence ?? NO_LICENCE],
    resources: tables.map((table) => resourceOf(table, files.get(`${table.name}.csv`) ?? new Uint8Array())),
  }
}

/** What the Open Definition calls a licence nobody has named; the configuration's `dataLicence` takes its place. */
export const NO_LICENCE = { name: 'notspecified', title: 'No licence has been given yet' }

/** A table as the descriptor names its file, of these bytes. */
export function resourceOf(table: DataTable, bytes: Uint8Array): Record<string, unknown> {
  const { name, title, description, fields, primaryKey, foreignKeys } = table
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: 'table',
    path: `${name}.csv`,
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    dialect: {
      $schema: `${PROFILES}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
    },
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields,
      missingValues: [''],
      primaryKey,
      ...(foreignKeys.length > 0
        ? {
            foreignKeys: foreignKeys.map(({ fields: from, resource, reference }) => ({
              fields: from,
              reference: { ...(resource ? { resource } : {}), fields: reference },
            })),
          }
        : {}),
    },
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
