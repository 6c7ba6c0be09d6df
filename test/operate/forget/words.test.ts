import { describe, expect, it } from 'vitest'
import { isIn, takeOut, wanted } from '../../../src/operate/forget/words.ts'

const found: [string, string, string, string][] = [
  ['as it was written', 'Nell Brady', 'Cllr Nell Brady, chair', 'Cllr [forgotten], chair'],
  ['in capitals', 'Nell Brady', 'NELL BRADY said', '[forgotten] said'],
  ['over two lines', 'Nell Brady', 'Nell\n  Brady', '[forgotten]'],
  ['with a space that does not break', 'Nell Brady', 'Nell\u00a0Brady; Nell&nbsp;Brady', '[forgotten]; [forgotten]'],
  ['with tags between its words, which stay', 'Nell Brady', '<b>Nell</b> <i>Brady</i>', '<b>[forgotten]</b><i></i>'],
  ['with another apostrophe', "Pat O'Dea", 'Pat O’Dea and Pat O&apos;Dea', '[forgotten] and [forgotten]'],
  ['with a hyphen', 'Anne-Marie Oakes-Hill', 'Anne-Marie Oakes-Hill', '[forgotten]'],
  ['with an accent', 'Zoë Frâncu', 'Zoë Frâncu.', '[forgotten].'],
  ['a possessive', 'Nell Brady', 'Nell Brady’s plan', '[forgotten]’s plan'],
  ['a number', '01632 960221', '01632  960221', '[forgotten]'],
  ['an address', 'n.brady@example.org', 'mailto:N.Brady@example.org?x', 'mailto:[forgotten]?x'],
  ['signs that mean something to patterns', 'A. (Bo) Hill+', 'A. (Bo) Hill+ x', '[forgotten] x'],
  ['an ampersand as pages write it', 'Hill & Vale', 'Hill &amp; Vale', '[forgotten]'],
]

describe('what is to be forgotten is found', () => {
  it.each(found)('%s', (_, text, said, left) => {
    expect(isIn(said, wanted([text]))).toBe(true)
    expect(takeOut(said, wanted([text]))).toBe(left)
  })

  it('also where a word is parted, though it cannot be taken out there', () => {
    expect(isIn('<t>Nell Br</t><t>ady</t>', wanted(['Nell Brady']))).toBe(true)
  })

  it('of two texts the longer first', () => {
    expect(takeOut('ask n@example.org or Ann', wanted(['Ann', 'n@example.org']))).toBe('ask [forgotten] or [forgotten]')
  })
})

const others: [string, string, string][] = [
  ['a longer name', 'Nell Brady', 'Nell Bradyson'],
  ['a name that ends so', 'Ann Hill', 'Joann Hill'],
  ['the same words apart', 'Nell Brady', 'Nell chairs; Brady does not'],
  ['a longer number', '960221', '01632 9602215'],
  ['another sign', 'a.b@example.org', 'axb@example.org'],
]

describe('what is not meant stays', () => {
  it.each(others)('%s', (_, text, said) => {
    expect(isIn(said, wanted([text]))).toBe(false)
    expect(takeOut(said, wanted([text]))).toBe(said)
  })

  it('everything, where nothing was said to look for', () => {
    expect(isIn('any text - at all', wanted(['', ' - ']))).toBe(false)
  })
})
