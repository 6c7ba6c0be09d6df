/** The landing page beside the rounds' folders of outputs, made from what these hold. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { NOBODY_CHASED } from '../chase/sent.ts'
import type { Round } from '../config/schema.ts'
import type { Decision } from '../decisions/decision.ts'
import { parseJson } from '../migrate.ts'
import type { Register } from '../register/register.ts'
import { inOrder } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { tally } from '../write/figures.ts'
import type { OutputFileSystem } from '../write/files.ts'
import type { Landing, LandingEvent, LandingRound, LandingRun } from '../write/landing/model.ts'
import { LANDING, landingPage } from '../write/landing/page.ts'
import { decisionsKnown, runFiguresSchema } from '../write/run-record.ts'
import type { ToSeeTo } from '../write/who-to-see-to.ts'
import { readChased } from './chased-file.ts'
import { keptFolder } from './fingerprint.ts'
import { JOURNAL } from './journal.ts'
import { type RunFacts, readRunFacts } from './publications.ts'
import { replaceFile } from './replace-file.ts'

/** Events that are told. */
const LAST = 8

/**
 * Writes `index.html` whole, or leaves the one that is there; nothing is written where it is there already, byte for byte.
 *
 * @param today ISO day from which the days to a due date are counted
 * @throws OutputError when it could not be written
 */
export async function writeLanding(setup: Setup, today: string, files: OutputFileSystem): Promise<void> {
  const path = join(setup.output, LANDING)
  const bytes = landingPage(await landingOf(setup, today, files))
  const before = await files.read(path).catch(() => null)
  if (before && Buffer.compare(before, bytes) === 0) return
  const draft = join(keptFolder(setup), `${LANDING}.${randomUUID()}.part`)
  const what = `write the page ${LANDING}, although the rounds are as they should be`
  await replaceFile(path, bytes, { draft, what }, files)
}

/** How all rounds stand, by what is stored of them. */
export async function landingOf(setup: Setup, today: string, files: OutputFileSystem): Promise<Landing> {
  const { config, decisions, look } = setup
  const rounds: LandingRound[] = []
  const events: LandingEvent[] = decisionEvents(decisions)
  for (const round of inOrder(config.rounds).reverse()) {
    const told = await journalEvents(setup, round.id, files)
    events.push(...told)
    rounds.push(await landingRound(setup, round, told, files))
  }
  events.sort((a, b) => b.when.localeCompare(a.when, 'en') || a.kind.localeCompare(b.kind, 'en'))
  const { organisation, timeZone } = config
  return { organisation, look, timeZone, today, rounds, events: events.slice(0, LAST) }
}

async function landingRound(
  setup: Setup,
  { id, label, due }: Round,
  events: readonly LandingEvent[],
  files: OutputFileSystem,
): Promise<LandingRound> {
  const run = await readRunFacts(join(setup.output, id), files).catch(() => null)
  const when = events.findLast(({ kind }) => kind === 'run')?.when ?? null
  const reminders = run ? await remindersOf(join(setup.output, id), files) : new Map()
  return { id, label: label || id, due, run: run && { ...landingRun(setup, id, run), when, reminders } }
}

function landingRun(
  { register, decisions }: Setup,
  id: string,
  { figures, previous, outputs, published, outstanding, toSeeTo, decisions: known }: RunFacts,
): Omit<LandingRun, 'when' | 'reminders'> {
  return {
    figures,
    previous,
    toSeeTo: toSeeTo ?? (outstanding ? ofEarlierVersion(outstanding, register) : null),
    outputs,
    published: published?.at(-1) ?? null,
    hasNewDecisions: known !== undefined && known !== decisionsKnown(decisions, id),
  }
}

/** How many messages were sent to each of the outstanding; a journal that makes no sense tells nothing here. */
async function remindersOf(output: string, files: OutputFileSystem): Promise<ReadonlyMap<string, number>> {
  const { sent } = await readChased(output, files).catch(() => NOBODY_CHASED)
  return tally(sent.filter(({ kind }) => kind === 'outstanding').map(({ partnership }) => partnership))
}

/** Earlier versions said only who is outstanding. */
function ofEarlierVersion(outstanding: readonly string[], { byId }: Register): ToSeeTo {
  const nobody = { contacts: [], came: null }
  return {
    outstanding: outstanding.map((id) => ({ id, name: byId.get(id)?.name ?? id, ...nobody })),
    open: [],
    news: null,
  }
}

const lineSchema = z.object({
  when: z.string(),
  figures: runFiguresSchema.optional(),
  published: z.string().optional(),
  by: z.string().optional(),
})

/** Runs and publications of a round. Lines that make no sense tell nothing. */
async function journalEvents({ output }: Setup, round: string, files: OutputFileSystem): Promise<LandingEvent[]> {
  const bytes = await files.read(join(output, round, JOURNAL)).catch(() => null)
  const lines = new TextDecoder()
    .decode(bytes ?? new Uint8Array())
    .trimEnd()
    .split('\n')
    .slice(-LAST)
  return lines.flatMap((text): LandingEvent[] => {
    const { data: line } = lineSchema.safeParse(parseJson(text))
    if (!line) return []
    const { when, figures, published, by = '' } = line
    if (published !== undefined) return [{ kind: 'published', when, round, by }]
    return figures ? [{ kind: 'run', when, round, figures }] : []
  })
}

/** What a person decided on a day about a round is one event. */
function decisionEvents(decisions: readonly Decision[]): LandingEvent[] {
  const told = new Map<string, LandingEvent & { kind: 'decided' | 'undone' }>()
  for (const { round, by, when, undone } of decisions) {
    const [day = '', ...who] = undone.split(' ')
    const facts =
      undone === ''
        ? ({ kind: 'decided', when, by, round } as const)
        : ({ kind: 'undone', when: day, by: who.join(' '), round } as const)
    const key = JSON.stringify(facts)
    told.set(key, { ...facts, count: (told.get(key)?.count ?? 0) + 1 })
  }
  return [...told.values()].filter(({ when }) => when !== '')
}
