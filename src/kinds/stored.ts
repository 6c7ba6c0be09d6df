/** How the values of all kinds are stored under their topics. */
import { z } from 'zod'
import type { TypedValue } from '../model.ts'
import { KIND_NAMES, KINDS } from './kinds.ts'

/**
 * The schema of a stored value: one of the kinds that stand under topics of their own, with the parts it says.
 *
 * @param common what every value has beside its kind
 */
export function storedValueSchema(common: z.ZodRawShape): z.ZodType<TypedValue> {
  const [first, ...others] = KIND_NAMES.flatMap((kind) => {
    const { stored } = KINDS[kind]
    return stored === null ? [] : [z.strictObject({ kind: z.literal(kind), ...common, ...stored })]
  })
  if (!first) return z.never()
  return z.discriminatedUnion('kind', [first, ...others]) as unknown as z.ZodType<TypedValue>
}
