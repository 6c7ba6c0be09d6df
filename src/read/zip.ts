/**
 * The directory of a zip archive, and its parts one at a time. Paths inside the archive are only ever keys of a map: nothing is
 * written anywhere, so a part named `../../x` can do no harm. Rules: PKWARE APPNOTE 6.3.
 */
import { viewOf } from '../view-of.ts'
import type { Budget } from './budget.ts'
import type { ReadEffects } from './effects.ts'
import { decodeSingleByte } from './text/single-byte.ts'
import { damaged, unreadable } from './unreadable.ts'

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const DIRECTORY_END_64 = 0x06064b50
const DIRECTORY_LOCATOR_64 = 0x07064b50
const DIRECTORY_END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const IN_ZIP64_FIELD = 0xffffffff

const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

interface Entry {
  readonly flags: number
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
  /** When it was last saved, as MS-DOS had it: seconds by two, local time of whoever packed it. */
  readonly time: number
  readonly date: number
}

export class ZipArchive {
  /** Names as the archive has them, with `/` between folders. */
  readonly names: readonly string[]
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #budget: Budget
  readonly #effects: ReadEffects

  constructor(bytes: Uint8Array, budget: Budget, effects: ReadEffects) {
    this.#bytes = bytes
    this.#budget = budget
    this.#effects = effects
    const names: string[] = []
    this.#entries = readDirectory(bytes, budget, names)
    this.names = names
  }

  /** Whether there is a part of that name, in any case. */
  has(name: string): boolean {
    return this.#entries.has(partKey(name))
  }

  /** When a part was last saved, in milliseconds since 1970, to two seconds and without regard to time zones; null when nobody says. */
  savedAt(name: string): number | null {
    const { date = 0, time = 0 } = this.#entries.get(partKey(name)) ?? {}
    const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
    if (month === 0 || day === 0) return null
    return Date.UTC(year, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2)
  }

  /** Whether a part cannot be unpacked without a password. */
  isEncrypted(name: string): boolean {
    return ((this.#entries.get(partKey(name))?.flags ?? 0) & ENCRYPTED) !== 0
  }

  /** The unpacked bytes of a part; null when there is none of that name. Its size and checksum have been verified. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(partKey(name))
    if (!entry) return null
    this.#budget.checkTime()
    if (entry.flags & ENCRYPTED) throw unreadable('file-password-protected', {})
    this.#budget.spendUnpacked(entry.size)
    const bytes = this.#unpack(this.#packedBytes(entry), entry)
    if (bytes.length !== entry.size) throw damaged('one of its parts is not as long as the file says')
    if (this.#effects.crc32(bytes) !== entry.checksum) throw damaged('the checksum of one of its parts does not match')
    return bytes
  }

  #packedBytes(entry: Entry): Uint8Array {
    const view = viewOf(this.#bytes)
    if (entry.offset + 30 > this.#bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) {
      throw damaged('one of its parts is not where the file says it is')
    }
    // Name and extra field may differ in length from the directory's copy; sizes here may be absent (data descriptor).
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    if (start + entry.packedSize > this.#bytes.length) throw damaged('it stops in the middle')
    return this.#bytes.subarray(start, start + entry.packedSize)
  }

  #unpack(packed: Uint8Array, entry: Entry): Uint8Array {
    if (entry.method === STORED) return packed
    if (entry.method !== DEFLATED) throw damaged('it is packed in a way that spreadsheet programs do not use')
    const bytes = inflateOrNull(packed, entry.size, this.#effects)
    if (!bytes) throw damaged('one of its parts is longer than the file says')
    return bytes
  }
}

function inflateOrNull(packed: Uint8Array, limit: number, effects: ReadEffects): Uint8Array | null {
  try {
    return effects.inflate(packed, limit)
  } catch {
    throw damaged('one of its parts cannot be unpacked')
  }
}

/** Names are matched in any case, with either slash, and with or without a slash in front. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

interface Directory {
  readonly offset: number
  readonly count: number
}

function readDirectory(bytes: Uint8Array, budget: Budget, names: string[]): Map<string, Entry> {
  const view = viewOf(bytes)
  const directory = findDirectory(bytes, view)
  if (directory.count > budget.limits.parts) {
    throw unreadable('limit-parts', { limit: budget.limits.parts, found: directory.count })
  }
  const entries = new Map<string, Entry>()
  let at = directory.offset
  for (let i = 0; i < directory.count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged('its list of contents is broken')
    }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw damaged('its list of contents is broken')
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength))
    const entry = readEntry(view, at, at + 46 + nameLength, extraLength)
    // Of two parts with one name, which no spreadsheet program writes, the first stands.
    const key = partKey(name)
    if (!entries.has(key)) {
      entries.set(key, entry)
      names.push(name.replaceAll('\\', '/').replace(/^\/+/, ''))
    }
    at = next
  }
  return entries
}

function readEntry(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const sizes = zip64Sizes(view, at, extraAt, extraLength)
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    checksum: view.getUint32(at + 16, true),
    ...sizes,
  }
}

/** Sizes and offset too large for their four bytes stand in the "zip64" extra field, in this order, only those that are needed. */
function zip64Sizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packedSize = view.getUint32(at + 20, true)
  let size = view.getUint32(at + 24, true)
  let offset = view.getUint32(at + 42, true)
  const end = extraAt + extraLength
  for (let field = extraAt; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let value = field + 4
      const take = (current: number) => {
        if (current !== IN_ZIP64_FIELD || value + 8 > Math.min(end, field + 4 + length)) return current
        value += 8
        return Number(view.getBigUint64(value - 8, true))
      }
      size = take(size)
      packedSize = take(packedSize)
      offset = take(offset)
    }
    field += 4 + length
  }
  return { packedSize, size, offset }
}

function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const first = Math.max(0, bytes.length - DIRECTORY_END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - DIRECTORY_END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue
    const plain = { offset: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) }
    return findDirectory64(bytes, view, at) ?? plain
  }
  // Without its closing record the end of the file is missing: an upload or copy that broke off.
  throw unreadable('file-truncated', {})
}

function findDirectory64(bytes: Uint8Array, view: DataView, endAt: number): Directory | null {
  const locator = endAt - 20
  if (locator < 0 || view.getUint32(locator, true) !== DIRECTORY_LOCATOR_64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > bytes.length || view.getUint32(at, true) !== DIRECTORY_END_64) {
    throw damaged('its list of contents is broken')
  }
  return { offset: Number(view.getBigUint64(at + 48, true)), count: Number(view.getBigUint64(at + 32, true)) }
}

const nameDecoder = new TextDecoder('utf-8', { fatal: true })

/** Names are UTF-8, or in whatever encoding the packing computer had. */
function decodeName(bytes: Uint8Array): string {
  try {
    return nameDecoder.decode(bytes)
  } catch {
    return decodeSingleByte(bytes).text
  }
}
