/** Guessing what a question asks for, from its wording and from what was answered. A person corrects the guess. */
import type { FieldKind } from '../config/schema.ts'
import { commonKind } from '../recognise/vocabulary.ts'

export interface Guess {
  readonly kind: FieldKind
  readonly topic?: string
  readonly role?: string
}

const DATE =
  /^\D{0,12}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{2,4}|\p{L}{3,9}\s+\d{4}|\d{4}-\d{2}-\d{2})$/u
const PHONE = /^[+(]?\d[\d\s()+/-]{7,}/
const PERSON =
  /^(?:(?:cllr|councillor|dr|mr|mrs|ms|prof|rev|sir|dame|lord|lady)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}(?:$|\s*[,(/&:]|\s+and\b)/u

const TOPICS: readonly [RegExp, string][] = [
  [/achiev|went well|outcome|success|done|progress|accomplish|highlight/i, 'achievements'],
  [/plan|priorit|next|ahead|upcoming|intend|coming year|forward/i, 'plans'],
  [/challeng|risk|barrier|difficult|in the way|obstacle|concern/i, 'challenges'],
  [/issue|support|help|aware/i, 'issues'],
  [/focus|current|activit|working on/i, 'focus'],
  [/find out more|further information|website|more information/i, 'furtherInformation'],
]

/** @param values what officers answered, one text a copy; empty for a blank form */
export function guessKind(label: string, values: readonly string[]): Guess {
  const common = commonKind(label)
  if (common) return common
  if (/^(?:(?:name|title) of|which)\b.{0,40}\b(?:partnership|forum|board|group|alliance|network)\b/i.test(label))
    return { kind: 'partnership' }
  if (/^(?:vice|deputy)[- ]?chair/i.test(label)) return { kind: 'people', role: 'viceChair' }
  if (label.split(' ').length <= 6) {
    if (/\bcabinet\b/i.test(label)) return { kind: 'people', role: 'cabinetMember' }
    if (/\bchair(?:man|person|woman|s)?\b/i.test(label)) return { kind: 'people', role: 'chair' }
  }
  const all = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(value.trim()))
  if (/\b(?:targets?|indicators?)\b/i.test(label)) return { kind: 'targets', topic: 'targets' }
  if (/\bmeetings?\b/i.test(label)) return { kind: 'meetings', topic: 'meetings' }
  if (/\b(?:sub-?groups?|task groups?|working groups?|delivery groups?)\b/i.test(label))
    return { kind: 'subGroups', topic: 'subGroups' }
  if (all(/^\S+@\S+$/)) return { kind: 'email' }
  if (all(/@/)) return { kind: 'contactDetails' }
  if (all(DATE) || /\bdate\b/i.test(label)) return { kind: 'date' }
  if (all(PHONE)) return { kind: 'phone' }
  if (
    /^(?:name of|title of)?\s*(?:the |your )?(?:partnership|forum|board|group|alliance|body|organisation)(?: name)?$/i.test(
      label,
    )
  )
    return { kind: 'partnership' }
  if (all(PERSON) && !/\?/.test(label)) return guessPerson(label)
  return { kind: 'entries', topic: TOPICS.find(([pattern]) => pattern.test(label))?.[1] ?? camelCase(label) }
}

function guessPerson(label: string): Guess {
  if (/officer|contact|secretar|co-?ordinator|manager|completed by|clerk/i.test(label)) return { kind: 'contactName' }
  return { kind: 'people', role: camelCase(label) }
}

/** `Name of forum` becomes `nameOfForum`; at most four words. */
function camelCase(text: string): string {
  const words = wordsOf(text)
  return words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('') || 'answer'
}

/** `Name of forum` becomes `name-of-forum`. */
export function kebabCase(text: string): string {
  return wordsOf(text).join('-') || 'answer'
}

function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/[a-z0-9]+/g) ?? []
  const telling = words.filter((word) => !SMALL.has(word))
  return (telling.length > 0 ? telling : words).slice(0, 4)
}

const SMALL = new Set(
  'a an and are any as be by do does for has have how if in is it of on or our please the there this to was what when which who will with you your'.split(
    ' ',
  ),
)
