/** `data/`: the picture as tidy CSV files with their descriptor, as a round's own data are. */

import { VERSION } from '../version.ts'
import { dateOfRound } from '../write/book.ts'
import { csvOf, NO_LICENCE, PROFILES, resourceOf } from '../write/data/data-package.ts'
import { safeInSpreadsheet } from '../write/data/formula.ts'
import { publicWords } from '../write/public/words.ts'
import type { Edition } from '../write/results.ts'
import { type DataTable, dataOf } from '../write/tables/in-data.ts'
import { contradictionsTable } from './contradictions-table.ts'
import { frameOf } from './frame.ts'
import type { Picture } from './picture.ts'
import { choiceCountsTable } from './standing-tables.ts'
import { organisationsTable, regionsTable } from './tables.ts'
import { moneyTable, topicsTable } from './topic-tables.ts'
import { words } from './words.ts'

/** The files by name: `datapackage.json` and one CSV a table. The same picture gives the same bytes. */
export function rollUpData(picture: Picture): ReadonlyMap<string, Uint8Array> {
  const written = picture.edition === 'public' ? safeInSpreadsheet : (text: string) => text
  const files = new Map<string, Uint8Array>()
  const resources: Record<string, unknown>[] = []
  for (const table of tablesOf(picture)) {
    const bytes = csvOf(table, written)
    files.set(`${table.name}.csv`, bytes)
    resources.push(resourceOf(table, bytes))
  }
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'partnership-updates-roll-up',
    title: words.title,
    description: describe(picture.edition),
    version: '1.0.0',
    created: `${dateOfRound(frameOf(picture)).toISOString().slice(0, 19)}Z`,
    licenses: [NO_LICENCE],
    resources,
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`)
  return new Map([['datapackage.json', bytes], ...files])
}

function* tablesOf(picture: Picture): Generator<DataTable> {
  const frame = frameOf(picture)
  const { standings, uses, contradictions, tables } = picture
  yield* dataOf(frame, organisationsTable(standings))
  yield* dataOf(frame, regionsTable(standings))
  for (const table of tables) {
    const data = table.data()
    if (data) yield data
  }
  yield* dataOf(frame, topicsTable(uses))
  yield* dataOf(frame, choiceCountsTable(uses))
  yield* dataOf(frame, moneyTable(uses))
  yield* dataOf(frame, contradictionsTable(contradictions))
}

function describe(edition: Edition): string {
  const sentences = [
    'Rounds of several organisations, each row with whose it is.',
    'Identifiers of partnerships are each organisation’s own.',
    'A date is ISO 8601 as far as it is known; an empty cell means that there is no value.',
    ...(edition === 'public' ? [publicWords.apostrophes] : []),
    `Made with Collate ${VERSION}.`,
  ]
  return sentences.join(' ')
}
