/** What texts look like, for kinds that share a look. */

const ABSENT = /^(?:n\/?a|none|nil|tbc|tba|vacant|not applicable.*|to be (?:confirmed|appointed|agreed).*|[-–—])\.?$/i

/** "N/A", "Vacant": an answer to any question with a short answer. */
export function looksAbsent(text: string): boolean {
  return ABSENT.test(text)
}

/** Names begin with a capital and are not sentences: "give the full name of the partnership." is none. */
export function looksLikeName(text: string, mostWords: number): boolean {
  const words = text.split(/\s+/)
  if (words.length > mostWords || /[.!?]$/.test(text.replace(/\b(?:Co|Ltd|Jr|Snr)\.$/, ''))) return false
  return (
    /^[\p{Lu}\d"'‘“(]/u.test(text) &&
    !/^(?:Please|The (?:person|name|day|date|full|partnership's)|Enter|Give|Name of|Who |Which |What )\b/.test(text)
  )
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
