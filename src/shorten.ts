/** A text for a message: on one line and, when it has more than `longest` characters, cut to that many with `…` at the end. */
export function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  // A cut may have halved a character outside the basic plane.
  const cut = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}
