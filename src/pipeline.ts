/**
 * One round, from a folder of returns to a folder of workbooks, in seven stages and one direction:
 *
 * collect → read → recognise → normalise → resolve → reconcile → write
 *
 * Read, recognise and normalise look at one file at a time; `reading.ts` takes a file through them. The others see the whole round.
 */
import { join, relative, sep } from 'node:path'
import { readBackground } from './background.ts'
import { dayOf } from './clock.ts'
import {
  type Arrival,
  type Arrivals,
  arrivalsAfter,
  arrivedAt,
  goneFrom,
  newsOf,
  requireMost,
} from './collect/arrivals.ts'
import { type Collected, collect } from './collect/collect.ts'
import type { Decision } from './decisions/decision.ts'
import { indexDecisions, type SettleContext, settleFindings } from './decisions/settle.ts'
import { takeOver, tellOf } from './decisions/take-over.ts'
import { finding } from './findings/finding.ts'
import { type FileRecord, type Finding, type PartnershipUpdate, ROUND_SCHEMA, type RoundRecord } from './model.ts'
import { noParts, type Parts } from './parts.ts'
import { type FileResult, type ReadingEffects, readRecogniseNormalise } from './read-files.ts'
import { formNamed } from './reading-context.ts'
import type { CompareElsewhere } from './reconcile/compare-apart.ts'
import type { Reconciliation } from './reconcile/model.ts'
import { reconcileWithParts as reconcile } from './reconcile/reconcile.ts'
import { expectedIn } from './register/lineage.ts'
import type { Register } from './register/register.ts'
import { type Resolution, resolveRound } from './resolve/resolve.ts'
import { matchUnreadable, tellMissing } from './resolve/unreadable.ts'
import type { RoundPlan } from './round-plan.ts'
import type { ComparedWith, Exchanged } from './write/exchange.ts'
import type { OutputFileSystem } from './write/files.ts'
import { type ConcernNames, concernNames } from './write/first-things.ts'
import { allFindings } from './write/named-findings.ts'
import { partnershipName, type RoundResults } from './write/results.ts'
import { countRun, type RunFigures } from './write/run-record.ts'

/** What is known of the rounds before. */
export interface History {
  /** Their records, the one the round is compared with first. */
  readonly records: readonly RoundRecord[]
  /** How they compared with the ones before them, as earlier runs stored it. */
  readonly comparisons: readonly Reconciliation[]
  /** Which stored record the first of them is; null or left out when it is none. */
  readonly comparedWith?: ComparedWith | null
}

/** What a round's run does to the world, handed in so that tests need no disk and no terminal. */
export interface Effects extends ReadingEffects {
  readonly outputs: OutputFileSystem
  /** What earlier runs made of this and other rounds; left out, all is made anew. */
  readonly parts?: Parts
  /** Where partnerships are compared; left out, in this very process. */
  readonly compare?: CompareElsewhere
  /** Checksums of outputs that may be replaced although somebody has changed them. */
  readonly replaceable?: ReadonlySet<string>
  /** The journal of the round's arrivals; left out, nobody knows when files came. */
  readonly arrivals?: Arrivals & { keep(files: readonly Arrival[]): Promise<void> }
  /** Changes the list of decisions where it is kept, and gives it back; left out, it is changed for this run alone. */
  readonly changeDecisions?: (
    change: (before: readonly Decision[]) => readonly Decision[],
  ) => Promise<readonly Decision[]>
}

export interface RoundRun {
  readonly record: RoundRecord
  readonly reconciliation: Reconciliation
  /** Every finding of the round once. */
  readonly findings: readonly Finding[]
  readonly figures: RunFigures
  readonly outstanding: readonly { readonly id: string; readonly name: string }[]
  readonly outputs: Exchanged
  /** What was found in the round's folder when the run began. */
  readonly collected: Collected
  /** The team's own text for the committee report. */
  readonly background: string | null
  readonly folder: string
  readonly news: { readonly since: string; readonly names: string[] } | null
  /** What somebody does, asks or knows first, with whom it is about. */
  readonly firstThings: readonly ConcernNames[]
  /** Those that held, with what was taken over from workbooks. */
  readonly decisions: readonly Decision[]
}

