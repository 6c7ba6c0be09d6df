/** Bodies made up for the tests of the roll-up: each a folder with a configuration, a register and a round that is stored as a run stores it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../src/clock.ts'
import { type Config, type ConfigInput, configSchema } from '../../src/config/schema.ts'
import type { PartnershipUpdate, RoundRecord, TypedValue } from '../../src/model.ts'
import type { PartnershipComparison } from '../../src/reconcile/model.ts'
import type { Partnership } from '../../src/register/register.ts'
import { diskOutput } from '../../src/write/files.ts'
import { writeRound } from '../../src/write/write.ts'
import { partnership, record, results, source, update } from '../write/fixture.ts'

export interface MadeBody {
  readonly organisation: string
  /** Questions beside those every form here has. */
  readonly fields?: ConfigInput['forms'][number]['fields']
  readonly partnerships?: readonly Partnership[]
  readonly updates?: readonly PartnershipUpdate[]
  readonly round?: Partial<RoundRecord>
  readonly licence?: ConfigInput['dataLicence']
  readonly comparisons?: readonly PartnershipComparison[]
  /** Day of the round; of its id, too. */
  readonly due?: string
}

const COMMON: ConfigInput['forms'][number]['fields'] = [
  { key: 'partnership', label: 'Partnership', kind: 'partnership' },
  { key: 'completed', label: 'Date of completion', kind: 'date' },
  { key: 'contact', label: 'Contact officer', kind: 'contactName' },
  { key: 'chair', label: 'Chair', kind: 'people', role: 'chair' },
  { key: 'focus', label: 'What is the focus?', kind: 'entries', topic: 'focus' },
]

/** The configuration alone: nothing of it has been run. */
export function configure(folder: string, made: MadeBody): Config {
  const { organisation, fields = [], partnerships = [], due = '2024-06-30', licence } = made
  const config: ConfigInput = {
    organisation,
    dataLicence: licence,
    register: 'register.csv',
    forms: [{ id: 'update', label: 'Update', fields: [...COMMON, ...fields] }],
    rounds: [{ id: roundId(due), label: `Round of ${roundId(due)}`, form: 'update', due }],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'pipeline.config.ts'), `export default ${JSON.stringify(config)}\n`)
  const lines = partnerships.map(({ id, name }) => `${id},"${name}",thematic,,,,,,,`)
  const columns = 'id,name,kind,accountable_to,aliases,merged_from,renamed_from,active_from,active_to,expected_in'
  writeFileSync(join(folder, 'register.csv'), `${[columns, ...lines].join('\r\n')}\r\n`)
  return configSchema.parse(config)
}

function roundId(due: string): string {
  return due.slice(0, 7)
}

/** The configuration and a round that was run. */
export async function makeBody(folder: string, made: MadeBody): Promise<void> {
  const config = configure(folder, made)
  const { organisation, partnerships = [], updates = [], comparisons = [], due = '2024-06-30' } = made
  const [form] = config.forms
  if (!form) throw new Error('expected a form')
  const id = roundId(due)
  const round = { id, label: `Round of ${id}`, form: 'update', due, previous: null }
  const stored = record(id, updates, { round, ...made.round })
  const told = results(stored, partnerships, { organisation, form, forms: config.forms, comparisons })
  await writeRound(told, join(folder, 'output', id), { outputs: diskOutput, clock: systemClock })
}

export const at = (cell: string) => source('return.xlsx', cell)

/** A return that says nothing but what is given. */
export function bare(id: string, name: string, parts: Partial<PartnershipUpdate>): PartnershipUpdate {
  const none = { contacts: [], people: [], answers: {}, targets: [], meetings: [], subGroups: [], leftOver: [] }
  return update(id, name, { ...none, ...parts })
}

export function board(id: string, name = `${id} board`): Partnership {
  return partnership(id, name)
}

export const pounds = (amount: number | null, text: string, currency = 'GBP'): TypedValue => ({
  kind: 'money',
  amount,
  currency: amount === null ? null : currency,
  text,
  source: at('B7'),
})

export const chosen = (choice: string | null, text = choice ?? ''): TypedValue => ({
  kind: 'choice',
  choice,
  text,
  source: at('B8'),
})
