/** What a configuration file and other programs may import from `collate`. */
import type { ConfigInput } from './config/schema.ts'

export type { ConfigInput, FieldInput, FormInput } from './config/schema.ts'
export type { Finding, PartnershipUpdate, RoundRecord, Source } from './model.ts'
export type { Reconciliation } from './reconcile/model.ts'

/** Gives `pipeline.config.ts` its types. The values are checked when a run loads the file. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}
