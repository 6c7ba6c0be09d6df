/** What has the same key stands together, in the order in which it was met. */
export function groupsOf<T>(list: Iterable<T>, keyOf: (one: T) => unknown): T[][] {
  return [...groupedBy(list, keyOf).values()]
}

/** The same by its key. */
export function groupedBy<T, Key>(list: Iterable<T>, keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) add(groups, keyOf(one), one)
  return groups
}

/** The same of what has several keys, and stands under each. */
export function groupedByEach<T, Key>(list: Iterable<T>, keysOf: (one: T) => Iterable<Key>): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of list) for (const key of keysOf(one)) add(groups, key, one)
  return groups
}

function add<T, Key>(groups: Map<Key, T[]>, key: Key, one: T): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}
