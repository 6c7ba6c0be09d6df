/**
 * The zip container of a workbook, taken apart and put together again so that the same parts always give the same bytes:
 * no clock, no random order. It reads only what `exceljs` has just written (no encryption, no zip64).
 */
import { promisify } from 'node:util'
import { crc32, deflateRaw, inflateRawSync } from 'node:zlib'

/** Parts by name, in the order in which they are stored. */
export type Parts = Map<string, Buffer>

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** 1 January 1980, midnight: the earliest time a zip file can name, and the same for every part. */
const DATE = 0x0021
const UTF8 = 0x0800
const DEFLATED = 8

export function unzipParts(bytes: Uint8Array): Parts {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('The workbook to be finished is no zip file.')
  const parts: Parts = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The workbook to be finished has a broken list of parts.')
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    // Entries for folders hold nothing, and a package needs none.
    if (!name.endsWith('/')) parts.set(name, zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

const pack = promisify<Buffer, Buffer>(deflateRaw)

/** The parts are packed side by side, by threads that Node has for it. */
export async function zipParts(parts: Parts): Promise<Uint8Array> {
  const packedParts = await Promise.all(
    [...parts].map(async ([name, content]) => ({ name, content, packed: await pack(content) })),
  )
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, packed } of packedParts) {
    const encoded = Buffer.from(name, 'utf8')
    const facts = entryFacts(content, packed, encoded)
    const local = Buffer.concat([uint32(LOCAL), facts, uint16(0), encoded])
    directory.push(
      // Made by and needed: version 2.0. After the facts: no extra field, no comment, disk 0, no attributes.
      Buffer.concat([uint32(ENTRY), uint16(20), facts, uint16(0), Buffer.alloc(10), uint32(offset), encoded]),
    )
    body.push(local, packed)
    offset += local.length + packed.length
  }
  const list = Buffer.concat(directory)
  const count = uint16(parts.size)
  const end = [uint32(END), uint32(0), count, count, uint32(list.length), uint32(offset), uint16(0)]
  return Buffer.concat([...body, list, ...end])
}

/** What a part's local header and its entry in the directory both say. */
function entryFacts(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const numbers = [uint16(20), uint16(UTF8), uint16(DEFLATED), uint16(0), uint16(DATE)]
  return Buffer.concat([
    ...numbers,
    uint32(crc32(content)),
    uint32(packed.length),
    uint32(content.length),
    uint16(name.length),
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
