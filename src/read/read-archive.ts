/** A zip archive → whatever kind of document it is. */
import type { Budget } from './budget.ts'
import { readDocx } from './docx/read-docx.ts'
import type { ReadEffects } from './effects.ts'
import type { ReadFile } from './grid.ts'
import { readOds } from './ods/read-ods.ts'
import { readOdt } from './odt/read-odt.ts'
import { damaged, unreadable } from './unreadable.ts'
import { OfficePackage } from './xlsx/package.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { ZipArchive } from './zip.ts'

export function readArchive(file: string, bytes: Uint8Array, budget: Budget, effects: ReadEffects): ReadFile {
  const archive = new ZipArchive(bytes, budget, effects)
  const openDocument = archive.has('mimetype') ? openDocumentKind(archive) : null
  if (openDocument === 'spreadsheet') return readOds(file, archive, budget)
  if (openDocument === 'text') return readOdt(file, archive, budget)
  if (openDocument === 'presentation') throw unreadable('file-presentation', {})
  if (openDocument !== null) throw unreadable('file-word-document', {})
  const office = new OfficePackage(archive, budget)
  const part = mainPart(office)
  if (part === null) throw notAnOfficeFile(archive)
  if (isDocument(office, part)) return readDocx(file, office, part, budget)
  return readXlsx(file, office, part, budget)
}

/** The root element of the main part tells. Where a workbook's usually is nobody looks twice: its reader says what else is there. */
function isDocument(office: OfficePackage, part: string): boolean {
  if (/^xl\/|\.bin$/i.test(part)) return false
  const xml = office.scan(part)
  return xml?.next() === 'open' && xml.name === 'document'
}

/** "spreadsheet", "text", "presentation", …; null when the archive is no OpenDocument file. */
function openDocumentKind(archive: ZipArchive): string | null {
  const type = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array())
  return /^application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(type.trim())?.[1] ?? null
}

/** The part the package says it is about; where it does not say, the usual ones. */
export function mainPart(office: OfficePackage): string | null {
  const related = office.relations('').filter(({ type, external }) => type === 'officedocument' && !external)
  const found = related.find(({ target }) => office.has(target))
  if (found) return found.target
  return USUAL_MAIN_PARTS.find((part) => office.has(part)) ?? null
}

const USUAL_MAIN_PARTS = [
  'xl/workbook.xml',
  'xl/workbook.bin',
  'word/document.xml',
  'ppt/presentation.xml',
  'workbook.xml',
]

function notAnOfficeFile(archive: ZipArchive) {
  const names = archive.names.map((name) => name.toLowerCase())
  if (names.some((name) => name.endsWith('.iwa') || name === 'index.zip')) return unreadable('file-apple-numbers', {})
  const inside = archive.names.find((name) => /\.(xlsx|xlsm|xls|ods|csv)$/i.test(name))
  if (inside) return unreadable('file-zip-archive', { name: inside })
  if (names.some((name) => name.startsWith('xl/') || name === '[content_types].xml')) {
    return damaged('its list of sheets is missing')
  }
  return unreadable('file-not-spreadsheet', {})
}
