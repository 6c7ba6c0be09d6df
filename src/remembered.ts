/** The same function, which works out each text's result once. For texts of which a round repeats a limited number: words, names. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = make(text)
    known.set(text, value)
    return value
  }
}
