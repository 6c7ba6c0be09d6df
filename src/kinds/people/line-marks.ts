/** What programs and habits put around a line that names people, and no part of it. */

/** A line without its bullet or number, the ids of a list that was exported, and the marks around all of it. */
export function withoutMarks(text: string): string {
  const bare = withoutIds(text).replace(/^(?:[•·●▪○*\uE000-\uF8FF]\s*|[-–]\s+|\(?\d{1,2}[.)]\s+)/u, '')
  return withoutGuard(withoutFrame(bare))
}

/** Dashes and stars around a line, quotation marks around all of it, and the full stop behind a name. */
function withoutFrame(text: string): string {
  const bare = text.replace(/^[-–—=*]{2,}(?=.)|(?<=.)[-–—=*]{2,}$|(?<=\p{L})[-–—]$/gu, '').trim()
  const quoted = /^(?:"([^"]+)"|“([^“”]+)”)$/u.exec(bare)
  return (quoted?.[1] ?? quoted?.[2] ?? bare).replace(FULL_STOP, '').trim()
}

/** Behind a word in full; "Jnr." and "Retd." keep theirs. */
const FULL_STOP =
  /(?<=\p{L}\p{Ll}{2,})(?<!\b(?:esq|jnr|snr|retd|hons|dept|govt|assoc|supt|insp|capt|cllr|revd|prof))\.$/iu

/** "'Cllr Ann Reed": an export put an apostrophe in front, and nothing closes it. */
function withoutGuard(text: string): string {
  return /^'\p{Lu}/u.test(text) && !/'(?!\p{L})/u.test(text.slice(1)) ? text.slice(1) : text
}

/** Exports of a team site's list give the id of each person: "12;#Ann Reed;#4;#Bob Stone". */
function withoutIds(text: string): string {
  if (!text.includes(';#')) return text
  return text
    .split(';#')
    .filter((part) => !/^\d+$/u.test(part))
    .join('; ')
}
