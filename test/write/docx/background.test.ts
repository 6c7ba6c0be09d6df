import { describe, expect, it } from 'vitest'
import { backgroundBlocks } from '../../../src/write/docx/background.ts'

describe('backgroundBlocks', () => {
  it.each([
    ['', []],
    ['One line\nand the next.', ['paragraph 0 One line and the next.']],
    ['First.\r\n\r\nSecond.', ['paragraph 0 First.', 'paragraph 0 Second.']],
    ['3. Third.\n\n4) Fourth.', ['paragraph 0 Third.', 'paragraph 0 Fourth.']],
    ['2011 was a year of change.', ['paragraph 0 2011 was a year of change.']],
    ['# How we ask\nBy form.', ['heading 0 How we ask', 'paragraph 0 By form.']],
    [
      'Three things:\n- one\n  - a part of it\n\t\t• a part of that\n- two',
      ['paragraph 0 Three things:', 'bullet 0 one', 'bullet 1 a part of it', 'bullet 2 a part of that', 'bullet 0 two'],
    ],
    ['- one that goes on\n  in a second line\n- two', ['bullet 0 one that goes on in a second line', 'bullet 0 two']],
    ['- one\nA paragraph.', ['bullet 0 one', 'paragraph 0 A paragraph.']],
    ['of the committee', ['paragraph 0 of the committee']],
  ])('reads %j', (text, expected) => {
    expect(backgroundBlocks(text).map(({ kind, level, text: words }) => `${kind} ${level} ${words}`)).toEqual(expected)
  })
})
