/**
 * A small office whose rounds are run from memory, so that many files made to give one finding each cost one run: forms, a register, targets
 * and a disk that can refuse.
 */
import { sep } from 'node:path'
import type { Arrival, Arrivals } from '../../src/collect/arrivals.ts'
import type { FileFacts, FileSystem } from '../../src/collect/file-system.ts'
import { type Config, configSchema, type Limits } from '../../src/config/schema.ts'
import type { Decision } from '../../src/decisions/decision.ts'
import { type RoundRun, runRound } from '../../src/pipeline.ts'
import type { ReadingEffects } from '../../src/read-files.ts'
import { loadRegister } from '../../src/register/load.ts'
import type { KnownTarget, Register } from '../../src/register/register.ts'
import { planRound } from '../../src/round-plan.ts'
import type { History } from '../../src/round-results.ts'
import type { OutputFileSystem } from '../../src/write/files.ts'
import { FIELDS, type Sent } from './returns.ts'
import { WORKS_FORM } from './tables.ts'

const formOf = (id: string, questions: readonly [key: string, label: string, topic: string][]) => ({
  id,
  label: `Form ${id}`,
  fields: [
    { key: 'partnership', label: 'Partnership', kind: 'partnership' },
    { key: 'completed', label: 'Date of completion', kind: 'date' },
    ...questions.map(([key, label, topic]) => ({ key, label, kind: 'entries', topic })),
  ],
})

/** The form of last time, and one that no round sends out. */
export const OTHER_FORMS = {
  older: ['Successes of the quarter', 'Money spent so far', 'Lessons for others'],
  survey: ['Which services were used?', 'Who uses them?', 'How satisfied are they?'],
} as const

export const THEN = '2011-12'
export const NOW = '2012-06'

const COLUMNS =
  'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'
/** Boards whose returns are found by reference, and a few whose names are the point. */
const REGISTER = [
  COLUMNS,
  ...Array.from({ length: 200 }, (_, at) => `b${at + 10},Board ${at + 10},thematic,,,,,,,,${NOW}`),
  `lakes,Lakes Partnership,thematic,,,,,,,,${NOW}`,
  `roads,Roads and Footpaths Board,thematic,,,,,,,,${NOW}`,
  `harbour,Harbour and Quays Forum,thematic,,,,,,,,${NOW}`,
  `health,Health Partnership,thematic,,Health,,,,,,${NOW}`,
  `health-board,Health Board,thematic,,,,,,,,${NOW}`,
  `art,Art Forum,thematic,,,,,,,,${NOW}`,
  `art-board,Art Board,thematic,,,,,,,,${NOW}`,
  `skills,Skills Alliance,thematic,,,,,,,2010-06-30,`,
  `farms,Farms Alliance,thematic,,,,,,,,${NOW}`,
  `flood-group,Flood Task Group,delivery-group,,FTG,,,,,,${NOW}`,
  `guest,Guest Assembly,other,,,,,,,,${THEN}`,
].join('\r\n')

const known = (code: string, owner: string | null): KnownTarget => ({
  code,
  scheme: 'NI',
  description: null,
  owner,
  deliveryGroups: [],
})
export const TARGETS = [
  ...['NI 1', 'NI 2', 'NI 3', 'NI 4', 'NI 6', 'NI 56', 'NI 156'].map((code) => known(code, null)),
  ...['NI 20', 'NI 21', 'NI 22', 'NI 23'].map((code) => known(code, 'farms')),
]

/** As it is before a team has written its register. */
export const noRegister: Register = loadRegister(COLUMNS, 'register.csv').register

const RUN_AT = Date.UTC(2012, 5, 10, 9)
const LONG_AGO = Date.UTC(2012, 4, 4, 12)

/** A clock that moves only while somebody waits. */
function stillClock() {
  let time = RUN_AT
  return {
    now: () => new Date(time),
    pause: async (milliseconds: number) => {
      time += milliseconds
    },
  }
}

const nowhere: OutputFileSystem = {
  makeFolder: async () => undefined,
  writeSynced: async () => undefined,
  rename: async () => undefined,
  remove: async () => undefined,
  syncFolder: async () => undefined,
  read: async () => null,
  list: async () => [],
}

const refusal = (code: string) => Object.assign(new Error(code), { code })

