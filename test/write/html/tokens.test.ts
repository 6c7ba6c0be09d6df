import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  darkTokens,
  EDGE_CONTRAST,
  edges,
  lightTokens,
  pairs,
  TEXT_CONTRAST,
  type Tokens,
} from '../../../src/write/html/tokens.ts'
import { contrast, defaultLook } from '../../../src/write/look.ts'

const themes = [
  { theme: 'light', tokensOf: lightTokens },
  { theme: 'dark', tokensOf: darkTokens },
]

describe.each(themes)('the colours in $theme', ({ tokensOf }) => {
  it.each(pairs)('%s can be read on %s', (ink, surface) => {
    const tokens = tokensOf(defaultLook)
    expect(contrast(tokens[ink], tokens[surface])).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it.each(edges)('%s stands out from %s', (edge, surface) => {
    const tokens = tokensOf(defaultLook)
    expect(contrast(tokens[edge], tokens[surface])).toBeGreaterThanOrEqual(EDGE_CONTRAST)
  })

  it('stay readable whatever two colours a council sets', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'))
    fc.assert(
      fc.property(colour, colour, (main, accent) => {
        expect(tooWeak(tokensOf({ ...defaultLook, colour: main, accent }))).toEqual([])
      }),
    )
  })
})

function tooWeak(tokens: Tokens): string[] {
  return pairs
    .filter(([ink, surface]) => contrast(tokens[ink], tokens[surface]) < TEXT_CONTRAST)
    .map(([ink, surface]) => `${ink} on ${surface}`)
}
