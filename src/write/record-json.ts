/** The records for programs: JSON in which each item of a list stands on a line of its own, so that a large round is no larger than it says. */
import { z } from 'zod'

/** Characters gathered before they become bytes. */
const PIECE = 1 << 20

/**
 * Bytes of a record, checked against its schema item by item, so that no second copy of it all is made.
 *
 * @throws ZodError when it does not fit
 */
export function recordJson<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  record: z.input<z.ZodObject<Shape>>,
): Uint8Array {
  const pieces: Buffer[] = []
  let piece = ''
  for (const line of jsonLines(schema, record)) {
    piece += line
    if (piece.length <= PIECE) continue
    pieces.push(Buffer.from(piece, 'utf8'))
    piece = ''
  }
  pieces.push(Buffer.from(piece, 'utf8'))
  return Buffer.concat(pieces)
}

function* jsonLines<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  record: z.input<z.ZodObject<Shape>>,
): Generator<string> {
  const values = new Map<string, unknown>(Object.entries(record))
  let before = '{\n'
  for (const [key, field] of Object.entries(schema.shape)) {
    const value = values.get(key)
    if (field instanceof z.ZodArray && Array.isArray(value)) {
      yield `${before}${JSON.stringify(key)}:[`
      let between = '\n'
      for (const item of value) {
        yield `${between}${JSON.stringify(z.parse(field.element, item))}`
        between = ',\n'
      }
      yield value.length > 0 ? '\n]' : ']'
    } else {
      const written = JSON.stringify(z.parse(field, value))
      if (written === undefined) continue
      yield `${before}${JSON.stringify(key)}:${written}`
    }
    before = ',\n'
  }
  yield '\n}\n'
}
