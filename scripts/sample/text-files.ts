/** Text files as Excel saves them: "CSV" in Windows-1252 and "Unicode Text", which is UTF-16 with tabs. */

/** Characters that Windows-1252 has between 0x80 and 0x9F and the sample uses. */
const WINDOWS_1252: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

/** Rows as "CSV (Comma delimited)" in Windows-1252; a character that code page lacks is an error. */
export function csvBytes(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from([...joined(rows, ',')].map(windows1252))
}

/** Rows as "Unicode Text": UTF-16, little end first, with a byte order mark. */
export function unicodeTextBytes(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`\ufeff${joined(rows, '\t')}`, 'utf16le')
}

function joined(rows: readonly (readonly string[])[], separator: string): string {
  return rows.map((row) => `${row.map((cell) => quoted(cell, separator)).join(separator)}\r\n`).join('')
}

/** Excel quotes a cell that holds a comma even when tabs separate the cells. */
function quoted(cell: string, separator: string): string {
  const needsQuotes = [separator, ',', '"', '\n'].some((mark) => cell.includes(mark))
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell
}

function windows1252(character: string): number {
  const code = WINDOWS_1252[character] ?? character.codePointAt(0) ?? 0
  if (code > 0xff) throw new Error(`Windows-1252 has no "${character}"; use another character in the sample.`)
  return code
}
