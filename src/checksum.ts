import { createHash } from 'node:crypto'

/** SHA-256 of bytes or of a text in UTF-8, in hexadecimal: the name under which content is known everywhere. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
