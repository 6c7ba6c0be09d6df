/** Which character stands between the fields of a text file. */
import { type ParsedText, parseRecords } from './records.ts'

const CANDIDATES = ['\t', ';', ',', '|'] as const

/** Records that are looked at to tell. */
const SAMPLE_RECORDS = 200
const SAMPLE_CHARACTERS = 200_000

/** A first line `sep=;` tells Excel the delimiter and is no data. */
const DECLARED = /^"?sep=(.)"?(?:\r\n?|\n)/i

export interface DelimitedText {
  /** Null when the text is lines without fields. */
  readonly delimiter: string | null
  /** The text without a `sep=` line. */
  readonly text: string
  /** Records of the file before the first of `text`. */
  readonly recordsBefore: number
}

export function sniffDelimiter(text: string): DelimitedText {
  const declared = DECLARED.exec(text)
  if (declared?.[1]) return { delimiter: declared[1], text: text.slice(declared[0].length), recordsBefore: 1 }
  const sample = text.slice(0, SAMPLE_CHARACTERS)
  let best: { delimiter: string; score: number } | null = null
  for (const delimiter of CANDIDATES) {
    if (!sample.includes(delimiter)) continue
    const score = scoreOf(parseRecords(sample, delimiter, SAMPLE_RECORDS), delimiter, sample)
    if (score > (best?.score ?? 0)) best = { delimiter, score }
  }
  return { delimiter: best?.delimiter ?? null, text, recordsBefore: 0 }
}

/**
 * 0 when the character separates nothing; otherwise the share of records with the most common number of fields, plus a little
 * for more fields. The right character gives records of one length; a comma in sentences gives records of every length.
 */
function scoreOf(parsed: ParsedText, delimiter: string, sample: string): number {
  const counts = new Map<number, number>()
  let records = 0
  for (const fields of parsed.records) {
    if (fields.length === 1 && fields[0] === '') continue
    records += 1
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  }
  let common = 0
  let width = 1
  for (const [fields, times] of counts) {
    if (fields > 1 && times > common) {
      common = times
      width = fields
    }
  }
  if (common === 0) return 0
  const regularity = common / records
  // "Smith, Jane" on some lines is punctuation, not a table.
  if (regularity < 0.9 && isPunctuation(delimiter, sample)) return 0
  const quoted = new RegExp(`(?:^|${escaped(delimiter)})"[^"]`, 'm').test(sample) ? 0.1 : 0
  return regularity + quoted + Math.min(width, 20) / 1000 - (parsed.broken ? 0.5 : 0)
}

/** A comma or semicolon that nearly always ends a line, stands in a figure or is followed by a space, and never beside a quoted field. */
function isPunctuation(delimiter: string, sample: string): boolean {
  if (delimiter === '\t' || delimiter === '|') return false
  const bare = sample.replace(/(^|[,;])"(?:[^"]|"")*"/gm, '$1""')
  if (bare.includes(`""${delimiter}`) || bare.includes(`${delimiter}""`)) return false
  const all = bare.split(delimiter).length - 1
  const written = bare.match(new RegExp(String.raw`${delimiter}(?:[ \r\n]|$|(?<=\d.)\d{3}(?!\d))`, 'g'))?.length ?? 0
  return written >= all * 0.9
}

function escaped(character: string): string {
  return character.replace(/[|\\^$.*+?()[\]{}]/, '\\$&')
}
