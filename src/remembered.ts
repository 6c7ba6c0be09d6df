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

/** The same for what is worked out of an object, as long as the object is there. */
export function rememberedOf<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const value = make(of)
    known.set(of, value)
    return value
  }
}

const MOST_SHORT = 5_000
const LONGEST_SHORT = 300

/**
 * As `remembered`, for texts without end: only short ones are kept, and so many of them at a time. For what comes again in each return and is
 * looked up in each form, such as labels.
 */
export function rememberedShort<T>(make: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>()
  let older = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST_SHORT) return make(text)
    const before = known.get(text)
    if (before !== undefined) return before
    // What comes again in each return outlives the texts that come once.
    const value = older.get(text) ?? make(text)
    if (known.size >= MOST_SHORT) {
      older = known
      known = new Map()
    }
    known.set(text, value)
    return value
  }
}
