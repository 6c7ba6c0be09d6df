/** Which wording of a form a copy was issued from, so that one that comes back after the form was changed says so. */
import type { Form } from '../config/schema.ts'
import { printedKey } from './marks.ts'

export function editionOf({ label, fields }: Form): string {
  return printedKey(JSON.stringify([label, fields]))
}
