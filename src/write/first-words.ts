/** The words of what a manager does first, the same on the sheet, the cover, the page and the screen. */
import { inSentence, nothing, states } from './status-words.ts'

/** In the order in which they are read. */
export const CONCERNS = [
  'outstanding',
  'late',
  'error',
  'query',
  'people',
  'worse',
  'turned',
  'promises',
  'stale',
  'news',
] as const
export type ConcernKey = (typeof CONCERNS)[number]

export const firstWords = {
  title: 'First things first',
  about: 'What to do, ask or know first. One line for each cause, however many cells it touches.',
  nothing: `${nothing.putRight}, ${inSentence(nothing.toConfirm)} and nobody ${inSentence(states.outstanding)}: every plan of last time is spoken of again or was judged.`,
  concern: 'What it is',
  partnership: 'Partnership',
  matter: 'What was found',
  action: 'What to do',
  seeAll: 'Whole list',
  otherWorkbook: (file: string, sheets: readonly string[]) =>
    `${sheets.length === 1 ? 'The list' : 'The lists'} ${sheets.map((sheet) => `“${sheet}”`).join(' and ')} ${sheets.length === 1 ? 'is' : 'are'} in ${file}, all others in this workbook.`,
  noPartnership: 'No one partnership',
  moreOfIt: (n: number) => `and ${n.toLocaleString('en-GB')} more of the same kind`,
  andMore: (n: number) => `and ${n.toLocaleString('en-GB')} more`,
  counted: (title: string, n: number) => `${title} (${n.toLocaleString('en-GB')})`,

  titles: {
    outstanding: states.outstanding,
    late: states.late,
    error: states.putRight,
    query: states.toConfirm,
    people: 'New chairs and members',
    worse: 'Turned for the worse',
    turned: 'Meaning turned round',
    promises: 'Promises that fell short',
    stale: states.repeated,
    news: `${states.new} since last time`,
  } satisfies Record<ConcernKey, string>,
  means: {
    outstanding: 'Partnerships that were expected to send a return and have sent none that could be used.',
    late: 'Returns that came after the due date. They are used like any other.',
    error: 'Nothing of these reached the report. Someone needs to act first.',
    query: 'Used as it stands. A person should confirm it.',
    people: 'Who holds an office now and did not hold it last time, as both returns say.',
    worse: 'What stands lower on a list with an order, such as red, amber, green, than it did last time.',
    turned: 'What is said of these is the opposite of what was said last time.',
    promises:
      'Plans of last time that were postponed, dropped, done in part or below their figure, or that nothing in this round speaks of, as far as the texts tell.',
    stale: 'These returns say little that is new.',
    news: 'Returns that came last.',
  } satisfies Record<ConcernKey, string>,

  /** What to do where no finding says so. */
  actions: {
    late: 'Nothing; it is used like any other.',
    people: 'Put the new name in the team’s own lists.',
    worse: 'Ask the partnership what is being done about it.',
    turned: 'Read both texts, and ask the partnership which of them holds.',
    promises: 'Ask the partnership what became of it.',
    news: 'Read what is new.',
  } satisfies Partial<Record<ConcernKey, string>>,

  completed: (when: string) => `Completed ${when}.`,
  arrived: (when: string) => `Arrived ${when}.`,
  arrivedSince: (day: string) => `Arrived on or after ${day}.`,
  noReturn: 'No return has come.',
  newInOffice: (office: string, name: string, { before, was }: { before: string; was: string }) =>
    [`${office}: ${name}`, was && `who was ${was}`, before && `in place of ${before}`].filter(Boolean).join(', '),
  worse: (what: string, now: string, before: string) => `${what}: ${now} now, ${before} last time`,
  shortOf: (plan: string, outcome: string) => `“${plan}” – ${outcome}`,
  plansLostOf: (lost: number, all: number) =>
    `${lost} of ${all} ${all === 1 ? 'plan' : 'plans'} ${lost === 1 ? 'is' : 'are'} not mentioned again.`,
} as const

/** Names before a line says how many more there are. */
const MOST_NAMES = 6

/** "Harbour Board; Quay Forum; and 3 more". */
export function someNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  return [...names.slice(0, MOST_NAMES), ...(more > 0 ? [firstWords.andMore(more)] : [])].join('; ')
}
