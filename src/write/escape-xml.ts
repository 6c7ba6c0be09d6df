import { legalText } from './text.ts'

/** Text as it may stand in an element or attribute of a part. */
export function escapeXml(text: string): string {
  const legal = legalText(text)
  if (!SPECIAL.test(legal)) return legal
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Most text has none of these, and all text of a round comes through here. */
const SPECIAL = /[&<>"]/
