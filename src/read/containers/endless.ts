/**
 * Whether following a compound file's own tables and directory comes to an end. Rules: [MS-CFB]. The reader of Outlook's mails takes it for granted; a file made
 * to hurt, or damaged, leads it in circles.
 */
import { viewOf } from '../../view-of.ts'

const HEADER = 512
const LISTED_IN_HEADER = 109
const ENTRY = 128
const NOBODY = 0xffffffff

type Next = (sector: number) => number | undefined

/** @returns true when a chain of sectors, or the tree of the directory, comes back to where it has been, or a stream is longer than the file */
export function isEndless(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false
  const view = viewOf(bytes)
  const size = view.getUint8(30) === 12 ? 4_096 : 512
  const offsetOf = (sector: number) => (sector + 1) * size
  const wordAt = (at: number) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : NOBODY)
  /** What a table that lies in these sectors says comes behind each. */
  const tableIn = (sectors: readonly number[]): Next => {
    const perSector = size / 4
    return (sector) => {
      const within = sectors[Math.floor(sector / perSector)]
      return within === undefined ? undefined : wordAt(offsetOf(within) + 4 * (sector % perSector))
    }
  }
  const sectors = Array.from({ length: LISTED_IN_HEADER }, (_, at) => wordAt(76 + 4 * at))
  const more = chainFrom(wordAt(68), (sector) => wordAt(offsetOf(sector) + size - 4), bytes.length / size)
  if (!more) return true
  for (const sector of more) for (let at = 0; at < size - 4; at += 4) sectors.push(wordAt(offsetOf(sector) + at))
  const used = sectors.filter((sector) => offsetOf(sector) < bytes.length)
  const next = tableIn(used)
  if (hasCircle(next, (used.length * size) / 4)) return true
  const small = chainFrom(wordAt(60), next, bytes.length / size) ?? []
  if (hasCircle(tableIn(small), (small.length * size) / 4)) return true
  const directory = chainFrom(wordAt(48), next, bytes.length / size) ?? []
  const entryAt = (index: number) => {
    const sector = directory[Math.floor((index * ENTRY) / size)]
    return sector === undefined ? null : offsetOf(sector) + ((index * ENTRY) % size)
  }
  const wordOf = (index: number, at: number) => {
    const entry = entryAt(index)
    return entry === null ? NOBODY : wordAt(entry + at)
  }
  const entries = Array.from({ length: (directory.length * size) / ENTRY }, (_, index) => index)
  return isTangled(wordOf) || entries.some((index) => isTooLong(wordOf, index, bytes.length))
}

type WordOf = (entry: number, at: number) => number

/** Whether a stream says that it is longer than the whole file. */
function isTooLong(wordOf: WordOf, entry: number, most: number): boolean {
  const isStream = ((wordOf(entry, TYPE) >> 16) & 0xff) === STREAM
  return isStream && wordOf(entry, SIZE) > most
}

/** The sectors of a chain; null when it does not end. */
function chainFrom(start: number, next: Next, most: number): number[] | null {
  const chain: number[] = []
  for (let sector: number | undefined = start; sector !== undefined && sector < most; sector = next(sector)) {
    if (chain.length > most) return null
    chain.push(sector)
  }
  return chain
}

/** Every sector is walked from once, until a walk meets what an earlier one has seen. */
function hasCircle(next: Next, count: number): boolean {
  const walkOf = new Uint32Array(count)
  for (let start = 0; start < count; start += 1) {
    let sector: number | undefined = start
    while (sector !== undefined && sector < count && walkOf[sector] === 0) {
      walkOf[sector] = start + 1
      sector = next(sector)
    }
    if (sector !== undefined && sector < count && walkOf[sector] === start + 1) return true
  }
  return false
}

const BEFORE = 68
const AFTER = 72
const CHILD = 76
/** The third byte of this word says what an entry is. */
const TYPE = 64
const STREAM = 2
const SIZE = 120

/** Whether an entry of the directory is reached twice from the first. */
function isTangled(wordOf: WordOf): boolean {
  const seen = new Set<number>([0])
  const waiting = [wordOf(0, CHILD)]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (entry === NOBODY) continue
    if (seen.has(entry)) return true
    seen.add(entry)
    waiting.push(wordOf(entry, BEFORE), wordOf(entry, AFTER), wordOf(entry, CHILD))
  }
  return false
}
