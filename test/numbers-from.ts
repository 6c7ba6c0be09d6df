export type Random = (below: number) => number

/** Numbers that look random and are the same for the same seed, so that what failed can be tried again. */
export function numbersFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
