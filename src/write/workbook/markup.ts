/** Text and attributes of the parts of a package. */
import { escapeXml } from '../escape-xml.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Characters gathered before they are handed on to be packed. */
export const PIECE = 1 << 19

/** Text of a cell, in an element that keeps its spaces. `_x000D_` would be read as an escape (ISO 29500-1, 22.9.2.19). */
export function textElement(text: string): string {
  const escaped = escapeXml(text).replace(ESCAPE_LIKE, '_x005F_')
  return AT_EDGE.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`
}

const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g
const AT_EDGE = /^\s|\s$|\n/

/** Attributes with a leading space each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('')
}

export interface Relation {
  readonly id: string
  /** The last part of its type: `worksheet`. */
  readonly type: string
  readonly target: string
  readonly isExternal?: true
}

/** The part that holds the relations of another. */
export function relationsPart(relations: readonly Relation[]): string {
  const tags = relations.map(({ id, type, target, isExternal }) => {
    const values = {
      Id: id,
      Type: `${OFFICE}/${type}`,
      Target: target,
      ...(isExternal ? { TargetMode: 'External' } : {}),
    }
    return `<Relationship${attributes(values)}/>`
  })
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`
}
