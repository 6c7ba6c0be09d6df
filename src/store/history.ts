/**
 * Published rounds in plain tables, for programs that ask in SQL: what each public edition has as data files, a table for each, with whose
 * round it is. Tables and columns are those of the data's own descriptor, so that what people see in one place is named the same here.
 */
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { sha256 } from '../checksum.ts'
import { readRecord } from '../migrate.ts'
import { publicationsIn } from '../operate/publications.ts'
import type { Setup } from '../setup.ts'
import type { OutputFileSystem } from '../write/files.ts'
import type { Publication } from '../write/publication.ts'
import type { Database, Statement } from './database.ts'

/** Schema of the tables, for whoever reads them. */
export const ROUNDS = 'collate_rounds'

/** Of a Data Package, what the tables are made from. */
const descriptorSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string().regex(/^[a-z][a-z0-9-]*$/),
      path: z.string(),
      description: z.string(),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string().regex(/^[a-z][a-z0-9_]*$/),
            type: z.enum(['string', 'integer', 'number', 'boolean']),
            description: z.string(),
          }),
        ),
      }),
    }),
  ),
})
type Resource = z.infer<typeof descriptorSchema>['resources'][number]

const TYPES = { string: 'text', integer: 'bigint', number: 'double precision', boolean: 'boolean' } as const

/**
 * Brings the tables up to date with what was published of the configured rounds. A round published without a public edition is not in them.
 *
 * @returns ids of the rounds that were put there now
 */
export async function recordPublished(database: Database, setup: Setup, files: OutputFileSystem): Promise<string[]> {
  const { organisation, rounds } = setup.config
  const known = await database.query<{ round: string; publication: string }>(
    `SELECT round, publication FROM ${ROUNDS}.round WHERE organisation = $1`,
    [organisation],
  )
  const there = new Map(known.map(({ round, publication }) => [round, publication]))
  const added: string[] = []
  for (const { id } of rounds) {
    const folder = join(setup.output, id)
    const publication = (await publicationsIn(folder, files)).at(-1)
    if (!publication || there.get(id) === nameOf(publication)) continue
    const statements = await statementsFor(organisation, folder, publication, files)
    if (!statements) continue
    await database.transaction(statements)
    added.push(id)
  }
  return added
}

function nameOf({ folder, files }: Publication): string {
  return `${folder} ${sha256(JSON.stringify(files)).slice(0, 16)}`
}

/** Takes the place of what stood there of the round; null without a public edition. */
async function statementsFor(
  organisation: string,
  folder: string,
  publication: Publication,
  files: OutputFileSystem,
): Promise<Statement[] | null> {
  const data = join(folder, publication.folder, 'public', 'data')
  const [described, recorded] = [
    await files.read(join(data, 'datapackage.json')),
    await files.read(join(folder, 'round.json')),
  ]
  const record = recorded ? readRecord(recorded) : 'unreadable'
  if (!described || typeof record === 'string') return null
  const { resources } = descriptorSchema.parse(JSON.parse(new TextDecoder().decode(described)))
  const { round } = record
  const key = [organisation, round.id] as const
  const tables = await Promise.all(
    resources.map(async (resource) => {
      const bytes = (await files.read(join(data, resource.path))) ?? new Uint8Array()
      return [...tableFor(resource), ...rowsFor(resource, bytes, key)]
    }),
  )
  return [
    ...tables.flat(),
    { text: `DELETE FROM ${ROUNDS}.round WHERE organisation = $1 AND round = $2`, values: key },
    {
      text: `INSERT INTO ${ROUNDS}.round VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [
        ...key,
        round.label,
        round.due,
        round.form,
        round.previous,
        publication.day,
        publication.by,
        nameOf(publication),
        publication.returns.length,
        record.outstanding.length,
      ],
    },
  ]
}

function tableFor({ name, description, schema: { fields } }: Resource): Statement[] {
  const table = tableOf(name)
  return [
    { text: `CREATE TABLE IF NOT EXISTS ${table} (organisation text NOT NULL, round text NOT NULL)` },
    // A later version of the program may know more fields.
    ...fields.map((field) => ({
      text: `ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS "${field.name}" ${TYPES[field.type]}`,
    })),
    { text: `CREATE INDEX IF NOT EXISTS "${name.replaceAll('-', '_')}_of_round" ON ${table} (organisation, round)` },
    { text: `COMMENT ON TABLE ${table} IS ${quoted(description)}` },
    ...fields.map((field) => ({
      text: `COMMENT ON COLUMN ${table}."${field.name}" IS ${quoted(field.description)}`,
    })),
  ]
}

function tableOf(name: string): string {
  return `${ROUNDS}."${name.replaceAll('-', '_')}"`
}

/** A text as a literal of SQL, in which only the quote means something. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\u0000', '')}'`
}

function rowsFor(
  { name, schema: { fields } }: Resource,
  bytes: Uint8Array,
  key: readonly [organisation: string, round: string],
): Statement[] {
  const table = tableOf(name)
  const [, ...rows]: string[][] = parse(Buffer.from(bytes), { bom: true, relaxColumnCount: true })
  const columns = fields.map(({ name: column }) => `"${column}"`)
  const typed = fields.map(({ name: column, type }) => `"${column}" ${TYPES[type]}`)
  // An empty cell of the data is no value, whatever the field's type.
  const records = rows.map((row) =>
    Object.fromEntries(fields.flatMap((field, at) => (row[at] ? [[field.name, row[at]]] : []))),
  )
  return [
    { text: `DELETE FROM ${table} WHERE organisation = $1 AND round = $2`, values: key },
    {
      text: `INSERT INTO ${table} (organisation, round, ${columns.join(', ')})
        SELECT $1, $2, ${columns.join(', ')} FROM jsonb_to_recordset($3::jsonb) AS rows (${typed.join(', ')})`,
      values: [...key, JSON.stringify(records).replaceAll('\\u0000', '')],
    },
  ]
}
