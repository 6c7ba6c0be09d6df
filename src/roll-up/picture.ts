/** The picture of many bodies, gathered body by body: of each only its rows and counts stay. */

import { csvOf } from '../write/data/data-package.ts'
import { safeInSpreadsheet } from '../write/data/formula.ts'
import { type Gate, passGate } from '../write/public/gate.ts'
import type { Edition, RoundResults } from '../write/results.ts'
import type { TableSheet } from '../write/table-sheet.ts'
import { entriesTable } from '../write/tables/entries.ts'
import type { DataTable } from '../write/tables/in-data.ts'
import { outstandingTable } from '../write/tables/outstanding.ts'
import { partnershipsTable } from '../write/tables/partnerships.ts'
import { promisesTable } from '../write/tables/promises.ts'
import { valuesTable } from '../write/tables/values.ts'
import { type Contradiction, contradictionsIn, type Told, toldBy } from './contradictions.ts'
import { type Lifted, liftedData, liftedSheet, type OwnTable, ownTable, packed } from './lifted.ts'
import { type Packed, pack } from './packed-rows.ts'
import type { Standing } from './standing.ts'
import { byName } from './tables.ts'
import { topicsTable } from './topic-tables.ts'
import { type TopicUse, topicUses } from './topic-uses.ts'

export interface Picture {
  readonly edition: Edition
  /** Id of the round that was asked for; null where the latest of each was. */
  readonly round: string | null
  /** By the name of the organisation. */
  readonly standings: readonly Standing[]
  readonly uses: readonly TopicUse[]
  readonly contradictions: readonly Contradiction[]
  /** Tables of the bodies, in their order in workbook and data. */
  readonly tables: readonly LiftedTable[]
}

/** A table of all bodies, by name. */
interface LiftedTable {
  /** Null where the edition has none, or nobody a row. */
  readonly sheet: TableSheet | null
  /** Null where there is none. */
  readonly data: DataTable | null
}

export interface Gathering {
  /** Adds a body that is in the picture. @throws OutputError when its gate finds in it what must not be published; nothing of it is then in the picture */
  add(results: RoundResults, region: string, gate: Gate | null): void
  /** The picture, which is the same in whatever order the bodies were added. */
  finish(standings: readonly Standing[]): Picture
}

/** What stays of a body. */
interface Gathered {
  readonly organisation: string
  readonly tables: readonly OwnTable[]
  readonly uses: readonly TopicUse[]
  readonly told: Packed<readonly Told[]>
}

export function gatherPicture(edition: Edition, round: string | null): Gathering {
  const gathered: Gathered[] = []
  return {
    add(results, region, gate) {
      const own = tablesOf(results)
      const uses = topicUses(results, region)
      if (gate) passGate(filesOf([...own, ownTable(results, topicsTable(uses))]), gate)
      const { organisation } = results
      gathered.push({ organisation, tables: own.map(packed), uses, told: pack(toldBy(results)) })
    },
    finish: (standings) => pictureOf({ edition, round, standings: byName(standings) }, byName(gathered)),
  }
}

function pictureOf(frame: Pick<Picture, 'edition' | 'round' | 'standings'>, bodies: readonly Gathered[]): Picture {
  return {
    ...frame,
    uses: bodies.flatMap(({ uses }) => uses),
    contradictions: contradictionsIn(bodies.flatMap(({ told }) => told())),
    tables: (bodies[0]?.tables ?? []).map((_, at) => liftedTable(bodies, at)),
  }
}

/** The tables at one place among those of each body. */
function liftedTable(bodies: readonly Gathered[], at: number): LiftedTable {
  const lifted = <Own>(of: (table: OwnTable) => Own | null) =>
    bodies.flatMap(({ organisation, tables }): Lifted<Own>[] => {
      const table = tables[at]
      const own = table ? of(table) : null
      return own ? [{ organisation, own }] : []
    })
  return { sheet: liftedSheet(lifted(({ sheet }) => sheet)), data: liftedData(lifted(({ data }) => data)) }
}

/** The tables of a body that the picture has of all bodies; the first is what the others refer to. */
function tablesOf(results: RoundResults): readonly OwnTable[] {
  const others = [
    ownTable(results, entriesTable(results)),
    ownTable(results, valuesTable(results)),
    ownTable(results, promisesTable(results)),
    ownTable(results, outstandingTable(results)),
  ]
  const named = others.flatMap(({ data }) => data?.partnerships ?? [])
  const sent = results.round.updates.map(({ partnershipId }) => partnershipId)
  const ids = [...sent, ...results.round.outstanding, ...named]
  return [ownTable(results, partnershipsTable(results, ids)), ...others]
}

/** What leaves of a body, as its gate looks at it. */
function filesOf(tables: readonly OwnTable[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    tables.flatMap(({ data }) => (data ? [[`${data.name}.csv`, csvOf(data, safeInSpreadsheet)] as const] : [])),
  )
}
