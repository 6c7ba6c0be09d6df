/** Records of a delimited text, as forgiving as officers' files need: ragged rows, stray quotation marks, any line ends. */

export interface ParsedText {
  /** One record after the other, as often as they are asked for, so that a text is not held a second time as all its fields. */
  readonly records: Iterable<readonly string[]>
  /** A quotation mark was opened and never closed; the text is parsed without regard to quotation marks. */
  readonly broken: boolean
}

/** Parses up to `limit` records; `null` as delimiter gives each line as one field. */
export function parseRecords(text: string, delimiter: string | null, limit: number): ParsedText {
  const hasQuotes = text.includes(QUOTE)
  const broken = hasQuotes && !closesItsQuotes(text, delimiter, limit)
  const readQuoted = hasQuotes && !broken ? quotedField : noQuotedField
  return { records: { [Symbol.iterator]: () => recordsOf(text, delimiter, limit, readQuoted) }, broken }
}

const QUOTE = '"'

/** Reads a field that begins with a quotation mark; null when it does not, or these have no meaning. */
type ReadQuoted = (text: string, at: number, delimiter: string | null) => QuotedField | null

interface QuotedField {
  readonly text: string
  /** Where the text goes on behind the field's closing mark. */
  readonly end: number
}

const noQuotedField: ReadQuoted = () => null

class NeverClosed extends Error {}

function closesItsQuotes(text: string, delimiter: string | null, limit: number): boolean {
  try {
    for (const _record of recordsOf(text, delimiter, limit, quotedField));
    return true
  } catch (error) {
    if (error instanceof NeverClosed) return false
    throw error
  }
}

function* recordsOf(
  text: string,
  delimiter: string | null,
  limit: number,
  readQuoted: ReadQuoted,
): Generator<readonly string[]> {
  const delimiters = places(text, delimiter)
  const lineFeeds = places(text, '\n')
  const returns = places(text, '\r')
  let at = 0
  for (let count = 0; count < limit && at < text.length; count += 1) {
    const fields: string[] = []
    for (let more = true; more; ) {
      const quoted = readQuoted(text, at, delimiter)
      const from = quoted?.end ?? at
      const lineEnd = Math.min(lineFeeds(from), returns(from))
      const next = delimiters(from)
      more = next < lineEnd
      const end = more ? next : lineEnd
      // What follows a closing mark, against all rules, belongs to the field.
      fields.push((quoted?.text ?? '') + text.slice(from, end))
      at = more ? end + 1 : end + (text.startsWith('\r\n', end) ? 2 : 1)
    }
    yield fields
  }
}

/**
 * Gives the first place of a mark at or after a place that only ever moves forward; the length of the text when there is no more. Each stretch is
 * searched once.
 */
function places(text: string, mark: string | null): (from: number) => number {
  let found = -1
  return (from) => {
    if (found >= from) return found
    const at = mark === null ? -1 : text.indexOf(mark, from)
    found = at < 0 ? text.length : at
    return found
  }
}

/** @throws NeverClosed when the text ends before the field does */
function quotedField(text: string, at: number, delimiter: string | null): QuotedField | null {
  if (!text.startsWith(QUOTE, at)) return null
  for (let close = text.indexOf(QUOTE, at + 1); close >= 0; close = text.indexOf(QUOTE, close + 1)) {
    const next = text[close + 1]
    if (next === QUOTE) {
      close += 1
      continue
    }
    const inner = text.slice(at + 1, close).replaceAll('""', QUOTE)
    const isClosed = next === undefined || next === delimiter || next === '\n' || next === '\r'
    // A mark in the middle of a field is no closing mark: both are then part of the text.
    return { text: isClosed ? inner : QUOTE + inner + QUOTE, end: close + 1 }
  }
  throw new NeverClosed()
}
