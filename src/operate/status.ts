/** How one round stands today: what its last run left, counted on to the day, and what has come since. */
import { join } from 'node:path'
import { collect } from '../collect/collect.ts'
import type { FileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import { expectedIn } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'
import type { Setup } from '../setup.ts'
import type { OutputFileSystem } from '../write/files.ts'
import { daysBetween, type Landing, type LandingRound, standingOf, toConfirmOf } from '../write/landing/model.ts'
import type { ToSeeTo } from '../write/who-to-see-to.ts'
import { landingOf } from './landing.ts'
import { readRun } from './publications.ts'

/** What `collate status --json` prints. Figures are those of the landing page. */
export interface RoundStatus extends ToSeeTo {
  readonly round: string
  readonly label: string
  /** ISO day; null when the round has no due date. */
  readonly due: string | null
  /** Whole days to the due date, negative when it has passed. */
  readonly days: number | null
  readonly standing: ReturnType<typeof standingOf>
  /** ISO time of the last run, null when none is known. */
  readonly lastRun: string | null
  readonly expected: number
  /** Returns of those expected; with those nobody had asked for, `received + unasked`. */
  readonly received: number
  readonly unasked: number
  readonly late: number | null
  readonly errors: number
  /** Queries for a person to confirm. */
  readonly queries: number
  /** How many reminders were sent, by id of the outstanding. */
  readonly reminders: Readonly<Record<string, number>>
  /** Files in the round's folder that the last run did not know. */
  readonly waiting: readonly string[]
  /** Decisions were made that the last run did not know. */
  readonly hasNewDecisions: boolean
}

export interface StatusEffects {
  readonly files: FileSystem
  readonly outputs: OutputFileSystem
}

/**
 * @param id of the round; left out, the latest that was run or has files, else the first
 * @param today ISO day from which days are counted
 * @returns null when the configuration has no such round
 */
export async function statusOf(
  setup: Setup,
  id: string | undefined,
  today: string,
  { files, outputs }: StatusEffects,
): Promise<RoundStatus | null> {
  const landing = await landingOf(setup, today, outputs)
  const asked = id === undefined ? landing.rounds : landing.rounds.filter((one) => one.id === id)
  let last: RoundStatus | null = null
  for (const one of asked) {
    const round = setup.config.rounds.find((configured) => configured.id === one.id)
    if (!round) continue
    const waiting = await unknownFiles(setup, round.id, { files, outputs })
    last = describe(setup, round, { landing, chosen: one, waiting })
    if (one.run || waiting.length > 0) break
  }
  return last
}

interface Chosen {
  readonly landing: Landing
  readonly chosen: LandingRound
  readonly waiting: readonly string[]
}

function describe({ register }: Setup, round: Round, { landing, chosen, waiting }: Chosen): RoundStatus {
  const { id, label, due, run } = chosen
  const figures = run?.figures
  const expected = figures?.expected ?? expectedIn(register, round).length
  const unasked = figures?.unasked ?? 0
  return {
    round: id,
    label,
    due,
    days: due === null ? null : daysBetween(landing.today, due),
    standing: standingOf(chosen, landing.today),
    lastRun: run?.when ?? null,
    expected,
    received: figures ? figures.received - unasked : 0,
    unasked,
    late: figures?.late ?? null,
    errors: figures?.errors ?? 0,
    queries: figures ? toConfirmOf(figures) : 0,
    ...(run ? (run.toSeeTo ?? NOTHING) : { ...NOTHING, outstanding: everyone(register, round) }),
    reminders: Object.fromEntries(run?.reminders ?? []),
    waiting,
    hasNewDecisions: run?.hasNewDecisions ?? false,
  }
}

const NOTHING: ToSeeTo = { outstanding: [], open: [], news: null }

/** Before the first run nobody is known to have sent anything. */
function everyone(register: Register, round: Round): ToSeeTo['outstanding'] {
  return expectedIn(register, round).map((id) => {
    const known = register.byId.get(id)
    const contact = [known?.contactName, known?.contactEmail].filter(Boolean).join(', ')
    return { id, name: known?.name ?? id, contacts: contact === '' ? [] : [contact], came: null }
  })
}

/** Names of files in a round's folder that its last run did not know. */
async function unknownFiles(setup: Setup, id: string, { files, outputs }: StatusEffects): Promise<readonly string[]> {
  const there = await collect(join(setup.input, id), files).catch(() => null)
  const run = await readRun(join(setup.output, id), outputs).catch(() => null)
  const known = new Set(run?.inputs.map(({ file }) => file))
  return (there?.files ?? []).map(({ file }) => file).filter((file) => !known.has(file))
}
