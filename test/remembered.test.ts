import { describe, expect, it } from 'vitest'
import { remembered, rememberedShort } from '../src/remembered.ts'

/** A function that says how often it was asked for each text. */
function counting(make: (length: (text: string) => number) => (text: string) => number) {
  const asked = new Map<string, number>()
  const ask = make((text) => {
    asked.set(text, (asked.get(text) ?? 0) + 1)
    return text.length
  })
  return { ask, askedFor: (text: string) => asked.get(text) ?? 0 }
}

describe('what is remembered of texts', () => {
  it('is worked out once for each', () => {
    const { ask, askedFor } = counting(remembered)
    expect([ask('Chair'), ask('Chair')]).toEqual([5, 5])
    expect(askedFor('Chair')).toBe(1)
  })

  it('outlives any number of texts that come once, where it comes again among them', () => {
    const { ask, askedFor } = counting(rememberedShort)
    for (let at = 0; at < 30_000; at += 1) {
      ask(`An answer that only one partnership gave, number ${at}`)
      if (at % 1_000 === 0) ask('Chair')
    }
    expect(askedFor('Chair')).toBe(1)
  })

  it('is given up for texts that do not come again', () => {
    const { ask, askedFor } = counting(rememberedShort)
    ask('Chair')
    for (let at = 0; at < 30_000; at += 1) ask(`Answer ${at}`)
    expect(ask('Chair')).toBe(5)
    expect(askedFor('Chair')).toBe(2)
  })

  it('is never a long text', () => {
    const { ask, askedFor } = counting(rememberedShort)
    const long = 'x'.repeat(301)
    expect([ask(long), ask(long)]).toEqual([301, 301])
    expect(askedFor(long)).toBe(2)
  })
})
