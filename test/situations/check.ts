/** Takes a situation through the pipeline and sets what came out against what should: the value, or a query at its cell; the rest untouched. */
import { expect } from 'vitest'
import { configSchema, limitsSchema, roundSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import type { UnresolvedUpdate } from '../../src/normalise/normalise.ts'
import { createReader } from '../../src/reading.ts'
import {
  bytesOf,
  FILES,
  type FileKind,
  FORMS,
  type FormId,
  isPlain,
  KEYS,
  type Key,
  LAYOUTS,
  type Layout,
  PLAIN,
  type Sheet,
  sheetOf,
  type Written,
} from './returns.ts'

const round = roundSchema.parse({ id: '2011-03', label: 'March 2011', form: 'forum', due: '2011-02-28' })
const read = createReader(
  {
    forms: FORMS,
    round,
    previousDue: '2010-09-30',
    region: 'GB',
    limits: limitsSchema.parse({}),
    targetSchemes: configSchema.shape.targetSchemes.parse([
      { id: 'NI', label: 'Indicators', file: 'x.csv', misspellings: ['N1'] },
    ]),
    targets: [],
  },
  nodeEffects,
)

/** `lines` must come out, or a query must stand at a cell of the answer; with `none`, nothing that comes out may match. */
export interface Wanted {
  readonly lines?: readonly string[]
  /** Each must be part of what comes out. */
  readonly holds?: readonly string[]
  readonly none?: RegExp
  /** `never`: no query. `may`: the value, or a query. `must`: a query, whatever the value. */
  readonly asked: 'never' | 'may' | 'must'
}

export const is = (...lines: string[]): Wanted => ({ lines, asked: 'never' })
export const isOrAsks = (...lines: string[]): Wanted => ({ lines, asked: 'may' })
export const asks = (none?: RegExp): Wanted => ({ ...(none ? { none } : {}), asked: 'must' })
/** Asked about, and the text is not lost. */
export const keepsAndAsks = (...holds: string[]): Wanted => ({ holds, asked: 'must' })
export const keeps = (...holds: string[]): Wanted => ({ holds, asked: 'never' })

export interface Options {
  readonly form?: FormId
  readonly layout?: Layout
  readonly file?: FileKind
}
export type Situation = readonly [
  title: string,
  answers: Partial<Record<Key, Written>>,
  wanted: Partial<Record<Key | 'notes' | 'roles', Wanted>>,
  options?: Options,
]

/** What each field of a return says, a line a value. */
export function said(update: UnresolvedUpdate): Record<Key | 'notes' | 'roles', string[]> {
  const holders = (role: string) =>
    update.people.flatMap((one) =>
      one.role === role ? [one.status === 'holds' ? one.name : `${one.status}: ${one.name}`] : [],
    )
  const entries = (topic: string) => (update.answers[topic] ?? []).map(({ text }) => text)
  return {
    name: [update.partnership],
    completed: update.completedOn ? [update.completedOn.date] : [],
    contact: update.contacts.flatMap(({ name }) => name ?? []),
    tel: update.contacts.flatMap(({ phones }) => phones.map(({ number }) => number)),
    email: update.contacts.flatMap(({ emails }) => emails.map(({ address }) => address)),
    notes: update.contacts.flatMap(({ note }) => note ?? []),
    roles: [...update.contacts.flatMap(({ role }) => role ?? []), ...update.people.flatMap(({ note }) => note ?? [])],
    chair: holders('chair'),
    cabinet: holders('cabinetMember'),
    plans: entries('plans'),
    done: entries('done'),
    focus: entries('focus'),
    challenges: entries('challenges'),
    targets: update.targets.map(({ code, claimed }) => (claimed ? code : `not ${code}`)),
    groups: update.subGroups.map(({ name }) => name),
    meetings: update.meetings.map(({ when, date, until }) =>
      [
        when,
        date ? date.date : '?',
        ...(until ? [`to ${until.date}`] : []),
        ...(date && date.precision !== 'day' ? [date.precision] : []),
      ].join(' '),
    ),
  }
}

const DEFAULTS: Partial<Record<Key, string[]>> = {
  completed: ['2011-02-12'],
  meetings: ['held 2011-01-18', 'planned 2011-04-19'],
}

/** Reads one sheet; the return it holds and what is asked of it. */
export function readSheet(sheet: Sheet, file: FileKind) {
  const { updates, findings } = read({ file: `return.${file}`, bytes: bytesOf(sheet, file), sha256: 'abc' })
  return { updates, findings: [...findings, ...updates.flatMap((update) => update.findings)] }
}
export function readBytes(bytes: Uint8Array) {
  const { updates, findings } = read({ file: 'return', bytes, sha256: 'abc' })
  return { updates, findings: [...findings, ...updates.flatMap((update) => update.findings)] }
}

/** Checks a situation in the layout it names, else in one that its place in the table gives it. */
export function check([, answers, wanted, options = {}]: Situation, index: number): void {
  const isText = Object.values(answers).every(isPlain)
  const isPlainFile = JSON.stringify(answers).includes('"xml"') === false
  const form = options.form ?? (index % 2 === 0 ? 'forum' : 'quarter')
  const layouts: readonly Layout[] = isText ? LAYOUTS : ['beside', 'above', 'numbered']
  const layout = options.layout ?? layouts[index % layouts.length] ?? 'beside'
  const file = options.file ?? (isPlainFile ? (FILES[Math.floor(index / 2) % FILES.length] ?? 'xlsx') : 'xlsx')
  const sheet = sheetOf(form, layout, { ...PLAIN, ...answers })
  verify(readSheet(sheet, file), sheet, wanted)
}

type Read = ReturnType<typeof readSheet>

export function verify({ updates, findings }: Read, sheet: Pick<Sheet, 'at' | 'labels'>, wanted: Situation[2]): void {
  const [update] = updates
  if (!update) throw new Error(`no return: ${JSON.stringify(findings)}`)
  const out = said(update)
  const queries = findings.filter(({ severity }) => severity !== 'note')
  const askedAt = (key: Key) =>
    queries.filter(({ source, args }) =>
      [...sheet.at[key], ...sheet.labels[key]].some(
        (cell) => source?.cell === cell || JSON.stringify(args).includes(`(${cell})`),
      ),
    )
  const problems: string[] = []
  const allowed = new Set(KEYS.flatMap((key) => (wanted[key] && wanted[key].asked !== 'never' ? askedAt(key) : [])))
  for (const key of KEYS) {
    const want = wanted[key] ?? is(...(DEFAULTS[key] ?? [PLAIN[key]]))
    const isAsked = askedAt(key).length > 0
    const isRight = fits(out[key], want)
    if (want.asked === 'must' && !isAsked) problems.push(`${key}: nothing is asked`)
    if (want.asked === 'may' ? !isRight && !isAsked : !isRight) problems.push(`${key}: ${JSON.stringify(out[key])}`)
  }
  for (const key of ['notes', 'roles'] as const) {
    const want = wanted[key]
    if (want && !fits(out[key], want)) problems.push(`${key}: ${JSON.stringify(out[key])}`)
  }
  problems.push(
    ...queries
      .filter((one) => !allowed.has(one))
      .map(({ code, args, source }) => `query ${code} ${source?.cell} ${JSON.stringify(args)}`),
  )
  expect(problems.length, problems.join('\n')).toBe(0)
}

function fits(lines: readonly string[], { lines: wanted, holds = [], none }: Wanted): boolean {
  const text = lines.join('\n')
  if (none && lines.some((line) => none.test(line))) return false
  if (!holds.every((part) => text.includes(part))) return false
  return (
    wanted === undefined || (lines.length === wanted.length && lines.every((line, index) => line === wanted[index]))
  )
}
