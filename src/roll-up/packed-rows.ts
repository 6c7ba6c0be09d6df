/**
 * Rows of a table of many bodies, packed body by body. What stands on hundreds of thousands of rows takes a tenth of the room, outside of the
 * memory in which the program itself works; one table at a time is unpacked.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export interface PackedRows<Row> {
  /** Rows hold nothing but what JSON can. */
  add(rows: readonly Row[]): void
  /** All rows, in the order in which they were added. */
  rows(): Row[]
}

export function packedRows<Row>(): PackedRows<Row> {
  const packed: Buffer[] = []
  return {
    add(rows) {
      if (rows.length > 0) packed.push(deflateRawSync(JSON.stringify(rows), { level: 1 }))
    },
    rows() {
      const all: Row[] = []
      for (const one of packed) for (const row of JSON.parse(inflateRawSync(one).toString())) all.push(row)
      return all
    },
  }
}
