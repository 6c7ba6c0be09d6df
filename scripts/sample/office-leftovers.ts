/** Files that Windows and Excel leave in a shared folder. */

const NAME_CHARACTERS = 54

/**
 * The lock file of an open workbook, 165 bytes: the length of the person's name and the name in one-byte characters, padded
 * with spaces, then the same again in two-byte characters.
 */
export function lockFileBytes(person: string): Buffer {
  const padded = person.padEnd(NAME_CHARACTERS)
  const length = Buffer.from([person.length])
  const wideLength = Buffer.from([person.length, 0])
  return Buffer.concat([length, Buffer.from(padded, 'latin1'), wideLength, Buffer.from(padded, 'utf16le')])
}

/** The start of an empty picture cache: a compound file's signature and header, without entries. */
export function thumbnailsBytes(): Buffer {
  const header = Buffer.alloc(512, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.fill(0, 8, 76)
  header.writeUInt16LE(0x003e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  return header
}
