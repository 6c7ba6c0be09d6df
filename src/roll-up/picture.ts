/** The picture of many bodies, gathered body by body: of each only its rows and counts stay. */

import { csvOf } from '../write/data/data-package.ts'
import { safeInSpreadsheet } from '../write/data/formula.ts'
import { type Gate, passGate } from '../write/public/gate.ts'
import type { Edition, RoundResults } from '../write/results.ts'
import { entriesTable } from '../write/tables/entries.ts'
import { outstandingTable } from '../write/tables/outstanding.ts'
import { partnershipsTable } from '../write/tables/partnerships.ts'
import { promisesTable } from '../write/tables/promises.ts'
import { valuesTable } from '../write/tables/values.ts'
import { type Contradiction, contradictionsIn, type Told, toldBy } from './contradictions.ts'
import { type LiftedTable, liftedTable, type OwnTable, ownTable } from './lifted.ts'
import type { Standing } from './standing.ts'
import { topicsTable } from './topic-tables.ts'
import { type TopicUse, topicUses } from './topic-uses.ts'

export interface Picture {
  readonly edition: Edition
  /** Id of the round that was asked for; null where the latest of each was. */
  readonly round: string | null
  readonly standings: readonly Standing[]
  readonly uses: readonly TopicUse[]
  readonly contradictions: readonly Contradiction[]
  /** Tables of the bodies, in their order in workbook and data. */
  readonly tables: readonly LiftedTable[]
}

export interface Gathering {
  /** Adds a body that is in the picture. @throws OutputError when its gate finds in it what must not be published; nothing of it is then in the picture */
  add(results: RoundResults, region: string, gate: Gate | null): void
  finish(standings: readonly Standing[]): Picture
}

export function gatherPicture(edition: Edition, round: string | null): Gathering {
  const tables = new Map<string, LiftedTable>()
  const uses: TopicUse[] = []
  const told: Told[] = []
  return {
    add(results, region, gate) {
      const own = tablesOf(results)
      const given = topicUses(results, region)
      if (gate) passGate(filesOf([...own, ownTable(results, topicsTable(given))]), gate)
      for (const one of own) {
        const table = tables.get(one.key) ?? liftedTable()
        tables.set(one.key, table)
        table.add(results.organisation, one)
      }
      uses.push(...given)
      told.push(...toldBy(results))
    },
    finish: (standings) => ({
      edition,
      round,
      standings,
      uses,
      contradictions: contradictionsIn(told),
      tables: [...tables.values()],
    }),
  }
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
