/**
 * A web page, as many systems export and name `.xls` → one sheet, laid out as Excel opens it. Every text is text as the page shows it:
 * what Excel would make a date or a number of is for the field to read.
 */
import type { Budget } from '../budget.ts'
import type { ReadFile } from '../grid.ts'
import { GridBuilder } from '../grid-builder.ts'
import { sheetFindings } from '../sheet-findings.ts'
import { type DecodedText, decodeText } from '../text/decode-text.ts'
import { encodingFindings } from '../text/read-text.ts'
import { unreadable } from '../unreadable.ts'
import { decodeWindows1252 } from '../windows-1252.ts'
import { PageLayout } from './layout.ts'
import { isTable } from './page.ts'
import { PageBuilder } from './page-builder.ts'
import { htmlTokens } from './tokens.ts'

/** Ends in a finding when the page has no table: then it is a page somebody saved, or the frame of one kept in several files. */
export function readHtml(file: string, bytes: Uint8Array, budget: Budget): ReadFile {
  budget.spendUnpacked(bytes.length)
  const decoded = decodePage(bytes)
  const page = new PageBuilder(budget.limits.nesting)
  for (const token of htmlTokens(decoded.text, budget)) page.add(token)
  if (!page.content.parts.some(isTable)) throw unreadable('file-web-page', {})
  const builder = new GridBuilder(null, budget)
  new PageLayout(builder, budget).placePage(page.content)
  const grid = builder.build()
  if (grid.cells.length === 0) throw unreadable('file-web-page', {})
  return { grids: [grid], findings: [...encodingFindings(file, grid, decoded), ...sheetFindings(file, grid, [])] }
}

/** As far into a page as its encoding is looked for. */
const HEAD = 4096
const ENCODING = /<meta\b[^>]*charset\s*=\s*["']?\s*([a-z\d_:.-]+)|^\s*<\?xml[^>]*encoding\s*=\s*["']([a-z\d_.-]+)/i

/** By the encoding the page names, unless its bytes say that it is wrong about it. */
function decodePage(bytes: Uint8Array): DecodedText {
  const likely = decodeText(bytes)
  if (likely.encoding === 'UTF-16') return likely
  const match = ENCODING.exec(decodeWindows1252(bytes.subarray(0, HEAD)))
  const label = (match?.[1] ?? match?.[2])?.toLowerCase()
  if (!label || /^utf-?\d/.test(label) || likely.encoding.startsWith('UTF-8')) return likely
  try {
    const decoder = new TextDecoder(label)
    const text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
    return { text, encoding: label, state: 'sure' }
  } catch {
    return likely
  }
}
