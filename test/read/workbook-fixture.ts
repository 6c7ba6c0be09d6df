/**
 * Small archives and workbooks built in memory from strings, so that a test can show the very XML it is about.
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { type Limits, limitsSchema } from '../../src/config/schema.ts'
import { nodeEffects } from '../../src/node-effects.ts'
import { cellAddress, type Grid, type ReadFile } from '../../src/read/grid.ts'
import { readReturnFile } from '../../src/read/read.ts'

/** Parts of an archive by name; text is stored as UTF-8. */
export type Parts = Record<string, string | Uint8Array>

export interface ZipOptions {
  /** Stores parts as they are rather than packed. */
  readonly stored?: boolean
  /** Changes what the directory says of each part, to make damaged archives. */
  readonly directory?: (entry: { name: string; size: number; checksum: number; flags: number }) => {
    size?: number
    checksum?: number
    flags?: number
  }
  /** Leaves sizes and checksum out of the local headers, as programs that write to a stream do. */
  readonly dataDescriptor?: boolean
  readonly zip64?: boolean
}

/** A zip archive of these parts. */
export function zip(parts: Parts, options: ZipOptions = {}): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(typeof content === 'string' ? Buffer.from(content) : content)
    const packed = options.stored ? bytes : deflateRawSync(bytes)
    const true_ = { name, size: bytes.length, checksum: crc32(bytes), flags: options.dataDescriptor ? 8 : 0 }
    const said = { ...true_, ...options.directory?.(true_) }
    const nameBytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(said.flags, 6)
    local.writeUInt16LE(options.stored ? 0 : 8, 8)
    if (!options.dataDescriptor) {
      local.writeUInt32LE(said.checksum, 14)
      local.writeUInt32LE(packed.length, 18)
      local.writeUInt32LE(said.size, 22)
    }
    local.writeUInt16LE(nameBytes.length, 26)
    directory.push(directoryEntry(local, nameBytes, said, packed.length, offset, options.zip64 ?? false))
    chunks.push(local, nameBytes, packed)
    offset += 30 + nameBytes.length + packed.length
  }
  const entries = Buffer.concat(directory)
  return new Uint8Array(
    Buffer.concat([...chunks, entries, directoryEnd(directory.length, entries.length, offset, options)]),
  )
}

function directoryEntry(
  local: Buffer,
  name: Buffer,
  said: { size: number; checksum: number; flags: number },
  packedSize: number,
  offset: number,
  zip64: boolean,
): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 6)
  local.copy(entry, 8, 6, 10)
  entry.writeUInt32LE(said.checksum, 16)
  entry.writeUInt32LE(zip64 ? 0xffffffff : packedSize, 20)
  entry.writeUInt32LE(zip64 ? 0xffffffff : said.size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(zip64 ? 0xffffffff : offset, 42)
  if (!zip64) return Buffer.concat([entry, name])
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(said.size), 4)
  extra.writeBigUInt64LE(BigInt(packedSize), 12)
  extra.writeBigUInt64LE(BigInt(offset), 20)
  entry.writeUInt16LE(extra.length, 30)
  return Buffer.concat([entry, name, extra])
}

function directoryEnd(count: number, length: number, offset: number, { zip64 }: ZipOptions): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(zip64 ? 0xffff : count, 8)
  end.writeUInt16LE(zip64 ? 0xffff : count, 10)
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12)
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16)
  if (!zip64) return end
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(BigInt(count), 24)
  end64.writeBigUInt64LE(BigInt(count), 32)
  end64.writeBigUInt64LE(BigInt(length), 40)
  end64.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end64, locator, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WorkbookOptions {
  /** The children of `worksheet`, by sheet name. A string alone is one sheet called "Sheet1". */
  readonly sheets: string | Record<string, string>
  /** Attributes of a sheet's entry in the workbook, by sheet name: `state="hidden"`. */
  readonly sheetAttributes?: Record<string, string>
  /** `si` elements. */
  readonly strings?: string
  /** The children of `styleSheet`. */
  readonly styles?: string
  /** Elements before `sheets` in the workbook part. */
  readonly workbook?: string
  /** Relations of the first sheet: id → type, target and, for addresses outside, mode. */
  readonly relations?: Record<string, readonly [type: string, target: string, external?: 'External']>
  /** Other parts, or replacements of the usual ones. */
  readonly parts?: Parts
}

/** The parts of a plain workbook, to be changed by tests that want another arrangement. */
export function workbookParts(options: WorkbookOptions): Parts {
  const sheets = typeof options.sheets === 'string' ? { Sheet1: options.sheets } : options.sheets
  const names = Object.keys(sheets)
  const listed = names.map((name, index) => {
    const attributes = new Map(Object.entries(options.sheetAttributes ?? {})).get(name) ?? ''
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes}/>`
  })
  const relations: Record<string, readonly [string, string]> = {}
  names.forEach((_, index) => {
    relations[`rId${index + 1}`] = ['worksheet', `worksheets/sheet${index + 1}.xml`]
  })
  if (options.strings !== undefined) relations.strings = ['sharedStrings', 'sharedStrings.xml']
  if (options.styles !== undefined) relations.styles = ['styles', 'styles.xml']
  const parts: Parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsPart({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${options.workbook ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsPart(relations),
  }
  Object.values(sheets).forEach((content, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${content}</worksheet>`
  })
  if (options.strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${options.strings}</sst>`
  if (options.styles !== undefined)
    parts['xl/styles.xml'] = `<styleSheet xmlns="${MAIN}">${options.styles}</styleSheet>`
  if (options.relations) parts['xl/worksheets/_rels/sheet1.xml.rels'] = relationsPart(options.relations)
  return { ...parts, ...options.parts }
}

export function relationsPart(relations: Record<string, readonly [string, string, string?]>): string {
  const rows = Object.entries(relations).map(([id, [type, target, mode]]) => {
    const targetMode = mode ? ` TargetMode="${mode}"` : ''
    return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${targetMode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`
}

/** The bytes of a workbook. */
export function workbook(options: WorkbookOptions): Uint8Array {
  return zip(workbookParts(options))
}

/** A compound file with one directory sector that names these streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0, 76)
  bytes.writeUInt32LE(0xfffffffe, 512 + 4)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    bytes.write(name, 1024 + index * 128, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64)
  }
  return bytes
}

/** `<sheetData>` with one cell A1. */
export function oneCell(cell: string): string {
  return `<sheetData><row r="1">${cell}</row></sheetData>`
}

export function limits(changes: Partial<Limits> = {}): Limits {
  return { ...limitsSchema.parse({}), ...changes }
}

export function read(bytes: Uint8Array | string, changes: Partial<Limits> = {}): ReadFile {
  return readReturnFile(
    'file.xlsx',
    typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    limits(changes),
    nodeEffects,
  )
}

/** Texts of a grid by address. */
export function texts(grid: Grid | undefined): Record<string, string> {
  return Object.fromEntries((grid?.cells ?? []).map((cell) => [cellAddress(cell.row, cell.column), cell.text]))
}

export function codes(file: ReadFile): string[] {
  return file.findings.map((found) => found.code)
}
