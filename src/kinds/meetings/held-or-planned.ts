/** Words that say of a date that a meeting was held then, or is planned. */
import { HELD, PLANNED } from '../../words/en/meeting-states.ts'
import type { When } from './draft.ts'
import { saysCancelled } from './states.ts'

/** What a phrase says by itself: held, planned, or nothing when it says both or neither. */
export function wordOf(text: string): When | null {
  const [held, planned] = [HELD.test(text), PLANNED.test(text)]
  return held === planned ? null : held ? 'held' : 'planned'
}

/** "Next meeting", "Cancelled": says of a date beside it what became of the meeting, or will. */
export function saysWhetherHeld(text: string): boolean {
  return wordOf(text) !== null || saysCancelled(text)
}

/** What stands behind the word for another meeting or its date. */
export function afterWord(text: string): string {
  return text.replace(
    /^.*?(?:(?:meetings?|dates?)\b(?: date)?|(?:next|future|following|then)\b(?!.*\b(?:meetings?|dates?)\b))(?: is| are)?[\s:–-]*/iu,
    '',
  )
}

/** What the last such word says. */
export function lastWord(text: string): When | null {
  const places = [HELD, PLANNED].map((word) => [...text.matchAll(new RegExp(word, 'giu'))].at(-1)?.index ?? -1)
  const [held = -1, planned = -1] = places
  return held === planned ? null : held > planned ? 'held' : 'planned'
}

/** What the first such word says. */
export function firstWord(text: string): When | null {
  const [held, planned] = [text.search(HELD), text.search(PLANNED)]
  if (held < 0 && planned < 0) return null
  return planned < 0 || (held >= 0 && held < planned) ? 'held' : 'planned'
}
