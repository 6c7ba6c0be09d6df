import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REWORDED } from '../../src/reconcile/entries.ts'
import { entryKey, likeness, type Prepared, prepare, takesUp, wordRuns } from '../../src/reconcile/likeness.ts'
import { TAKEN_UP } from '../../src/reconcile/promises.ts'

interface LabelledPair {
  label: string
  before: string
  after: string
}

const PAIRS: LabelledPair[] = readFileSync(new URL('./labelled-pairs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [label = '', before = '', after = ''] = line.split('|').map((part) => part.trim())
    return { label, before, after }
  })

function measure(alike: (a: Prepared, b: Prepared) => number, threshold: number, positive: readonly string[]) {
  const judged = PAIRS.filter(({ label }) => label === 'other' || positive.includes(label)).map((pair) => ({
    truth: pair.label !== 'other',
    found: alike(prepare(pair.before), prepare(pair.after)) >= threshold,
  }))
  const right = judged.filter(({ truth, found }) => truth && found).length
  return {
    precision: right / judged.filter(({ found }) => found).length,
    recall: right / judged.filter(({ truth }) => truth).length,
  }
}

describe('thresholds on the labelled pairs', () => {
  it('has at least 150 pairs with known labels', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(150)
    expect(new Set(PAIRS.map(({ label }) => label))).toEqual(new Set(['same', 'done', 'other']))
  })

  it('tells a reworded entry from another one', () => {
    const { precision, recall } = measure(likeness, REWORDED, ['same'])
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.98)
  })

  it('finds what became of a promise', () => {
    const { precision, recall } = measure(takesUp, TAKEN_UP, ['same', 'done'])
    expect(precision).toBeGreaterThanOrEqual(0.93)
    expect(recall).toBeGreaterThanOrEqual(0.99)
  })
})

describe('likeness', () => {
  it.each([
    ['white space and case', 'Agree  the Plan', 'agree the plan'],
    ['curly quotes', 'the board’s “vision”', 'the board\'s "vision"'],
    ['dashes and closing punctuation', 'Phase 2 – roads;', 'Phase 2 - roads'],
  ])('does not see a difference in %s', (_, a, b) => {
    expect(entryKey(a)).toBe(entryKey(b))
  })

  it('is 1 only for the same text and the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const forth = likeness(prepare(a), prepare(b))
        expect(forth).toBe(likeness(prepare(b), prepare(a)))
        expect(forth === 1).toBe(entryKey(a) === entryKey(b))
        expect(forth).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('tells a change of figures from no change', () => {
    const alike = likeness(prepare('Reduce waste by 3%'), prepare('Reduce waste by 5%'))
    expect(alike).toBeGreaterThan(REWORDED)
    expect(alike).toBeLessThan(1)
  })

  it('splits two wordings into runs that give both texts again', () => {
    const runs = wordRuns('Reduce waste by 3 per cent', 'Reduce all waste by 5 per cent')
    expect(runs.filter(({ change }) => change !== 'same').map(({ text }) => text.trim())).toEqual(['all', '3', '5'])
    const said = (gone: string) =>
      runs
        .filter(({ change }) => change !== gone)
        .map(({ text }) => text)
        .join('')
    expect(said('removed').replace(/\s+/g, ' ')).toBe('Reduce all waste by 5 per cent')
  })
})
