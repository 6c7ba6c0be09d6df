/** `collate history`: what the stored rounds tell together, of every partnership or of one. */
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import type { RoundRecord } from '../model.ts'
import { type History, historyOf } from '../reconcile/history.ts'
import type { Reconciliation } from '../reconcile/model.ts'
import { findPartnership, suggest } from '../register/find.ts'
import { nameKey } from '../register/names.ts'
import { inOrder, storedComparison, storedRecord } from '../rounds.ts'
import { loadSetup, type Setup } from '../setup.ts'
import { UsageError } from './failure.ts'
import { describeAll, describeOne } from './history-text.ts'
import { readFileBytes, readTextFile } from './read-text.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface HistoryOptions {
  config: string
  output?: string
  json?: boolean
}

export async function showHistory(
  wanted: string | undefined,
  options: HistoryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const setup = await loadSetup({ config: options.config, output: options.output }, readTextFile, readFileBytes)
  const { records, comparisons } = await storedRounds(setup)
  if (records.length === 0) {
    throw new UsageError(`No round is stored in ${setup.output} yet. Run collate run first.`)
  }
  const id = wanted === undefined ? undefined : idOf(wanted, records, setup)
  const history = historyOf(records, comparisons, setup.register, id)
  const [only] = history.partnerships
  if (options.json) terminal.out(`${JSON.stringify(history, null, 2)}\n`)
  else if (id !== undefined && only) terminal.out(describeOne(only, labelsOf(history, setup)))
  else terminal.out(describeAll(inRegisterOrder(history, setup), labelsOf(history, setup)))
  return 0
}

/** Rounds in the order of the configuration, each after the one it is compared with. */
async function storedRounds(setup: Setup): Promise<{ records: RoundRecord[]; comparisons: Reconciliation[] }> {
  const records: RoundRecord[] = []
  const comparisons: Reconciliation[] = []
  for (const round of inOrder(setup.config.rounds)) {
    const record = await storedRecord(setup, round.id, nodeFileSystem)
    const comparison = await storedComparison(setup, round.id, nodeFileSystem)
    if (record) records.push(record)
    if (record && comparison) comparisons.push(comparison)
  }
  return { records, comparisons }
}

/** By id, name or other name; one that nobody registered by the name on its return. */
function idOf(wanted: string, records: readonly RoundRecord[], { register }: Setup): string {
  const registered = findPartnership(register, wanted)
  if (registered) return registered.id
  const key = nameKey(wanted)
  for (const { updates } of [...records].reverse()) {
    const found = updates.find(
      ({ partnershipId, partnership }) => partnershipId === wanted || nameKey(partnership) === key,
    )
    if (found) return found.partnershipId
  }
  throw new UsageError(`Neither the register nor a stored round knows "${wanted}".${suggest(register, wanted)}`)
}

function labelsOf({ rounds }: History, setup: Setup): ReadonlyMap<string, string> {
  const label = (id: string) => setup.config.rounds.find((round: Round) => round.id === id)?.label ?? id
  return new Map(rounds.map((id) => [id, label(id)]))
}

function inRegisterOrder(history: History, { register }: Setup): History {
  const order = new Map(register.partnerships.map(({ id }, index) => [id, index]))
  const place = (id: string) => order.get(id) ?? order.size
  return {
    ...history,
    partnerships: [...history.partnerships].sort((a, b) => place(a.partnershipId) - place(b.partnershipId)),
  }
}
