/** Putting the rounds of many bodies into one picture, body by body, and writing it whole or not at all. */
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { parseJson } from '../migrate.ts'
import { VERSION } from '../version.ts'
import { type Exchanged, type Output, RECORD, type WriteEffects, writeWhole } from '../write/exchange.ts'
import { OutputError, type WrittenFile } from '../write/files.ts'
import { leaksOf } from '../write/public/gate.ts'
import { rollUpData } from './data.ts'
import { rollUpPage } from './page.ts'
import { gatherPicture, type Picture } from './picture.ts'
import { type BodyEffects, type NamedConfiguration, readBody, type Wanted } from './read-body.ts'
import type { Standing } from './standing.ts'
import { words } from './words.ts'
import { rollUpWorkbook } from './workbook.ts'

/** Two bodies that nobody could tell apart. The message says what to do. */
export class BodiesError extends Error {
  override readonly name = 'BodiesError'
}

export interface RolledUp {
  readonly standings: readonly Standing[]
  readonly contradictions: number
  readonly outputs: Exchanged
}

/**
 * Reads what is stored of each body and writes `roll-up.xlsx`, `roll-up.html`, `data/` and `run.json` into the folder that is wanted.
 *
 * @throws BodiesError when two bodies have one name, or the folder holds something else's outputs
 * @throws OutputError when the outputs could not be written, or the public edition holds what must not be published; what was there before is then untouched
 */
export async function rollUp(
  bodies: readonly NamedConfiguration[],
  wanted: Wanted,
  effects: BodyEffects & WriteEffects,
): Promise<RolledUp> {
  await requireOwnFolder(wanted.folder, effects)
  const { picture, configurations } = await gather(bodies, wanted, effects)
  const record = (written: readonly WrittenFile[]) => runRecordOf(picture, configurations, wanted, written)
  const { standings, contradictions } = picture
  return {
    standings,
    contradictions: contradictions.length,
    outputs: await writeWhole(wanted.folder, outputsOf(picture), record, effects),
  }
}

/** Each is made when the one before it was taken. */
async function* outputsOf(picture: Picture): AsyncGenerator<Output> {
  const through = picture.edition === 'public' ? throughFinalGate : (_: string, bytes: Uint8Array) => bytes
  yield ['roll-up.xlsx', through('roll-up.xlsx', await rollUpWorkbook(picture))]
  yield ['roll-up.html', through('roll-up.html', rollUpPage(picture))]
  for (const [name, bytes] of rollUpData(picture)) yield [`data/${name}`, through(`data/${name}`, bytes)]
}

interface GatheredBodies {
  readonly picture: Picture
  /** The configuration of each organisation, by its name. */
  readonly configurations: ReadonlyMap<string, string>
}

async function gather(
  bodies: readonly NamedConfiguration[],
  wanted: Wanted,
  effects: BodyEffects & WriteEffects,
): Promise<GatheredBodies> {
  const gathering = gatherPicture(wanted.edition, wanted.round)
  const standings: Standing[] = []
  const configurations = new Map<string, string>()
  for (const body of bodies) {
    effects.signal?.throwIfAborted()
    const { standing, results, gate } = await readBody(body, wanted, effects)
    const same = configurations.get(standing.organisation)
    if (same !== undefined) throw new BodiesError(words.sameName(standing.organisation, same, body.config))
    configurations.set(standing.organisation, body.config)
    try {
      if (results) gathering.add(results, standing.region, gate)
      standings.push(standing)
    } catch (error) {
      if (!(error instanceof OutputError)) throw error
      const nothing = { counted: null, licence: null, sha256: null }
      standings.push({ ...standing, ...nothing, outcome: 'leaks', why: error.message.split('\n') })
    }
  }
  return { picture: gathering.finish(standings), configurations }
}

/**
 * What each body says has passed its own gate, with its own officers and numbers. Here is looked for what only the files that hold all can have: hidden
 * sheets, comments, authors, formulas.
 */
function throughFinalGate(name: string, bytes: Uint8Array): Uint8Array {
  const gate = { region: 'GB', known: new Set<string>(), names: null, authors: new Set<string>([words.title]) }
  const [leak] = leaksOf(name, bytes, gate).filter(({ kind }) => !OF_TEXTS.has(kind))
  if (leak) throw new OutputError(words.notPublishable(leak.file, leak.quote))
  return bytes
}

/** Kinds that depend on whose text it is. */
const OF_TEXTS: ReadonlySet<string> = new Set(['phone', 'address', 'name'])

const SCHEMA = 'collate/roll-up/1'
const ownSchema = z.object({ schema: z.literal(SCHEMA) })

/** The folder is replaced as a whole, so that it must be one of ours. */
async function requireOwnFolder(folder: string, { outputs }: WriteEffects): Promise<void> {
  const bytes = await outputs.read(join(folder, RECORD))
  if (bytes && !ownSchema.safeParse(parseJson(new TextDecoder().decode(bytes))).success)
    throw new BodiesError(words.othersFolder(folder))
}

function runRecordOf(
  { edition, round, standings }: Picture,
  configurations: GatheredBodies['configurations'],
  { folder }: Wanted,
  written: readonly WrittenFile[],
): Uint8Array {
  const told = standings.map(({ organisation, region, outcome, why, round: shown, sha256 }) => ({
    organisation,
    region,
    outcome,
    round: shown?.id ?? null,
    sha256,
    // Where things lie is for the team.
    ...(edition === 'public' ? {} : { why, configuration: pathFrom(folder, configurations.get(organisation) ?? '') }),
  }))
  const record = { schema: SCHEMA, version: VERSION, edition, round, organisations: told, outputs: written }
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}
