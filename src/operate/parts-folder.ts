/**
 * Parts in a folder: for each kind a pack, to which new ones are appended, and an index that says where each lies. Safe to delete at any time, safe to
 * interrupt at any moment: what the index does not name is not there, and what does not have its checksum is made again.
 */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptParts, PartKind } from '../parts.ts'

export interface PartsOptions {
  /** What the program is: parts that another made are not known. */
  readonly program: string
  /** Trusts nothing that was kept. */
  readonly fresh: boolean
}

/** A pack this many times as large as what a run used of it is packed anew: what was used, and as many bytes of the newest others. */
const GROWN = 3
/** Bytes that are not worth that. */
const LITTLE = 64 * 1024

interface Place {
  readonly start: number
  readonly length: number
  readonly sum: string
}

interface Pack {
  readonly places: Map<string, Place>
  size: number
  readonly used: Set<string>
  /** What is being appended: one after the other, since each begins where the last ended. */
  appending: Promise<unknown>
}

/**
 * Makes room by letting go of what a run had no use for, once the packs have grown to several times what it used.
 *
 * @param folder one for each round
 */
export function partsIn(folder: string, { program, fresh }: PartsOptions): KeptParts {
  const packs = new Map<PartKind, Promise<Pack>>()
  const packOf = (kind: PartKind) => {
    const known = packs.get(kind) ?? (fresh ? startPack(folder, kind) : openPack(folder, kind))
    packs.set(kind, known)
    return known
  }
  const nameOf = (key: string) => checksum(Buffer.from(`${program} ${key}`))
  return {
    async get(kind, keys) {
      const pack = await packOf(kind)
      const wanted = keys.flatMap((key) => {
        const name = nameOf(key)
        const place = pack.places.get(name)
        if (place) pack.used.add(name)
        return place ? [{ key, place }] : []
      })
      return readPlaces(packFile(folder, kind), wanted)
    },
    async put(kind, parts) {
      const pack = await packOf(kind)
      const added = [...parts].map(([key, text]) => ({ name: nameOf(key), bytes: Buffer.from(text) }))
      pack.appending = pack.appending
        .then(() => append(folder, kind, pack, added))
        .catch(() => packs.set(kind, startPack(folder, kind)))
      await pack.appending
    },
    async sweep() {
      await removeOthers(folder)
      for (const [kind, opened] of packs) await makeRoom(folder, kind, await opened).catch(() => undefined)
    },
  }
}

/** What another version kept here, or an interruption left. */
async function removeOthers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (!/\.(?:pack|index)$/.test(name))
      await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined)
}

function packFile(folder: string, kind: PartKind): string {
  return join(folder, `${kind}.pack`)
}

function indexFile(folder: string, kind: PartKind): string {
  return join(folder, `${kind}.index`)
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/** Keeping only saves time: a full disk will be told of by what has to be written. */
async function startPack(folder: string, kind: PartKind): Promise<Pack> {
  for (const path of [indexFile(folder, kind), packFile(folder, kind)])
    await rm(path, { force: true }).catch(() => undefined)
  return { places: new Map(), size: 0, used: new Set(), appending: Promise.resolve() }
}

/** A line of the index that was not written to its end names nothing. */
const LINE = /^([0-9a-f]{32}) (\d+) (\d+) ([0-9a-f]{32})$/

async function openPack(folder: string, kind: PartKind): Promise<Pack> {
  const text = await readFile(indexFile(folder, kind), 'latin1').catch(() => '')
  const found = await stat(packFile(folder, kind)).catch(() => null)
  const places = new Map<string, Place>()
  for (const line of text.split('\n')) {
    const [, name, start, length, sum] = LINE.exec(line) ?? []
    if (!name || !sum || Number(start) + Number(length) > (found?.size ?? 0)) continue
    places.delete(name)
    places.set(name, { start: Number(start), length: Number(length), sum })
  }
  return { places, size: found?.size ?? 0, used: new Set(), appending: Promise.resolve() }
}

/** Bytes that lie this near to one another are read at once. */
const NEAR = 16 * 1024

async function readPlaces(
  path: string,
  wanted: readonly { readonly key: string; readonly place: Place }[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  if (wanted.length === 0) return found
  const file = await open(path, 'r').catch(() => null)
  if (!file) return found
  try {
    const inOrder = [...wanted].sort((a, b) => a.place.start - b.place.start)
    for (let first = 0; first < inOrder.length; ) {
      let next = first + 1
      while (next < inOrder.length && endOf(inOrder[next - 1]) + NEAR >= (inOrder[next]?.place.start ?? 0)) next += 1
      const run = inOrder.slice(first, next)
      const start = run[0]?.place.start ?? 0
      const bytes = Buffer.allocUnsafe(endOf(run.at(-1)) - start)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
      for (const { key, place } of run) {
        const part = bytes.subarray(place.start - start, Math.min(bytesRead, place.start - start + place.length))
        if (checksum(part) === place.sum) found.set(key, part.toString('utf8'))
      }
      first = next
    }
  } catch {
    // What could not be read is made again.
  } finally {
    await file.close()
  }
  return found
}

function endOf(one: { readonly place: Place } | undefined): number {
  return one ? one.place.start + one.place.length : 0
}

/** The pack first: the index never names what is not there yet. */
async function append(
  folder: string,
  kind: PartKind,
  pack: Pack,
  added: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const lines: string[] = []
  let start = pack.size
  for (const { name, bytes } of added) {
    const place = { start, length: bytes.length, sum: checksum(bytes) }
    lines.push(`${name} ${place.start} ${place.length} ${place.sum}\n`)
    pack.places.set(name, place)
    pack.used.add(name)
    start += bytes.length
  }
  await appendFile(packFile(folder, kind), Buffer.concat(added.map(({ bytes }) => bytes)))
  pack.size = start
  // A line that was cut off must not take the first of these with it.
  await appendFile(indexFile(folder, kind), `\n${lines.join('')}`)
}

async function makeRoom(folder: string, kind: PartKind, pack: Pack): Promise<void> {
  const bytesOf = (names: Iterable<string>) => {
    let sum = 0
    for (const name of names) sum += pack.places.get(name)?.length ?? 0
    return sum
  }
  const used = bytesOf(pack.used)
  if (pack.size <= GROWN * used + LITTLE) return
  let left = used
  // The index has them in the order in which they came.
  const others = [...pack.places.keys()].filter((name) => !pack.used.has(name)).reverse()
  const staying = others.filter((name) => {
    left -= pack.places.get(name)?.length ?? 0
    return left >= 0
  })
  const names = [...staying.reverse(), ...pack.used]
  const kept = names.flatMap((key) => {
    const place = pack.places.get(key)
    return place ? [{ key, place }] : []
  })
  const texts = await readPlaces(packFile(folder, kind), kept)
  const draft = `${packFile(folder, kind)}.part`
  const lines: string[] = []
  const contents: Buffer[] = []
  let start = 0
  for (const name of names) {
    const text = texts.get(name)
    if (text === undefined) continue
    const bytes = Buffer.from(text)
    lines.push(`${name} ${start} ${bytes.length} ${checksum(bytes)}\n`)
    contents.push(bytes)
    start += bytes.length
  }
  // Without an index, whichever pack is there is empty.
  await writeFile(draft, Buffer.concat(contents))
  await rm(indexFile(folder, kind), { force: true })
  await rename(draft, packFile(folder, kind))
  await writeFile(indexFile(folder, kind), lines.join(''))
}
