/** The ways in which officers write what they mean: the same figures, choices and periods, in each return's own manner. */
import { type BoardReturn, type Project, THEMES } from './boards.ts'

/** What stands in a cell: text, a number or a day with Excel's format. */
export type Content = string | { readonly number: number; readonly format: string } | { readonly day: string }

export interface Item {
  readonly label: string
  /** A cell each, below each other where the layout has room for that. */
  readonly cells: readonly Content[]
}

export interface Written {
  readonly items: readonly Item[]
  readonly tableLabel: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Content[])[]
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function monthOf(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
}

const inWords = (day: string) => `${Number(day.slice(8))} ${monthOf(day)} ${day.slice(0, 4)}`
const inFigures = (day: string) => day.split('-').reverse().join('/')
const grouped = (value: number) => value.toLocaleString('en-IE')

type Way<Value> = (value: Value) => Content

const MONEY: readonly Way<number>[] = [
  (value) => `€${grouped(value)}`,
  (value) => ({ number: value, format: '"€"#,##0' }),
  (value) => `EUR ${value}`,
  (value) => (value % 100_000 === 0 && value >= 1_000_000 ? `€${value / 1_000_000}m` : `€${value / 1_000}k`),
  (value) => grouped(value),
  (value) => `€${grouped(value)}.00`,
  (value) => `€${grouped(value)} (all sources)`,
  (value) => `${value} euro`,
]
const NUMBERS: readonly Way<number>[] = [
  (value) => ({ number: value, format: '0' }),
  (value) => `${value}`,
  (value) => `${value} people`,
  (value) => `${value} volunteers`,
  (value) => `${value} (est.)`,
]
const SHARES: readonly Way<number>[] = [
  (value) => `${value}%`,
  (value) => ({ number: value / 100, format: '0.0%' }),
  (value) => `${value} per cent`,
  (value) => `${value} %`,
]
const STANDINGS: readonly Way<string>[] = [
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => value.slice(0, 1),
  (value) => `${{ Green: '🟢', Amber: '🟠', Red: '🔴' }[value]} ${value}`,
  (value) => `${value} – see the minutes of the board`,
  (value) => ({ Green: '🟢', Amber: '🟡', Red: '🔴' })[value] ?? '',
]
const ANSWERS: readonly Way<boolean>[] = [
  (value) => (value ? 'Yes' : 'No'),
  (value) => (value ? 'Y' : 'N'),
  (value) => (value ? '☑ Yes ☐ No' : '☐ Yes ☑ No'),
  (value) => (value ? 'Yes – since the summer' : 'No.'),
]
const PERIODS: readonly Way<readonly [string, string]>[] = [
  ([from, to]) => `${monthOf(from)} to ${monthOf(to)} ${to.slice(0, 4)}`,
  ([from, to]) => `${monthOf(from).slice(0, 3)}–${monthOf(to).slice(0, 3)} ${to.slice(0, 4)}`,
  ([from]) => `Q${Math.ceil(Number(from.slice(5, 7)) / 3)} ${from.slice(0, 4)}`,
  ([from, to]) => `${inWords(from)} to ${inWords(to)}`,
  ([from, to]) => `${inFigures(from)} - ${inFigures(to)}`,
]
const LISTS: readonly ((chosen: readonly string[]) => readonly Content[])[] = [
  (chosen) => [chosen.join(', ')],
  (chosen) => [THEMES.map((theme) => `${chosen.includes(theme) ? '☑' : '☐'} ${theme}`).join('\n')],
  (chosen) => [chosen.map((theme) => `• ${theme}`).join('\n')],
  (chosen) => [THEMES.map((theme) => `[${chosen.includes(theme) ? 'x' : ' '}] ${theme}`).join('\n')],
  (chosen) => [chosen.join(' and ')],
]
const DAYS: readonly Way<string>[] = [inWords, (day) => ({ day }), inFigures]

function pick<Value>(ways: readonly Value[], manner: number): Value {
  const way = ways[manner % ways.length]
  if (way === undefined) throw new Error('there is no way to write it')
  return way
}

/** The return in the manner of one officer; text alone where the file holds nothing else. */
export function writeDown(sent: BoardReturn, manner: number, isText: boolean): Written {
  const plain = (content: Content) => (isText ? asText(content) : content)
  const item = (label: string, ...cells: Content[]): Item => ({ label, cells: cells.map(plain) })
  const money = pick(MONEY, manner)
  const day = pick(DAYS, manner)
  const row = ({ project, status, cost, due }: Project) =>
    [project, pick(STANDINGS, manner + 1)(status), pick(MONEY, manner + 2)(cost), day(due)].map(plain)
  return {
    items: [
      item('Name of board', sent.board),
      item('Return signed off on', day(sent.signed)),
      item('Person to ask', sent.person),
      item('Their e-mail', `${sent.person.toLowerCase().replace(' ', '.')}@example.org`),
      item('Months this return covers', pick(PERIODS, manner)(sent.period)),
      item('Overall standing', pick(STANDINGS, manner)(sent.standing)),
      item('Budget for the year', money(sent.budget)),
      item('How many volunteers took part?', pick(NUMBERS, manner)(sent.volunteers)),
      item('Share of actions delivered on time', pick(SHARES, manner)(sent.onTime)),
      item('Has the board agreed a work plan?', pick(ANSWERS, manner)(sent.workPlan)),
      item('Themes worked on', ...pick(LISTS, manner)(sent.themes)),
      item('Usual venue', sent.venue),
      item('What went well?', sent.wentWell.map((line) => (sent.wentWell.length > 1 ? `• ${line}` : line)).join('\n')),
      item('Anything about staffing we should know?', 'One post is empty until spring'),
      ...(sent.visit === undefined
        ? []
        : [item('Would a visit by the county team help?', pick(ANSWERS, manner + 1)(sent.visit))]),
    ],
    tableLabel: 'Projects of the board',
    headings:
      manner % 4 === 3 ? ['Name of project', 'Status now', 'Cost (€)', 'Due by'] : ['Project', 'Status', 'Cost', 'Due'],
    rows: sent.projects.map(row),
  }
}

export function asText(content: Content): string {
  if (typeof content === 'string') return content
  if ('day' in content) return inFigures(content.day)
  if (content.format.includes('%')) return `${Number((content.number * 100).toFixed(1))}%`
  return content.format.startsWith('"€"') ? `€${grouped(content.number)}` : String(content.number)
}
