import { describe, expect, it } from 'vitest'
import { acrossClasses } from '../../../src/write/html/figures-style.ts'

describe('the figures beside each other', () => {
  it.each([
    [1, 'medium-1 wide-1'],
    [5, 'medium-5 wide-5'],
    [6, 'medium-3 wide-6'],
    [7, 'medium-4 wide-7'],
    [8, 'medium-4 wide-4'],
    [9, 'medium-5 wide-5'],
    [10, 'medium-5 wide-5'],
    [12, 'medium-4 wide-6'],
  ])('%i stand in rows that are alike: %s', (count, classes) => {
    expect(acrossClasses(count)).toBe(classes)
  })
})
