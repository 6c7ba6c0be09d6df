/** Records of a delimited text, as forgiving as officers' files need: ragged rows, stray quotation marks, any line ends. */
import { parse } from 'csv-parse/sync'

export interface ParsedText {
  readonly records: readonly (readonly string[])[]
  /** A quotation mark was opened and never closed; the text was parsed without regard to quotation marks. */
  readonly broken: boolean
}

/** Parses up to `limit` records; `null` as delimiter gives each line as one field. */
export function parseRecords(text: string, delimiter: string | null, limit: number): ParsedText {
  try {
    return { records: parseWith(text, delimiter, limit, '"'), broken: false }
  } catch {
    return { records: parseWith(text, delimiter, limit, null), broken: true }
  }
}

/** No text holds this character: it is no character at all. */
const NO_DELIMITER = '\uffff'

function parseWith(text: string, delimiter: string | null, limit: number, quote: '"' | null): string[][] {
  return parse(text, {
    delimiter: delimiter ?? NO_DELIMITER,
    quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: limit,
  })
}
