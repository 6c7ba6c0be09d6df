/** Names of files that are about one partnership. */
import { sha256 } from '../checksum.ts'

/** What Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
const LONGEST = 60

/** Name without an ending: the id where that can be a file's name on every system, else as much of it as can be and a checksum, so that no two are the same. */
export function fileStem(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
  return plain === id && !RESERVED.test(plain) ? plain : `${plain || 'partnership'}-${sha256(id).slice(0, 6)}`
}
