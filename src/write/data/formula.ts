import { looksLikeFormula } from '../text.ts'

/**
 * Texts that a spreadsheet works out when it opens a CSV file. Excel and LibreOffice take `=`, `+`, `-` and `@` at the beginning for a formula, also
 * after blanks and in their full-width form; an apostrophe in front makes it text in both. Programs such as pandas read the apostrophe as a
 * character of the text, so the data's descriptor says that it stands there.
 */
export function safeInSpreadsheet(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}
