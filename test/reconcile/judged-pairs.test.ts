import { describe, expect, it } from 'vitest'
import { type JudgedPair, measure, readPairs } from './judged-pairs.ts'

function measured(file: string, isMeant: (pair: JudgedPair) => boolean = () => true) {
  const pairs = readPairs(file).filter(isMeant)
  return { pairs, ...measure(pairs) }
}

const judged = measured('./judged-pairs.txt')
const unseen = measured('./unseen-pairs.txt')
const plain = measured('./labelled-pairs.txt')
const mended = measured('./whole-answers.txt', ({ answers }) => Number(answers) % 2 === 1)
const heldBack = measured('./whole-answers.txt', ({ answers }) => Number(answers) % 2 === 0)
const more = measured('./more-answers.txt')
const fresh = measured('./fresh-answers.txt')
const later = measured('./later-answers.txt')

describe('whole answers of partnerships', () => {
  it('are as many as the figures say', () => {
    expect([mended, heldBack, more, fresh, later].map(({ pairs }) => pairs.length)).toEqual([168, 168, 235, 130, 128])
  })

  it.each([
    ['the half rules were mended by', mended, 0.95, 0.95],
    ['the half held back', heldBack, 0.95, 0.9],
    ['those mended by since', more, 0.95, 0.95],
    ['those in other words', fresh, 0.95, 0.9],
    ['those written last', later, 0.95, 0.9],
  ])('tell another wording from another matter: %s', (_, { rewording, mistakes }, precision, recall) => {
    expect(rewording.precision, mistakes.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(rewording.recall, mistakes.join('\n')).toBeGreaterThanOrEqual(recall)
  })

  it.each([
    ['the half rules were mended by', mended, 0, 0],
    ['the half held back', heldBack, 1, 2],
    ['those mended by since', more, 0, 1],
    ['those in other words', fresh, 5, 0],
    ['those written last', later, 1, 1],
  ])('remark on what turned round: %s', (_, { turned, falselyTurned, mistakes }, missed, falsely) => {
    expect(turned.all - turned.remarked, mistakes.join('\n')).toBeLessThanOrEqual(missed)
    expect(falselyTurned, mistakes.join('\n')).toBeLessThanOrEqual(falsely)
  })

  it.each([
    ['the half rules were mended by', mended, 0.95, 0.95],
    ['the half held back', heldBack, 0.9, 0.85],
    ['those mended by since', more, 0.9, 0.9],
    ['those in other words', fresh, 0.85, 0.8],
    ['those written last', later, 0.9, 0.9],
  ])('say what became of plans: %s', (_, { promises, mistakes }, precision, recall) => {
    expect(promises.precision, mistakes.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(promises.recall, mistakes.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})

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