/**
 * Runs one round.
 *
 * @throws OutputError when an output could not be written; returns that cannot be read never throw, they end in findings
 */
export async function runRound(plan: RoundPlan, history: History, effects: Effects): Promise<RoundRun> {
  const { setup, round, edition, reading } = plan
  const { config, register, targets } = setup
  const [previous = null, ...earlier] = history.records
  const input = join(setup.input, round.id)
  const output = join(setup.output, round.id)

  const collected = await collect(input, effects.files)
  // What writing needs is loaded while the files are read in a process of their own.
  const writing = import('./write/write.ts')
  const files = await readRecogniseNormalise(collected.files, reading, effects.atOnce ?? config.concurrency, effects)
  // A drive that went away takes every file with it; that must not look like a round without returns.
  await effects.files.readdir(input)
  const decisions = await takeOverDecisions(plan, files, effects)
  const updates = files.flatMap(({ candidates }) => candidates)
  const { rounds, organisation, forms, region } = config
  const resolved = resolveRound({ round, rounds, updates, register, decisions, previous, organisation, forms })
  const settled = settler({ decisions: indexDecisions(decisions), forms })
  const seen = [...collected.records, ...files.map((file) => file.record)]
  const { arrivals } = effects
  if (arrivals && !plan.acceptMissing) requireMost(arrivals, seen, input)
  const made = makeRecord(plan, seen, resolved)
  const record = settled(arrivals ? withArrivals(made, arrivals, register) : made)
  const compared = { current: record, previous, register, targets, region, earlier, decisions }
  const reconciliation = settled(await reconcile(compared, effects.parts ?? noParts, effects.compare))
  const results = { ...makeResults(plan, history, record, reconciliation), decisions }
  const background = await readBackground(collected.records, input, effects.files)
  await arrivals?.keep(arrivalsAfter(arrivals, record))
  effects.signal?.throwIfAborted()
  const { writeRound } = await writing
  const outputs = await writeRound(results, output, effects, { background, edition })

  return {
    record,
    reconciliation,
    findings: allFindings(results).map((named) => named.finding),
    figures: countRun(results),
    outstanding: record.outstanding.map((id) => ({ id, name: partnershipName(results, id) })),
    outputs,
    collected,
    background,
    folder: output,
    news: results.news
      ? { since: results.news.since, names: results.news.ids.map((id) => partnershipName(results, id)) }
      : null,
    decisions,
    firstThings: concernNames(results),
  }
}

/** The decisions that hold, with those entered in workbooks among the files, of which each file's record then tells. */
async function takeOverDecisions(
  { setup }: RoundPlan,
  files: FileResult[],
  { changeDecisions, clock }: Effects,
): Promise<readonly Decision[]> {
  const workbooks = files.flatMap(({ record, entered }) =>
    entered ? [{ file: record.file, sha256: record.sha256, rows: entered, record }] : [],
  )
  if (workbooks.length === 0) return setup.decisions
  const context = { today: dayOf(clock.now()), hasId: (id: string) => setup.register.byId.has(id) }
  const change = (before: readonly Decision[]) => takeOver(before, workbooks, context)
  const decisions = changeDecisions ? await changeDecisions(change) : change(setup.decisions)
  for (const { record, ...workbook } of workbooks) record.findings.push(...tellOf(decisions, workbook, context))
  return decisions
}

/** Settles what is about files, the round or the comparison; the findings of a return were settled with it. */
function settler(context: SettleContext) {
  const settle = (findings: readonly Finding[]) => settleFindings(findings, null, context)
  return <Findings extends { findings: Finding[]; files?: FileRecord[] }>(result: Findings): Findings => ({
    ...result,
    findings: settle(result.findings),
    ...(result.files ? { files: result.files.map((one) => ({ ...one, findings: settle(one.findings) })) } : {}),
  })
}

