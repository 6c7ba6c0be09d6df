/**
 * Identifiers of partnerships that nobody registered are made of what stands on their return, where a number or a name may stand too. In
 * the public edition they are numbers, the same one for the same partnership in every table.
 */
import { UNREGISTERED } from '../results.ts'

/** The same data with each such identifier replaced, wherever it is the whole of a text or a key. */
export function withOpaqueIds<Data>(data: Data): Data {
  const ids = new Set<string>()
  gatherIds(data, ids)
  if (ids.size === 0) return data
  const width = String(ids.size).length
  const opaque = new Map(
    [...ids].sort().map((id, index) => [id, UNREGISTERED + String(index + 1).padStart(width, '0')]),
  )
  return replaceIds(data, opaque) as Data
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function gatherIds(value: unknown, ids: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith(UNREGISTERED)) ids.add(value)
  } else if (Array.isArray(value)) for (const one of value) gatherIds(one, ids)
  else if (isPlain(value))
    for (const [key, one] of Object.entries(value)) for (const part of [key, one]) gatherIds(part, ids)
}

function replaceIds(value: unknown, opaque: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return opaque.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => replaceIds(one, opaque))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [opaque.get(key) ?? key, replaceIds(one, opaque)]),
  )
}
