/** The streams of a compound file (OLE 2). Rules: [MS-CFB]. Chains are followed once round and no further. */
import { viewOf } from '../view-of.ts'
import type { Budget } from './budget.ts'
import { damaged } from './unreadable.ts'

const HEADER = 512
const LISTED_IN_HEADER = 109
const LAST_SECTOR = 0xfffffffa
const ENTRY = 128
const SMALL_SECTOR = 64
const STREAM = 2
const ROOT = 5

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

export class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #budget: Budget
  readonly #sectorSize: number
  readonly #sectorOfTable: readonly number[]
  readonly #entries: readonly Entry[]
  /** The small streams together, and the table of their chains; read when one is first asked for. */
  #small: { readonly bytes: Uint8Array; readonly next: DataView } | null = null

  constructor(bytes: Uint8Array, budget: Budget) {
    if (bytes.length < HEADER) throw damaged('it stops in the middle')
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    this.#budget = budget
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw damaged('its directory makes no sense')
    this.#sectorSize = 1 << shift
    this.#sectorOfTable = this.#readSectorOfTable()
    this.#entries = this.#readEntries()
  }

  /** Whether it has a storage or stream of that name (in lower case). */
  has(name: string): boolean {
    return this.#entries.some((entry) => entry.name === name)
  }

  /** The stream of that name (in lower case), wherever it stands; null when there is none. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find((one) => one.name === name && one.type === STREAM)
    if (!entry) return null
    const smallest = this.#view.getUint32(56, true)
    const bytes = entry.size < smallest ? this.#smallStream(entry) : this.#chain(entry.start, entry.size)
    return bytes.subarray(0, entry.size)
  }

  /** The sectors that hold the allocation table: 109 listed in the header, the others in sectors of their own. */
  #readSectorOfTable(): number[] {
    const sectors: number[] = []
    for (let at = 0; at < LISTED_IN_HEADER; at += 1) sectors.push(this.#view.getUint32(76 + 4 * at, true))
    const perSector = this.#sectorSize / 4 - 1
    let next = this.#view.getUint32(68, true)
    for (let seen = 0; next < LAST_SECTOR && seen <= this.#sectorCount(); seen += 1) {
      const at = this.#offsetOf(next)
      if (at + this.#sectorSize > this.#bytes.length) break
      for (let index = 0; index < perSector; index += 1) sectors.push(this.#view.getUint32(at + 4 * index, true))
      next = this.#view.getUint32(at + 4 * perSector, true)
    }
    return sectors
  }

  #sectorCount(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize)
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * this.#sectorSize
  }

  #nextOf(sector: number): number {
    const perSector = this.#sectorSize / 4
    const table = this.#sectorOfTable[Math.floor(sector / perSector)]
    const at = table === undefined ? -1 : this.#offsetOf(table) + 4 * (sector % perSector)
    return at < 0 || at + 4 > this.#bytes.length ? LAST_SECTOR : this.#view.getUint32(at, true)
  }

  /** The sectors of a chain together; what a chain that ends early still gives, for whoever reads it to judge. */
  #chain(start: number, size: number): Uint8Array {
    const sectors: Uint8Array[] = []
    let length = 0
    for (let sector = start; sector < LAST_SECTOR && length < size; sector = this.#nextOf(sector)) {
      this.#budget.step()
      const at = this.#offsetOf(sector)
      if (at >= this.#bytes.length) break
      if (sectors.length > this.#sectorCount()) throw damaged('its directory makes no sense')
      const bytes = this.#bytes.subarray(at, at + this.#sectorSize)
      sectors.push(bytes)
      length += bytes.length
    }
    return joined(sectors, length)
  }

  #readEntries(): Entry[] {
    const directory = this.#chain(this.#view.getUint32(48, true), Number.POSITIVE_INFINITY)
    const view = viewOf(directory)
    const entries: Entry[] = []
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const nameLength = Math.min(64, view.getUint16(at + 64, true))
      if (nameLength < 2) continue
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength - 2)).toLowerCase()
      const [type, start, size] = [
        view.getUint8(at + 66),
        view.getUint32(at + 116, true),
        view.getUint32(at + 120, true),
      ]
      entries.push({ name, type, start, size })
    }
    return entries
  }

  #smallStream({ start, size }: Entry): Uint8Array {
    const { bytes, next } = this.#smallStreams()
    const sectors: Uint8Array[] = []
    let length = 0
    for (let sector = start; sector < LAST_SECTOR && length < size && length <= bytes.length; ) {
      this.#budget.step()
      const part = bytes.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR)
      if (part.length === 0) break
      sectors.push(part)
      length += part.length
      sector = 4 * sector + 4 <= next.byteLength ? next.getUint32(4 * sector, true) : LAST_SECTOR
    }
    return joined(sectors, length)
  }

  #smallStreams() {
    if (this.#small) return this.#small
    const root = this.#entries.find(({ type }) => type === ROOT)
    const bytes = root ? this.#chain(root.start, root.size) : new Uint8Array()
    const table = this.#chain(this.#view.getUint32(60, true), Number.POSITIVE_INFINITY)
    this.#small = { bytes, next: viewOf(table) }
    return this.#small
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at)
    at += part.length
  }
  return whole
}
