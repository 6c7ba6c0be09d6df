/** What the parts of a workbook share. */
import { escapeXml } from '../escape-xml.ts'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Characters gathered before they are handed on to be packed. */
export const PIECE = 1 << 19

/** Text of a cell, in an element that keeps its spaces. `_x000D_` would be read as an escape (ISO 29500-1, 22.9.2.19). */
export function textElement(text: string): string {
  const escaped = escapeXml(text).replace(ESCAPE_LIKE, '_x005F_')
  return AT_EDGE.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`
}

const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g
const AT_EDGE = /^\s|\s$|\n/
