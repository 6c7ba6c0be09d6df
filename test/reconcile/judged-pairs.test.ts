import { describe, expect, it } from 'vitest'
import { measure, readPairs } from './judged-pairs.ts'

function measured(file: string) {
  const pairs = readPairs(file)
  return { pairs, ...measure(pairs) }
}

const judged = measured('./judged-pairs.txt')
const unseen = measured('./unseen-pairs.txt')
const plain = measured('./labelled-pairs.txt')

describe('labelled pairs put through whole rounds', () => {
  it('are as many as the figures say, of every label', () => {
    expect(judged.pairs.length + unseen.pairs.length).toBeGreaterThanOrEqual(440)
    const labels = new Set([...judged.pairs, ...unseen.pairs].map(({ label }) => label))
    expect([...labels].sort()).toEqual(
      ['done', 'dropped', 'going', 'gone', 'mentioned', 'other', 'partly', 'postponed', 'same', 'turned'].sort(),
    )
  })

  it.each([
    ['those tuned on', judged, 0.95],
    ['those nothing was chosen on', unseen, 0.95],
    ['the plainer ones of the first version', plain, 0.95],
  ])('tell another wording from another matter: %s', (_, { rewording, mistakes }, least) => {
    expect(rewording.precision, mistakes.join('\n')).toBeGreaterThanOrEqual(least)
    expect(rewording.recall, mistakes.join('\n')).toBeGreaterThanOrEqual(least)
  })

  it.each([
    ['those tuned on', judged],
    ['those nothing was chosen on', unseen],
  ])('remark on every statement that turned round, and on no other: %s', (_, { turned, falselyTurned, mistakes }) => {
    expect(turned.remarked, mistakes.join('\n')).toBe(turned.all)
    expect(falselyTurned, mistakes.join('\n')).toBe(0)
  })

  it.each([
    ['those tuned on', judged],
    ['those nothing was chosen on', unseen],
  ])('say what became of plans: %s', (_, { promises, falselyDone, falselyGone, mistakes }) => {
    expect(promises.precision, mistakes.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(promises.recall, mistakes.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(falselyDone, mistakes.join('\n')).toBeLessThanOrEqual(0.1)
    expect(falselyGone, mistakes.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
