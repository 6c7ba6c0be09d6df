/** Where it is not plain who holds an office: words of doubt beside a name, people who stand in for one another or take turns, two names in one. */
import { partsOfName } from '../../register/person.ts'
import { MONTH_STEMS } from '../../words/en/dates.ts'
import { DOUBT_BEFORE, DOUBT_BEHIND, STANDS_IN } from '../../words/en/doubts.ts'
import { trimOf } from '../text.ts'
import type { Draft, Quoted } from './holder.ts'
import { namesIn } from './names-in.ts'
import { sharesFirstName } from './part-sense.ts'
import { isGivenName, looksLikePerson } from './person-look.ts'

/** Longer texts are prose, not a name with a word of doubt. */
const LONGEST = 120

const BEFORE = new RegExp(String.raw`^(?:${DOUBT_BEFORE.join('|')})(?![\p{L}.])[\s:,–—(-]+`, 'iu')
const BEHIND = new RegExp(String.raw`[\s,–—(-]+(?:${DOUBT_BEHIND.join('|')})[\s)?.]*$|\s*\(?\?+\)?\s*$`, 'iu')
const ALONE = new RegExp(String.raw`^(?:(?:${DOUBT_BEHIND.join('|')})[\s?.]*|\?+)$`, 'iu')

/** "Probably Ann Reed", "Ann Reed tbc", "TBC (Ann Reed?)": the name apart from its words of doubt; null for any other text. */
export function doubtedName(text: string): { readonly name: string; readonly doubt: string } | null {
  if (text.length > LONGEST) return null
  const bare = text.replace(BEFORE, '').replace(BEHIND, '')
  const name = trimOf('()[] ', bare)
  if (bare === text || !looksLikePerson(name)) return null
  const [before = '', behind = ''] = text.split(name)
  return {
    name,
    doubt: [before, behind]
      .map((words) => trimOf(' :,–—()[]?-', words))
      .join(' ')
      .trim(),
  }
}

/** Whether a remark says that it is not certain yet: "tbc", "subject to election". */
export function isDoubt(remark: string): boolean {
  return remark.length <= LONGEST && ALONE.test(remark)
}

/** The lines with words of doubt beside a name, or with what may be two names in one. */
export function doubtedLines(drafts: readonly Draft[]): Quoted[] {
  return linesWhere(drafts, (draft) => draft.isDoubted || isTwoNames(draft.name))
}

/**
 * The lines of those who stand in for somebody, or have the office for a part of the time, like others beside them; and of those of whom is said that
 * they went, with the name of somebody who was not read: "Bob Stone left. Ann Reed is the chair."
 */
export function unsettledLines(drafts: readonly Draft[]): Quoted[] {
  const turns = drafts.filter(({ notes, status }) => status !== 'former' && notes.some(isTurn))
  return linesWhere(
    drafts,
    (draft) =>
      [...draft.notes, ...draft.remarks].some(standsInForSomebody) ||
      (turns.length > 1 && turns.includes(draft)) ||
      draft.remarks.some((remark) => namesIn(remark).some(({ name }) => !isRead(name, drafts))),
  )
}

function isRead(name: string, drafts: readonly Draft[]): boolean {
  const { surname } = partsOfName(name)
  return drafts.some((draft) => partsOfName(draft.name).surname === surname || sharesFirstName(draft.name, name))
}

function linesWhere(drafts: readonly Draft[], fits: (draft: Draft) => boolean): Quoted[] {
  return [...new Set(drafts.filter(fits).map(({ line }) => line))]
}

/** "On leave; covered by Bob Stone": words of standing in, and somebody who can be told. */
function standsInForSomebody(note: string): boolean {
  return note.length <= LONGEST && STANDS_IN.test(note) && namesIn(note).length > 0
}

const MONTH = String.raw`(?:${MONTH_STEMS.join('|')})\p{L}*\.?(?:\s?['’]?\d{2,4})?`
const TURN = new RegExp(
  String.raw`^(?:from\s)?(?:${MONTH}\s?(?:[-–—/]|to|until)\s?${MONTH}|(?:19|20)\d\d\s?[/–-]\s?(?:20)?\d\d|(?:q|quarters?\s)[1-4](?:\s?[-–&/]\s?q?[1-4])?)$`,
  'iu',
)

/** "Apr–Sep", "2024/25", "Q1–Q2": the part of the time in which somebody has the office. */
function isTurn(note: string): boolean {
  return note.length <= LONGEST && TURN.test(note)
}

/** "Ann Reed Bob Stone": two known given names, each with a surname behind it. */
function isTwoNames(name: string): boolean {
  const words = name.split(/\s+/)
  const given = words.map(isGivenName)
  return (
    words.length === 4 && given.join() === 'true,false,true,false' && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  )
}
