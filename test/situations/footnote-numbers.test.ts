/** Footnote numbers that a program ran into names and figures: one query lists the figures, and none is asked where no name shows the habit. */
import { expect, it } from 'vitest'
import { readSheet } from './check.ts'
import { type Key, PLAIN, sheetOf } from './returns.ts'

function figuresAsked(answers: Partial<Record<Key, string>>): unknown[] {
  const { findings } = readSheet(sheetOf('forum', 'beside', { ...PLAIN, ...answers }), 'csv')
  return findings
    .filter(({ code }) => code === 'figures-with-marks')
    .map(({ args, source }) => [source?.cell, args.figures])
}

it.each<[string, Partial<Record<Key, string>>, unknown[]]>([
  ['figures', { chair: 'Cllr Ida Thorne1', done: '262 homes let\n963 walkers' }, [['B9', '262 (B9), 963 (B9)']]],
  ['two answers', { chair: 'Cllr Ida Thorne1', done: '261 homes', focus: 'Wells: 42' }, [['B9', '261 (B9), 42 (B10)']]],
  ['years, shares and days', { chair: 'Cllr Ida Thorne1', done: 'In 2011, 31% walked on 12/11 and 1.2 km' }, []],
  ['figures of no count', { chair: 'Cllr Ida Thorne1', done: '47 homes, 58 walkers' }, []],
  ['a mark that is raised', { chair: 'Cllr Ida Thorne¹', done: '26¹ homes, 962 walkers' }, []],
  ['no name', { done: '262 homes let\n963 walkers' }, []],
])('%s', (_, answers, expected) => {
  expect(figuresAsked(answers)).toEqual(expected)
})
