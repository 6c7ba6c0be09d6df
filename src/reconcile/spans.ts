/** A list of rounds told in short: runs of rounds that follow one another become one span. */

export interface Span {
  readonly first: string
  readonly last: string
}

/** @param all every round, the oldest first; `some` are some of them, in any order */
export function spansOf(some: readonly string[], all: readonly string[]): Span[] {
  const spans: Span[] = []
  let open: { first: string; last: string } | null = null
  for (const round of all) {
    if (!some.includes(round)) open = null
    else if (open) open.last = round
    else {
      open = { first: round, last: round }
      spans.push(open)
    }
  }
  return spans
}
