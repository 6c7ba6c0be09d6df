/**
 * What is known of many bodies, packed until it is looked at. What stands on hundreds of thousands of rows takes a tenth of the room, outside of the
 * memory in which the program itself works.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Packs a seventh smaller than 1, in hardly more time. */
const LEVEL = 4

/** Gives what was packed, made anew each time. */
export type Packed<Value> = () => Value

/** Packs what holds nothing but what JSON can. */
export function pack<Value>(value: Value): Packed<Value> {
  return unpacking(deflateRawSync(JSON.stringify(value), { level: LEVEL }))
}

/** On its own, so that it holds on to nothing but the bytes. */
function unpacking<Value>(bytes: Buffer): Packed<Value> {
  return () => JSON.parse(inflateRawSync(bytes).toString())
}

/** Rows that are unpacked as often as they are gone through. */
export interface PackedRows<Content> extends Iterable<readonly Content[]> {
  readonly length: number
}

/** Packs rows. What stands in many of their cells, such as the name of a partnership, is packed once, and is one object where they are gone through. */
export function packRows<Content>(rows: Iterable<readonly Content[]>): PackedRows<Content> {
  const numbered = numberedRows(rows)
  return rowsIn(pack(numbered), numbered.rows.length)
}

function rowsIn<Content>(packed: Packed<NumberedRows<Content>>, length: number): PackedRows<Content> {
  return {
    length,
    *[Symbol.iterator]() {
      const { contents, rows } = packed()
      // Each number is the place of a content.
      for (const row of rows) yield row.map((place) => contents[place] as Content)
    },
  }
}

/** Each content once, and the rows as places among them. */
interface NumberedRows<Content> {
  readonly contents: readonly Content[]
  readonly rows: readonly (readonly number[])[]
}

function numberedRows<Content>(rows: Iterable<readonly Content[]>): NumberedRows<Content> {
  const contents: Content[] = []
  const places = new Map<string, number>()
  const placeOf = (content: Content): number => {
    const key = JSON.stringify(content)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, contents.length)
    return contents.push(content) - 1
  }
  return { contents, rows: Array.from(rows, (row) => row.map(placeOf)) }
}
