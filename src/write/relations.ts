/** The relations of a part of a package. */
import type { Parts } from './zip.ts'

/** Writes them; a part without relations has no such part. */
export function setRelations(parts: Parts, name: string, relations: readonly string[]): void {
  if (relations.length === 0) {
    parts.delete(name)
    return
  }
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `${relations.join('')}</Relationships>`
  parts.set(name, Buffer.from(xml, 'utf8'))
}
