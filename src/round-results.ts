/** A round's run, or what is stored of it, as the outputs take it. */
import { join, relative, sep } from 'node:path'
import { newsOf } from './collect/arrivals.ts'
import type { RoundRecord } from './model.ts'
import { formNamed } from './reading-context.ts'
import type { Reconciliation } from './reconcile/model.ts'
import { expectedIn } from './register/lineage.ts'
import type { RoundPlan } from './round-plan.ts'
import type { ComparedWith } from './write/exchange.ts'
import type { RoundResults } from './write/results.ts'

/** What is known of the rounds before. */
export interface History {
  /** Their records, the one the round is compared with first. */
  readonly records: readonly RoundRecord[]
  /** How they compared with the ones before them, as earlier runs stored it. */
  readonly comparisons: readonly Reconciliation[]
  /** Which stored record the first of them is; null or left out when it is none. */
  readonly comparedWith?: ComparedWith | null
}

/** What the outputs of a round are written from. */
export function roundResults(
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
