/** `data/`: the picture as tidy CSV files with their descriptor, as a round's own data are. */

import type { Licence } from '../config/schema.ts'
import { groupsOf } from '../groups.ts'
import { VERSION } from '../version.ts'
import { dateOfRound } from '../write/book.ts'
import { csvOf, NO_LICENCE, PROFILES, resourceOf } from '../write/data/data-package.ts'
import { safeInSpreadsheet } from '../write/data/formula.ts'
import type { Output } from '../write/exchange.ts'
import { publicWords } from '../write/public/words.ts'
import type { Edition } from '../write/results.ts'
import { type DataTable, dataOf } from '../write/tables/in-data.ts'
import { wellFormed } from '../write/text.ts'
import { contradictionsTable } from './contradictions-table.ts'
import { frameOf } from './frame.ts'
import type { Picture } from './picture.ts'
import { isIncluded, type Standing } from './standing.ts'
import { choiceCountsTable } from './standing-tables.ts'
import { organisationsTable, regionsTable } from './tables.ts'
import { moneyTable, topicsTable } from './topic-tables.ts'
import { words } from './words.ts'

/** The files by name, each made when it is asked for: one CSV a table, then `datapackage.json`. The same picture gives the same bytes. */
export function* rollUpData(picture: Picture): Generator<Output> {
  const written = picture.edition === 'public' ? safeInSpreadsheet : (text: string) => text
  const resources: Record<string, unknown>[] = []
  for (const table of tablesOf(picture)) {
    const bytes = csvOf(table, written)
    resources.push(resourceOf(table, bytes))
    yield [`${table.name}.csv`, bytes]
  }
  yield ['datapackage.json', new TextEncoder().encode(`${JSON.stringify(descriptorOf(picture, resources), null, 2)}\n`)]
}

function descriptorOf(picture: Picture, resources: readonly Record<string, unknown>[]): Record<string, unknown> {
  const { round, standings } = picture
  const frame = frameOf(picture)
  const publishers = standings.filter(isIncluded).map(({ organisation }) => wellFormed(organisation))
  const licences = licencesOf(standings)
  const [licence] = licences
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: ['partnership-updates-roll-up', ...(round === null ? [] : [round.toLowerCase()])].join('-'),
    title: wellFormed([words.title, frame.round.round.label].join(', ')),
    description: describe(picture.edition, licences),
    version: '1.0.0',
    created: `${dateOfRound(frame).toISOString().slice(0, 19)}Z`,
    ...(publishers.length > 0 ? { contributors: publishers.map((title) => ({ title, roles: ['publisher'] })) } : {}),
    licenses: [licences.length === 1 && licence ? licence : NO_LICENCE],
    resources,
  }
}

/** The terms of those in the picture, each once; null for those who have named none. */
function licencesOf(standings: readonly Standing[]): readonly (Licence | null)[] {
  const named = standings.filter(isIncluded).map(({ licence }) => licence)
  return groupsOf(named, (one) => JSON.stringify(one)).flatMap((group) => group.slice(0, 1))
}

function* tablesOf(picture: Picture): Generator<DataTable> {
  const frame = frameOf(picture)
  const { standings, uses, contradictions, tables } = picture
  yield* dataOf(frame, organisationsTable(standings))
  yield* dataOf(frame, regionsTable(standings))
  for (const { data } of tables) if (data) yield data
  yield* dataOf(frame, topicsTable(uses))
  yield* dataOf(frame, choiceCountsTable(uses))
  yield* dataOf(frame, moneyTable(uses))
  yield* dataOf(frame, contradictionsTable(contradictions))
}

function describe(edition: Edition, licences: readonly (Licence | null)[]): string {
  const sentences = [
    'Rounds of several organisations, each row with whose it is.',
    'Identifiers of partnerships are each organisation’s own.',
    'A date is ISO 8601 as far as it is known; an empty cell means that there is no value.',
    ...(licences.length > 1 ? [words.licencesDiffer] : []),
    ...(edition === 'public' ? [publicWords.apostrophes] : []),
    `Made with Collate ${VERSION}.`,
  ]
  return sentences.join(' ')
}
