/**
 * Rows of a table, packed until they are gone through. What stands on hundreds of thousands of rows of many bodies takes a tenth of the room, outside
 * of the memory in which the program itself works.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export interface PackedRows<Value> extends Iterable<readonly Value[]> {
  readonly length: number
}

/**
 * Packs rows of values that hold nothing but what JSON can. A value that stands on many rows, such as the name of a partnership, is packed once, and
 * is one object where the rows are gone through.
 */
export function packRows<Value>(rows: Iterable<readonly Value[]>): PackedRows<Value> {
  const { values, table } = numbered(rows)
  return unpackedWhenRead(deflateRawSync(JSON.stringify([values, table]), { level: 1 }), table.length)
}

/** On its own, so that what it gives holds on to nothing but the bytes. */
function unpackedWhenRead<Value>(packed: Buffer, length: number): PackedRows<Value> {
  return {
    length,
    *[Symbol.iterator]() {
      const unpacked: [Value[], number[][]] = JSON.parse(inflateRawSync(packed).toString())
      const [values, table] = unpacked
      // Each number is the place of a value.
      for (const row of table) yield row.map((place) => values[place] as Value)
    },
  }
}

/** The values, each once, and the rows as their places. */
function numbered<Value>(rows: Iterable<readonly Value[]>): { values: Value[]; table: number[][] } {
  const values: Value[] = []
  const places = new Map<string, number>()
  const placeOf = (value: Value): number => {
    const key = JSON.stringify(value)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.length)
    return values.push(value) - 1
  }
  return { values, table: Array.from(rows, (row) => row.map(placeOf)) }
}