/** A folder as the disk would show it, with what the disk refuses. */
function diskOf(folder: string, sent: readonly Sent[]): FileSystem {
  const byPath = new Map(sent.map((one) => [[folder, ...one.file.split('/')].join(sep), one]))
  const looks = new Map<string, number>()
  const within = (path: string) => [...byPath.keys()].filter((one) => one.startsWith(path + sep))
  const found = (path: string): Sent => {
    const one = byPath.get(path)
    if (!one) throw refusal('ENOENT')
    return one
  }
  const sizeOf = (path: string, { bytes, isGrowing }: Sent): number => {
    const looked = (looks.get(path) ?? 0) + 1
    looks.set(path, looked)
    return Buffer.from(bytes).length + (isGrowing ? looked : 0)
  }
  return {
    readdir: async (path) => [...new Set(within(path).map((one) => one.slice(path.length + 1).split(sep)[0] ?? ''))],
    realpath: async (path) => {
      const leadsTo = byPath.get(path)?.leadsTo
      if (leadsTo === null) throw refusal('ENOENT')
      return leadsTo ?? path
    },
    lstat: async (path): Promise<FileFacts> => {
      if (within(path).length > 0) return { kind: 'folder', size: 0, modified: LONG_AGO }
      const one = found(path)
      if (one.refuses === 'ENOENT of name') throw refusal('ENOENT')
      const kind = one.leadsTo === undefined ? 'file' : 'link'
      return { kind, size: sizeOf(path, one), modified: one.saved ?? LONG_AGO }
    },
    readFile: async (path) => {
      const one = found(path)
      if (one.refuses !== undefined) throw refusal(one.refuses)
      return new Uint8Array(Buffer.from(one.bytes))
    },
  }
}

/** Arrivals as a run of today finds them. */
export function arrivalsOf(earlier: readonly Arrival[] | null, due: string | null): Arrivals {
  return { earlier, now: new Date(RUN_AT), due }
}

export interface Folder {
  readonly round: typeof THEN | typeof NOW
  readonly sent: readonly Sent[]
  /** Left out: there was no round before. */
  readonly history?: History
  readonly limits?: Partial<Limits>
  readonly decisions?: readonly Decision[]
  readonly register?: Register
  readonly expected?: readonly string[]
  readonly read?: ReadingEffects['read']
  readonly convert?: ReadingEffects['convert']
  /** Files that were still being saved when the run began. */
  readonly unsettled?: readonly string[]
  /** What an earlier run of the round saw in the folder; left out, nobody knows when files came. */
  readonly seen?: readonly Arrival[]
}

/** The configuration of the office, with what a test says otherwise. */
export function officeConfig({ limits = {}, expected }: Pick<Folder, 'limits' | 'expected'> = {}): Config {
  return configSchema.parse({
    organisation: 'Hill and Vale Council',
    limits,
    rounds: [
      { id: THEN, label: 'December 2011', form: 'older', due: '2011-11-30' },
      { id: NOW, label: 'June 2012', form: 'update', due: '2012-05-31', previous: THEN, expected },
    ],
    targetSchemes: [{ id: 'NI', label: 'National indicators', file: 'targets.csv', misspellings: ['N1', 'N'] }],
    forms: [
      { id: 'update', label: 'Update', fields: FIELDS },
      WORKS_FORM,
      ...Object.entries(OTHER_FORMS).map(([id, labels]) =>
        formOf(
          id,
          labels.map((label, index) => [`q${index}`, label, `${id}${index}`]),
        ),
      ),
    ],
  })
}

/** Runs a round over files in memory, through all seven stages; what it writes goes nowhere. */
export async function runFolder(folder: Folder): Promise<RoundRun> {
  const config = officeConfig(folder)
  const { register, problems } = loadRegister(REGISTER, 'register.csv')
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const round = config.rounds.find(({ id }) => id === folder.round)
  if (!round) throw new Error('expected a round')
  const plan = planRound(
    {
      config,
      register: folder.register ?? register,
      targets: TARGETS,
      priorities: null,
      look: {},
      notes: [],
      decisions: folder.decisions ?? [],
      decisionsFile: '',
      input: `${sep}in`,
      output: `${sep}out`,
    },
    round,
  )
  return runRound(plan, folder.history ?? { records: [], comparisons: [] }, {
    files: diskOf(`${sep}in${sep}${round.id}`, folder.sent),
    outputs: nowhere,
    clock: stillClock(),
    progress: () => undefined,
    unsettled: new Set(folder.unsettled),
    ...(folder.read ? { read: folder.read } : {}),
    ...(folder.convert ? { convert: folder.convert } : {}),
    ...(folder.seen ? { arrivals: { ...arrivalsOf(folder.seen, round.due), keep: async () => undefined } } : {}),
  })
}
