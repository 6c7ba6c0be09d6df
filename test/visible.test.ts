import { expect, it } from 'vitest'
import { visible, visibleOnOneLine } from '../src/visible.ts'

it.each([
  ['clears the screen', '\u001b[2J', '\\u001b[2J'],
  ['moves to the start of the line', 'a\rb', 'a\\u000db'],
  ['is a command of eight bits', '\u009b31m', '\\u009b31m'],
  ['rings', '\u0007', '\\u0007'],
  ['turns the line round', 'txt.\u202exslx', 'txt.\\u202exslx'],
])('shows what %s instead of obeying it', (_what, text, shown) => {
  expect(visible(text)).toBe(shown)
})

it('leaves text, line ends and tabs as they are', () => {
  expect(visible('Añádir – “x”\n\t● ☑ 日本')).toBe('Añádir – “x”\n\t● ☑ 日本')
  expect(visibleOnOneLine('a\nb\tc')).toBe('a b c')
})
