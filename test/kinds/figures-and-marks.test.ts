/** What stands in front of a line: a figure, a sign or a box that says something, or a mark of a list. */
import { describe, expect, it } from 'vitest'
import { readEntries } from '../../src/kinds/entries/entries.ts'
import { cells } from './pieces.ts'

const texts = (...lines: string[]) => readEntries(cells(...lines)).map(({ text }) => text)

describe('figures, signs and boxes are content', () => {
  it.each<[string, string[]]>([
    ['26. homes let', ['26. homes let']],
    ['7) wardens appointed', ['7) wardens appointed']],
    ['7. wardens appointed\n12. meals a day\n40. chairs', ['7. wardens appointed', '12. meals a day', '40. chairs']],
    ['(14) new members', ['(14) new members']],
    ['> 500 people came', ['> 500 people came']],
    ['> £2,000 raised', ['> £2,000 raised']],
    ['< 5 % of calls lost', ['< 5 % of calls lost']],
    ['~ 40 volunteers', ['~ 40 volunteers']],
    ['± 3 days', ['± 3 days']],
    ['- 4 % on last year', ['- 4 % on last year']],
    ['- £300 against budget\n- 2 posts', ['- £300 against budget', '- 2 posts']],
    [
      '☐ Policy adopted\n☑ Chair elected\n☒ Accounts signed',
      ['☐ Policy adopted', '☑ Chair elected', '☒ Accounts signed'],
    ],
    ['✓ Policy adopted\n✗ Accounts signed', ['✓ Policy adopted', '✗ Accounts signed']],
    ['✔ Hall booked\nCaterer to be found', ['✔ Hall booked', 'Caterer to be found']],
    ['■ Hall booked\n□ Caterer found', ['■ Hall booked', '□ Caterer found']],
    ['26', ['26']],
    ['3.', ['3.']],
    ['26\n31', ['26', '31']],
    ['(1) agree the plan; (2) note the report', ['(1) agree the plan; (2) note the report']],
    ['(a) the bridge, (b) the weir and (c) the lock', ['(a) the bridge, (b) the weir and (c) the lock']],
    ['2010. A good year', ['2010. A good year']],
    ['Homes let\n26', ['Homes let', '26']],
  ])('%j', (written, expected) => {
    expect(texts(written)).toEqual(expected)
  })
})

describe('marks of a list are taken off', () => {
  it.each<[string, string[]]>([
    ['1. One\n2. Two\n3. Three', ['One', 'Two', 'Three']],
    ['1. One\n1. Two\n1. Three', ['One', 'Two', 'Three']],
    ['1. One\n3. Three', ['One', 'Three']],
    ['4. Four\n5. Five', ['Four', 'Five']],
    ['1) One\na) first\nb) second\n2) Two', ['One', 'first', 'second', 'Two']],
    ['1. One\n2. Two\n3\n4\n5', ['One', 'Two']],
    ['1. One\n2. Two\n3.\n4.', ['One', 'Two']],
    ['1.\nOne\n2.\nTwo', ['One', 'Two']],
    ['> Footpaths\n> Stiles', ['Footpaths', 'Stiles']],
    ['✓ Hall booked\n✓ Caterer found', ['Hall booked', 'Caterer found']],
    ['■ Hall booked\n■ Caterer found', ['Hall booked', 'Caterer found']],
    ['- 4 new wardens\n- Training in May', ['4 new wardens', 'Training in May']],
    ['i) One\nii) Two\niii) Three\niv) Four', ['One', 'Two', 'Three', 'Four']],
  ])('%j', (written, expected) => {
    expect(texts(written)).toEqual(expected)
  })
})
