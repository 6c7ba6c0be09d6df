/**
 * The reading stage: the bytes of one file → its sheets as text with addresses, or one finding that says why not and what to do.
 */
import type { Limits } from '../config/schema.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import { Budget } from './budget.ts'
import { type CompoundKind, compoundKindOf } from './compound-file.ts'
import type { ReadEffects } from './effects.ts'
import { type FileType, fileTypeOf } from './file-type.ts'
import type { ReadFile } from './grid.ts'
import { readHtml } from './html/read-html.ts'
import { readFlatOds } from './ods/read-ods.ts'
import { readArchive } from './read-archive.ts'
import { readSpreadsheetMl } from './spreadsheet-ml/read-spreadsheet-ml.ts'
import { readText } from './text/read-text.ts'
import { damaged, Unreadable, unreadable } from './unreadable.ts'
import { readXls } from './xls/read-xls.ts'

/**
 * Reads a file, whatever it is.
 *
 * @param file its name for findings, relative to the round's folder
 * @param bytes its whole content; never changed
 * @param limits sizes and time it may take
 * @param effects how to unpack, and what the time is
 * @returns grids and what is worth knowing of each; or no grid and exactly one `error` finding. Never throws for what a file holds.
 */
export function readReturnFile(file: string, bytes: Uint8Array, limits: Limits, effects: ReadEffects): ReadFile {
  try {
    return readByType(file, bytes, new Budget(limits, effects), effects)
  } catch (error) {
    return { grids: [], findings: [explain(error).findingFor(file)] }
  }
}

/** Whatever goes wrong on unforeseen bytes is the file's fault as far as its reader is concerned; other files go on. */
function explain(error: unknown): Unreadable {
  return error instanceof Unreadable ? error : damaged('its contents make no sense')
}

function readByType(file: string, bytes: Uint8Array, budget: Budget, effects: ReadEffects): ReadFile {
  const limit = budget.limits.fileBytes
  if (bytes.length > limit) throw unreadable('limit-file-size', { limit, found: bytes.length })
  const type = fileTypeOf(bytes)
  if (type === 'zip') return readArchive(file, bytes, budget, effects)
  if (type === 'text') return readText(file, bytes, budget)
  if (type === 'xmlSpreadsheet') return readSpreadsheetMl(file, bytes, budget)
  if (type === 'webPage') return readHtml(file, bytes, budget)
  if (type === 'flatOpenDocument') return readFlatOds(file, bytes, budget)
  if (type === 'compoundFile') {
    const kind = compoundKindOf(bytes)
    if (kind === 'oldWorkbook') return readXls(file, bytes, budget)
    throw unreadable(CODE_BY_COMPOUND[kind], {})
  }
  throw unreadable(CODE_BY_TYPE[type], {})
}

type PlainCode = Extract<FindingCode, `file-${string}`> & keyof typeof PLAIN_CODES

/** Findings without figures or quotations. */
const PLAIN_CODES = {
  'file-empty': true,
  'file-pdf': true,
  'file-picture': true,
  'file-word-document': true,
  'file-presentation': true,
  'file-old-excel': true,
  'file-email': true,
  'file-password-protected': true,
  'file-not-spreadsheet': true,
} as const

const CODE_BY_TYPE: Record<
  Exclude<FileType, 'zip' | 'text' | 'flatOpenDocument' | 'xmlSpreadsheet' | 'webPage' | 'compoundFile'>,
  PlainCode
> = {
  empty: 'file-empty',
  pdf: 'file-pdf',
  picture: 'file-picture',
  richText: 'file-word-document',
  oldWorksheet: 'file-old-excel',
  otherXml: 'file-not-spreadsheet',
  email: 'file-email',
  otherBinary: 'file-not-spreadsheet',
}

const CODE_BY_COMPOUND: Record<Exclude<CompoundKind, 'oldWorkbook'>, PlainCode> = {
  encrypted: 'file-password-protected',
  oldDocument: 'file-word-document',
  oldPresentation: 'file-presentation',
  email: 'file-email',
  other: 'file-not-spreadsheet',
}
