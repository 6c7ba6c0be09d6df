/**
 * Tells what a compound file (OLE 2, the container of Office before 2007) holds: its directory names one stream for each kind
 * of document. Rules: [MS-CFB]. Only the directory is read, never a document.
 */
import { viewOf } from '../view-of.ts'

export type CompoundKind = 'encrypted' | 'oldWorkbook' | 'oldDocument' | 'oldPresentation' | 'email' | 'other'

const KIND_BY_STREAM: readonly (readonly [string, CompoundKind])[] = [
  ['encryptedpackage', 'encrypted'],
  ['workbook', 'oldWorkbook'],
  ['book', 'oldWorkbook'],
  ['worddocument', 'oldDocument'],
  ['powerpoint document', 'oldPresentation'],
  ['__properties_version1.0', 'email'],
]

export function compoundKindOf(bytes: Uint8Array): CompoundKind {
  const names = directoryNames(bytes)
  for (const [stream, kind] of KIND_BY_STREAM) if (names.has(stream)) return kind
  // A directory that cannot be followed: the file is damaged, yet the name of its stream still says what it was.
  for (const [stream, kind] of KIND_BY_STREAM) if (holdsName(bytes, stream)) return kind
  return 'other'
}

/** Whether a stream name stands anywhere in the file, in UTF-16 and in any case, at a place where a directory entry can be. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + ENTRY_LENGTH <= bytes.length; at += ENTRY_LENGTH) {
    let same = 0
    while (same < name.length && lowerCase(bytes[at + 2 * same]) === name.charCodeAt(same)) same += 1
    if (same === name.length && bytes[at + 2 * same] === 0) return true
  }
  return false
}

function lowerCase(byte: number | undefined): number {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : (byte ?? 0)
}

const ENTRY_LENGTH = 128
const NAME_LENGTH_AT = 64
const LONGEST_NAME = 64
/** Files with more directory sectors than this are no office documents. */
const MOST_SECTORS = 10_000

function directoryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  for (const sector of directorySectors(bytes)) {
    for (let at = 0; at + ENTRY_LENGTH <= sector.length; at += ENTRY_LENGTH) {
      const length = (sector[at + NAME_LENGTH_AT] ?? 0) | ((sector[at + NAME_LENGTH_AT + 1] ?? 0) << 8)
      if (length < 4 || length > LONGEST_NAME) continue
      names.add(new TextDecoder('utf-16le').decode(sector.subarray(at, at + length - 2)).toLowerCase())
    }
  }
  return names
}

/** The sectors of the directory, in the order of their chain; what a broken chain still gives when it ends early. */
function* directorySectors(bytes: Uint8Array): Generator<Uint8Array> {
  if (bytes.length < 512) return
  const view = viewOf(bytes)
  const size = 1 << Math.min(view.getUint16(30, true), 16)
  const offsetOf = (sector: number) => (sector + 1) * size
  let sector = view.getUint32(48, true)
  for (let count = 0; count < MOST_SECTORS; count += 1) {
    const at = offsetOf(sector)
    if (at >= bytes.length) return
    yield bytes.subarray(at, at + size)
    const perSector = size / 4
    const table = Math.floor(sector / perSector)
    // The first 109 sectors of the allocation table are listed in the header; a directory rarely needs more.
    if (table >= 109) return
    const next = offsetOf(view.getUint32(76 + table * 4, true)) + (sector % perSector) * 4
    if (next + 4 > bytes.length) return
    sector = view.getUint32(next, true)
  }
}