/** What the outputs of a round are written from. */
export function makeResults(
  { setup, round, since, published = [] }: Pick<RoundPlan, 'setup' | 'round' | 'since' | 'published'>,
  history: History,
  record: RoundRecord,
  reconciliation: Reconciliation,
): RoundResults {
  const { config, register, targets, priorities, look } = setup
  const path = relative(join(setup.output, round.id), join(setup.input, round.id))
  return {
    organisation: config.organisation,
    look,
    // The round's own words come before those for all rounds.
    committee: { ...config.committee, ...round.committee },
    ...(config.dataLicence ? { licence: config.dataLicence } : {}),
    region: config.region,
    form: formNamed(config.forms, round.form),
    forms: config.forms,
    round: record,
    previous: history.records[0] ?? null,
    reconciliation,
    register,
    targets,
    priorities,
    history,
    expected: expectedIn(register, round),
    news: newsOf(record, since ?? null),
    published,
    inputPath: path.split(sep).join('/'),
  }
}

function makeRecord(
  { setup, round, notices = [] }: RoundPlan,
  files: readonly FileRecord[],
  resolved: Resolution,
): RoundRecord {
  const standing = new Set(resolved.updates.map(({ source }) => source.file))
  const replaced = new Set(resolved.superseded.map(({ update }) => update.source.file))
  const owners = ownersOf([...resolved.updates, ...resolved.superseded.map(({ update }) => update)])
  const { id, label, form, due, previous } = round
  const owned = [...files].map((file) => ({
    ...file,
    outcome: replaced.has(file.file) && !standing.has(file.file) ? ('superseded' as const) : file.outcome,
    partnershipId: owners.get(file.file) ?? null,
  }))
  const { outstanding } = resolved
  const { register, config } = setup
  const matched = matchUnreadable(owned, { round, register, outstanding, organisation: config.organisation })
  return {
    schema: ROUND_SCHEMA,
    round: { id, label, form, due, previous },
    updates: resolved.updates,
    outstanding: resolved.outstanding,
    superseded: resolved.superseded,
    files: matched.sort((a, b) => (a.file < b.file ? -1 : 1)),
    findings: [...tellMissing(resolved.findings, matched, new Map()), ...notices],
  }
}

/** The record with when each file came, and with what is gone; who is missing is asked through the contact that a file that is gone named. */
function withArrivals(record: RoundRecord, arrivals: Arrivals, register: Register): RoundRecord {
  const files = record.files.map((file) => ({ ...file, arrived: arrivedAt(arrivals, file) }))
  const arrived = new Map(files.map((one) => [one.file, one.arrived]))
  const updates = record.updates.map((update) => ({ ...update, arrived: arrived.get(update.source.file) ?? null }))
  const gone = goneFrom(arrivals, files)
  const contacts = new Map(
    gone.flatMap((one) =>
      one.partnershipId && one.contacts.length > 0 ? [[one.partnershipId, one.contacts.join('; ')]] : [],
    ),
  )
  const vanished = gone.map(({ file, partnershipId }) => {
    const partnership = register.byId.get(partnershipId ?? '')?.name ?? partnershipId ?? file
    const isReplaced = updates.some((update) => update.partnershipId === partnershipId)
    return finding(isReplaced ? 'file-vanished-replaced' : 'file-vanished', null, { file, partnership })
  })
  return {
    ...record,
    files,
    updates,
    findings: [...tellMissing(record.findings, files, contacts), ...vanished],
  }
}

/** Whose return each file holds; a file with returns of several partnerships is nobody's. */
function ownersOf(updates: readonly PartnershipUpdate[]): Map<string, string | null> {
  const owners = new Map<string, string | null>()
  for (const { source, partnershipId } of updates) {
    const known = owners.get(source.file)
    owners.set(source.file, known === undefined || known === partnershipId ? partnershipId : null)
  }
  return owners
}
