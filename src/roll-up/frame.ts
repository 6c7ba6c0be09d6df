/** What stands around the tables of the picture: whose it is, of which day, in which edition. It is a round that holds nothing of its own. */
import { formSchema } from '../config/schema.ts'
import { ROUND_SCHEMA } from '../model.ts'
import { RECONCILIATION_SCHEMA } from '../reconcile/model.ts'
import type { RoundResults } from '../write/results.ts'
import type { Picture } from './picture.ts'
import { words } from './words.ts'

const ID = 'roll-up'

const NO_FORM = formSchema.parse({
  id: ID,
  label: ID,
  fields: [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Completed', kind: 'date' },
  ],
})

export function frameOf({ edition, round, standings }: Picture): RoundResults {
  const due = standings
    .flatMap((one) => one.round?.due ?? [])
    .sort()
    .at(-1)
  const label = round === null ? words.latest : words.round(round)
  return {
    edition,
    organisation: '',
    form: NO_FORM,
    forms: [],
    round: {
      schema: ROUND_SCHEMA,
      // The latest day by which returns were asked for is the day of the files.
      round: { id: ID, label, form: ID, due: due ?? null, previous: null },
      updates: [],
      outstanding: [],
      superseded: [],
      files: [],
      findings: [],
    },
    previous: null,
    reconciliation: {
      schema: RECONCILIATION_SCHEMA,
      round: ID,
      previous: null,
      partnerships: [],
      targets: [],
      findings: [],
    },
    register: { partnerships: [], byId: new Map() },
    targets: [],
    inputPath: '',
  }
}
