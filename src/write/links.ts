/** Links from an output to the officer's file, and from one sheet to another. */
import { fileInFolder } from '../held-name.ts'
import type { Source } from '../model.ts'
import { remembered, rememberedOf } from '../remembered.ts'
import type { RoundResults } from './results.ts'
import { words } from './strings.ts'
import { wellFormed } from './text.ts'

/** Excel follows no address longer than this. */
const LONGEST_LINK = 2_079

/**
 * Address of the place a value came from: `../../input/2011-03/My%20file.xlsx#'Sheet 1'!B7`. The part before `#` is a URL
 * relative to the output, the part after it a place in that workbook. A file without sheets is linked as a whole; of one that came inside a mail or
 * an archive, the mail or archive is.
 */
export function sourceLink(source: Source, inputPath: string): string | null {
  if (!source.file) return null
  const file = `${pathUrl(inputPath)}/${fileUrl(source.file)}`
  const isInFolder = fileInFolder(source.file) === source.file
  const link = isInFolder && source.sheet && source.cell ? `${file}#${sheetPlace(source.sheet, source.cell)}` : file
  return link.length > LONGEST_LINK ? null : link
}

/** Of a file within its folder; each has many values. */
const fileUrl = remembered((file) => fileInFolder(file).split(/[/\\]/).map(encodeSegment).join('/'))

/** A path as a URL. On Windows a folder on another drive or on a server (`D:/x`, `//server/x`) has no relative path. */
export const pathUrl = remembered((path) => {
  const [first = '', ...rest] = path.split('/')
  if (/^[A-Za-z]:$/.test(first)) return `file:///${[first, ...rest.map(encodeSegment)].join('/')}`
  const encoded = path.split('/').map(encodeSegment).join('/')
  return path.startsWith('/') ? `file://${encoded.replace(/^\/\//, '')}` : encoded
})

/** Address of a cell on another sheet of the same workbook. */
export function sheetLink(sheet: string, cell = 'A1'): string {
  return `#${sheetPlace(sheet, cell)}`
}

function sheetPlace(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`
}

/** `encodeURIComponent` leaves `!'()*` alone; quotes are encoded too, because programs take them for the end of a sheet name. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(wellFormed(segment)).replaceAll("'", '%27')
}

/** File and sheet of a source in words: "Cherwell LSP.xlsx, Sheet1". */
export function fileText(source: Pick<Source, 'file' | 'sheet'>): string {
  return [source.file, source.sheet].filter(Boolean).join(', ')
}

/** Place of a source within its sheet: "B7, line 2"; with who corrected what the officer wrote there. */
export function placeText(source: Source): string {
  const line = source.line && source.line > 1 ? words.line(source.line) : null
  const place = source.cell ? [source.cell, line].filter(Boolean).join(', ') : words.openFile
  return source.corrected ? words.correctedAt(place, source.corrected) : place
}

/** Folder of the previous round's returns: beside this round's, named by its id. */
export const previousInputPath = rememberedOf((results: RoundResults): string => {
  const previous = results.previous?.round.id ?? results.reconciliation.previous ?? ''
  return [...results.inputPath.split('/').slice(0, -1), previous].join('/')
})
