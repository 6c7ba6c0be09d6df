/** What texts look like, for kinds that share a look. */
import { NO_NAME_OPENING } from '../words/en/furniture.ts'

const ABSENT = /^(?:n\/?a|none|nil|tbc|tba|vacant|not applicable.*|to be (?:confirmed|appointed|agreed).*|[-–—])\.?$/i

/** "N/A", "Vacant": an answer to any question with a short answer. */
export function looksAbsent(text: string): boolean {
  return ABSENT.test(text)
}

/** Names begin with a capital and are not sentences: "give the full name of the partnership." is none. */
export function looksLikeName(text: string, mostWords: number): boolean {
  return /^[\p{Lu}\d"'‘“(]/u.test(text) && isNoSentence(text, mostWords)
}

export function isNoSentence(text: string, mostWords: number): boolean {
  const words = text.split(/\s+/)
  if (words.length > mostWords || /[.!?]$/.test(text.replace(/\b(?:Co|Ltd|Jr|Snr)\.$/, ''))) return false
  return !NO_NAME_OPENING.test(text)
}

export function looksLikeAddress(text: string): boolean {
  return /\S@\S/.test(text)
}

export function holdsDigits(text: string, least: number): boolean {
  return (text.match(/\d/g) ?? []).length >= least
}

/** A plain yes or no as a likeness. */
export function surely(yes: boolean): number {
  return yes ? 1 : 0
}
