/** What has the same key stands together, in the order in which it was met. */
export function groupsOf<T>(list: readonly T[], keyOf: (one: T) => string): T[][] {
  return [...groupedBy(list, keyOf).values()]
}

/** The same, to be looked up by key. */
export function groupedBy<T, Key>(list: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
