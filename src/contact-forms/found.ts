/** A way to reach somebody, or into a place that is not public, found in a text. */
export interface FoundDetail {
  readonly kind: DetailKind
  readonly start: number
  readonly end: number
}

export type DetailKind = 'email' | 'phone' | 'file' | 'meeting' | 'address' | 'name'

/** What a pattern finds; a group called `it` is the detail where the pattern looks at words around it too. */
export function matchesOf(kind: DetailKind, pattern: RegExp, text: string): FoundDetail[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length]
    return { kind, start, end }
  })
}

/** Overlapping details are one, so that none is cut in half; it goes by the kind of the longest. */
export function joined(details: readonly FoundDetail[]): FoundDetail[] {
  const sorted = details.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end)
  const whole: FoundDetail[] = []
  for (const detail of sorted) {
    const last = whole.at(-1)
    if (!last || detail.start >= last.end) whole.push(detail)
    else {
      const { kind } = detail.end - detail.start > last.end - last.start ? detail : last
      whole[whole.length - 1] = { kind, start: last.start, end: Math.max(last.end, detail.end) }
    }
  }
  return whole
}
