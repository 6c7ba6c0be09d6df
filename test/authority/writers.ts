/** The ways in which officers write what they mean. What nobody could be sure of must be asked about, and is marked so. */
import { BOARDS, type Board } from './boards.ts'
import { EDITIONS, type Edition, PRIORITIES, SECTORS } from './form.ts'

export type Content = string | { readonly number: number; readonly format: string } | { readonly day: string }

/** What should come of an answer; `null` that somebody must be asked and no value shown for sure. */
export type Meant = string | null

export interface Item {
  readonly key: string
  readonly label: string
  /** A line each where the layout has room for cells of their own. */
  readonly content: Content
  readonly meant: Meant
}
export interface Table {
  readonly key: string
  readonly label: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Content[])[]
  readonly meant: readonly (readonly Meant[])[]
}
export interface Written {
  readonly edition: Edition
  readonly items: readonly Item[]
  readonly tables: readonly Table[]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const month = (day: string) => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
const inWords = (day: string) => `${Number(day.slice(8))} ${month(day)} ${day.slice(0, 4)}`
const ordinal = (day: string) => {
  const n = Number(day.slice(8))
  const end = n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'
  return `${n}${end} ${month(day).slice(0, 3)} ${day.slice(0, 4)}`
}
const inFigures = (day: string) => day.split('-').reverse().join('/')
const grouped = (value: number) => Math.abs(value).toLocaleString('en-GB')

type Way<Value> = (value: Value) => readonly [Content, Meant]
const sure =
  <Value>(write: (value: Value) => Content, mean: (value: Value) => string): Way<Value> =>
  (value) => [write(value), mean(value)]
const doubt =
  <Value>(write: (value: Value) => Content): Way<Value> =>
  (value) => [write(value), null]

const plain = String
const signed = (write: (absolute: number) => string) => (value: number) =>
  value < 0 ? `-${write(-value)}` : write(value)
export const MONEY: readonly Way<number>[] = [
  sure(
    signed((v) => `£${grouped(v)}`),
    plain,
  ),
  sure((number) => ({ number, format: '"£"#,##0' }), plain),
  sure(
    signed((v) => (v >= 1_000_000 ? `£${v / 1_000_000}m` : `£${v / 1_000}k`)),
    plain,
  ),
  sure((v) => (v < 0 ? `(${grouped(v)})` : grouped(v)), plain),
  sure(
    signed((v) => `GBP ${v}`),
    plain,
  ),
  sure((v) => (v < 0 ? `(£${grouped(v)})` : `£ ${grouped(v)}`), plain),
  doubt((v) => `about £${grouped(v)}`),
  sure(
    signed((v) => (v >= 1_000_000 ? `${v / 1_000_000} million` : `${v / 1_000}K`)),
    plain,
  ),
  doubt((v) => `£${grouped(v)} – £${grouped(Math.abs(v) + 5_000)}`),
  sure((number) => ({ number, format: '#,##0;(#,##0);"-"' }), plain),
  sure(
    signed((v) => `£${grouped(v)}.00`),
    plain,
  ),
  doubt((v) => `up to £${grouped(v)}`),
  sure(
    signed((v) => `£${grouped(v)} (capital)`),
    plain,
  ),
  sure(
    signed((v) => `${grouped(v)} pounds`),
    plain,
  ),
  doubt((v) => `£${grouped(v)}?`),
  doubt((v) => `£${grouped(v)} approved; £${grouped(Math.abs(v) / 2)} requested`),
]
export const NUMBERS: readonly Way<number>[] = [
  sure((number) => ({ number, format: '#,##0' }), plain),
  sure(grouped, plain),
  doubt((v) => `about ${v}`),
  doubt((v) => `${v}–${v + 5}`),
  sure((v) => `${v} (provisional)`, plain),
  doubt((v) => `${v}+`),
  doubt((v) => `c. ${v}`),
  sure((v) => `${v}.`, plain),
  doubt((v) => `${v} of ${v + 20}`),
  doubt((v) => `${v} (target ${v + 9})`),
  sure((number) => ({ number, format: '0' }), plain),
  doubt((v) => `fewer than ${v + 1}`),
  doubt((v) => `~${v}`),
  doubt((v) => `>${v}`),
]
const SHARES: readonly Way<number>[] = [
  sure((v) => `${v}%`, plain),
  sure((v) => ({ number: v / 100, format: '0.0%' }), plain),
  sure((v) => `${v} per cent`, plain),
  sure((v) => `${v} %`, plain),
  doubt((v) => `around ${v}%`),
  sure((number) => ({ number, format: '0.0' }), plain),
  doubt((v) => `${v}% (target 90%)`),
  doubt((v) => `${v - 5}-${v}%`),
  doubt((v) => `over ${v}%`),
]
const RAG_SIGN: Readonly<Record<string, string>> = { Green: '🟢', Amber: '🟠', Red: '🔴' }
const OTHER_RAG: Readonly<Record<string, string>> = { Green: 'Amber', Amber: 'Red', Red: 'Amber' }
const RAGS: readonly Way<string>[] = [
  sure((v) => v, plain),
  sure((v) => v.toUpperCase(), plain),
  sure((v) => v.slice(0, 1), plain),
  sure((v) => RAG_SIGN[v] ?? '', plain),
  sure((v) => `${RAG_SIGN[v]} ${v}`, plain),
  sure((v) => `${v} – tenders came in high`, plain),
  doubt((v) => `${v}/${OTHER_RAG[v]}`),
  sure((v) => `${v} (as last time)`, plain),
  doubt((v) => `${v} but may go to ${OTHER_RAG[v]}`),
  doubt((v) => `${v.toLowerCase()}ish`),
  sure((v) => `${v}: one post is empty`, plain),
  doubt((v) => `Not ${v}`),
  doubt((v) => `${v}?`),
  doubt((v) => `Was ${v}, now ${OTHER_RAG[v]}`),
]
const WORDS: readonly Way<string>[] = [
  sure((v) => v, plain),
  sure((v) => v.toLowerCase(), plain),
  sure((v) => `${v}.`, plain),
  sure((v) => `${v} - see the log`, plain),
  sure((v) => ` ${v.toUpperCase()} `, plain),
]
const YES: readonly Way<boolean>[] = [
  sure(
    (v) => (v ? 'Yes' : 'No'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  sure(
    (v) => (v ? 'Y' : 'N'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  sure(
    (v) => (v ? '☑ Yes ☐ No' : '☐ Yes ☑ No'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  doubt((v) => (v ? 'Yes, but it is out of date' : 'No, but one is being written')),
  sure(
    (v) => (v ? 'Yes – since May' : 'No – planned for June'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  sure(
    (v) => (v ? '✓' : '✗'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  doubt((v) => (v ? 'Partly' : 'Nearly')),
  sure(
    (v) => (v ? 'Yes [x]  No [ ]' : 'Yes [ ]  No [x]'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  sure(
    () => 'Yes / No',
    () => '',
  ),
  doubt((v) => (v ? 'In draft' : 'Work has begun')),
  sure(
    (v) => (v ? 'YES' : 'no'),
    (v) => (v ? 'Yes' : 'No'),
  ),
  doubt(() => 'Yes and no'),
]
const PERIODS: readonly Way<readonly [string, string]>[] = [
  sure(
    ([a, b]) => `${month(a)} ${a.slice(0, 4)} to ${month(b)} ${b.slice(0, 4)}`,
    ([a, b]) => `${a}..${b}`,
  ),
  sure(
    ([a, b]) => `${inWords(a)} to ${inWords(b)}`,
    ([a, b]) => `${a}..${b}`,
  ),
  sure(
    ([a, b]) => `${inFigures(a)} - ${inFigures(b)}`,
    ([a, b]) => `${a}..${b}`,
  ),
  sure(
    ([a, b]) => `${month(a).slice(0, 3)} ${a.slice(0, 4)}–${month(b).slice(0, 3)} ${b.slice(0, 4)}`,
    ([a, b]) => `${a}..${b}`,
  ),
  doubt(([a, b]) => `${month(a)} to ${month(b).slice(0, 3)}`),
  sure(
    ([a, b]) => `from ${ordinal(a)} until ${ordinal(b)}`,
    ([a, b]) => `${a}..${b}`,
  ),
  doubt(([a]) => `Q3 ${a.slice(0, 4)}`),
  doubt(([a]) => `the year from ${month(a)}`),
]
const LISTS = (all: readonly string[]): readonly Way<readonly string[]>[] => {
  const mean = (v: readonly string[]) => all.filter((one) => v.includes(one)).join('; ')
  return [
    sure((v) => v.join(', '), mean),
    sure((v) => all.map((one) => `${v.includes(one) ? '☑' : '☐'} ${one}`).join('\n'), mean),
    sure((v) => all.map((one) => `[${v.includes(one) ? 'x' : ' '}] ${one}`).join('\n'), mean),
    sure((v) => v.map((one) => `• ${one}`).join('\n'), mean),
    sure((v) => all.map((one) => `${one} ${v.includes(one) ? '✓' : '✗'}`).join('\n'), mean),
    sure((v) => v.join('; '), mean),
    doubt((v) => `${v[0]}, and something for the young`),
    sure((v) => all.map((one) => `${one}: ${v.includes(one) ? 'Yes' : 'No'}`).join('\n'), mean),
    sure((v) => all.map((one) => `${v.includes(one) ? '☒' : '☐'} ${one}`).join('  '), mean),
    doubt((v) => `all except ${v[0]}`),
    sure((v) => v.join(' & '), mean),
    doubt((v) => all.map((one) => `${one} – ${v.includes(one) ? 'yes' : 'perhaps'}`).join('\n')),
  ]
}
const DAYS: readonly Way<string>[] = [
  sure(inWords, plain),
  sure((day) => ({ day }), plain),
  sure(inFigures, plain),
  sure(ordinal, plain),
  sure((day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(2, 4)}`, plain),
]
const DUES: readonly Way<string>[] = [
  ...DAYS,
  sure(
    () => 'TBC',
    () => '',
  ),
  doubt(() => 'when funds allow'),
]
const ENTRIES: readonly Way<readonly string[]>[] = [
  sure(
    (lines) => lines.map((line) => (lines.length > 1 ? `• ${line}` : line)).join('\n'),
    (lines) => lines.join('; '),
  ),
  sure(
    (lines) => lines.join('\n'),
    (lines) => lines.join('; '),
  ),
  sure(
    (lines) => lines.map((line, at) => (lines.length > 1 ? `${at + 1}. ${line}` : line)).join('\n'),
    (lines) => lines.join('; '),
  ),
  sure(
    (lines) => lines.map((line) => (lines.length > 1 ? `- ${line}` : line)).join('\n'),
    (lines) => lines.join('; '),
  ),
]
const text = sure<string>((v) => v, plain)

function pick<Value>(ways: readonly Way<Value>[], manner: number): Way<Value> {
  const way = ways[manner % ways.length]
  if (!way) throw new Error('no way to write it')
  return way
}

/** The return of a board as one officer writes it. Manners differ from question to question. */
export function writeDown(at: number, manner: number, edition: Edition): Written {
  const board = BOARDS[at % BOARDS.length] as Board
  let place = manner * 5
  const next = <Value>(ways: readonly Way<Value>[], value: Value) => pick(ways, place++)(value)
  const answers: Record<string, readonly [Content, Meant]> = {
    board: text(board.board),
    agreed: next(DAYS, board.agreed),
    officer: text(board.officer),
    email: text(board.email),
    phone: text(board.phone),
    chair: text(board.chair),
    period: next(PERIODS, board.period),
    confidence: next(RAGS, board.confidence),
    travel: next(WORDS, board.travel),
    plan: next(YES, board.plan),
    assessed: next(YES, board.assessed),
    homes: next(NUMBERS, board.homes),
    learners: next(NUMBERS, board.learners),
    milestones: next(SHARES, board.milestones),
    budget: next(MONEY, board.budget),
    spend: next(MONEY, board.spend),
    variance: next(MONEY, board.variance),
    capital: next(MONEY, board.capital),
    revenue: next(MONEY, board.revenue),
    priorities: next(LISTS(PRIORITIES), board.priorities),
    sectors: next(LISTS(SECTORS), board.sectors),
    venue: text(board.venue),
    successes: next(ENTRIES, board.successes),
    barriers: next(ENTRIES, board.barriers),
    next: next(ENTRIES, board.next),
    outcomes: [board.outcomes.join(manner % 2 ? ', ' : ' and '), board.outcomes.join('; ')],
    meetings: [board.meetings.map(inWords).join(manner % 2 ? '\n' : '; '), board.meetings.join('; ')],
  }
  const rowsOf: Record<string, readonly (readonly [Content, Meant])[][]> = {
    actions: board.actions.map(({ action, owner, due, progress }) => [
      text(action),
      text(owner),
      next(DUES, due),
      next(WORDS, progress),
    ]),
    risks: board.risks.map(({ risk, likelihood, impact, mitigation }) => [
      text(risk),
      next(WORDS, likelihood),
      next(WORDS, impact),
      text(mitigation),
    ]),
    lines: board.lines.map(({ line, allocated, spent, share, jobs }) => [
      text(line),
      next(MONEY, allocated),
      next(MONEY, spent),
      next(SHARES, share),
      next(NUMBERS, jobs),
    ]),
  }
  const { fields } = EDITIONS[edition]
  return {
    edition,
    items: fields.flatMap(({ key, label }) => {
      const own = answers[key]
      return own ? [{ key, label, content: own[0], meant: own[1] }] : []
    }),
    tables: fields.flatMap(({ key, label, columns }) => {
      const own = rowsOf[key]
      if (!own || !columns) return []
      return [
        {
          key,
          label,
          headings: columns.map((column) => column.label),
          rows: own.map((row) => row.map(([content]) => content)),
          meant: own.map((row) => row.map(([, meant]) => meant)),
        },
      ]
    }),
  }
}

export function asText(content: Content): string {
  if (typeof content === 'string') return content
  if ('day' in content) return inFigures(content.day)
  if (content.format.includes('%')) return `${Number((content.number * 100).toFixed(1))}%`
  if (content.format.includes('(') && content.number < 0) return `(${grouped(content.number)})`
  const sign = content.number < 0 ? '-' : ''
  if (content.format.includes('£')) return `${sign}£${grouped(content.number)}`
  return content.format.includes('#,##') ? `${sign}${grouped(content.number)}` : String(content.number)
}
