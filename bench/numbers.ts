/** Numbers that look drawn by chance and are the same on every run. */

export interface Chance {
  /** From 0 up to, not including, 1. */
  number(): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** The first far more often than the last, as words are in a language (Zipf). */
  pickCommon<T>(list: readonly T[]): T
  /** One of the keys, by their weights. */
  pickWeighted<K extends string>(weights: Readonly<Record<K, number>>): K
}

/** @param seed the same seed gives the same numbers */
export function chanceFrom(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const at = <T>(list: readonly T[], place: number): T => {
    const found = list[Math.min(list.length - 1, Math.floor(place))]
    if (found === undefined) throw new Error('there is nothing to choose from')
    return found
  }
  return {
    number,
    between: (least, most) => least + Math.floor(number() * (most - least + 1)),
    pick: (list) => at(list, number() * list.length),
    // The logarithm of the rank is drawn evenly, so that rank r comes with a share of about 1/r.
    pickCommon: (list) => at(list, Math.exp(number() * Math.log(list.length + 1)) - 1),
    pickWeighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = Object.entries<number>(weights)
      let left = number() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? at(entries, 0))[0] as K
    },
  }
}
