import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDetails, withoutDetails } from '../../../src/write/public/contact-details.ts'

const search = { region: 'GB', known: new Set(['960999']) }

describe('withoutDetails', () => {
  it.each([
    ['Ring 01632 960123.', 'Ring [telephone number removed].'],
    ['(01632) 960123 or 01632 960124', '[telephone number removed] or [telephone number removed]'],
    ['+44 (0)1632 960123 ext 12', '[telephone number removed]'],
    ['00 44 1632 960 123', '[telephone number removed]'],
    ['020 7946 0018', '[telephone number removed]'],
    ['01632/960123', '[telephone number removed]'],
    ['01632\u2011960123', '[telephone number removed]'],
    ['０１６３２ ９６０１２３', '[telephone number removed]'],
    ['٠١٦٣٢ ٩٦٠١٢٣', '[telephone number removed]'],
    ['in 2011. 01632 960123', 'in 2011. [telephone number removed]'],
    ['17.02.2011 01632 960123', '17.02.2011 [telephone number removed]'],
    ['01632 960123 2011', '[telephone number removed] 2011'],
    ['01632.960123', '[telephone number removed]'],
    ['17.02.2011.01632960123', '17.02.2011.[telephone number removed]'],
    ['Tel no: 960 123', 'Tel no: [telephone number removed]'],
    ['ask on 960999', 'ask on [telephone number removed]'],
    ['robin.vale@example.org', '[e-mail address removed]'],
    ['Robin Vale<robin.vale@example.org>;', 'Robin Vale<[e-mail address removed]>;'],
    ['robin.vale @ example.org', '[e-mail address removed]'],
    ['robin\u200b@example.org', '[e-mail address removed]'],
    ['robin＠example.org', '[e-mail address removed]'],
    ['robin.vale (at) example dot org', '[e-mail address removed]'],
    ['robin@intranet', '[e-mail address removed]'],
    ['see file:///S:/Plans/plan.doc', 'see [link to a file removed]'],
    ['see \\\\server\\plans\\plan.doc', 'see [link to a file removed]'],
    ['see S:\\Plans\\plan.doc', 'see [link to a file removed]'],
  ])('takes it out of %j', (text, expected) => {
    expect(withoutDetails(text, search)).toBe(expected)
  })

  it.each([
    'The grant is £1 000 000 000 over 2009 2010 2011.',
    '100,000 jobs and 100 000 homes, 1,000,000 in all',
    'From 29.5% in 2010 to 26.1% in 2010-11',
    'Meetings on 05.02.2011 14.30 and 2011-03-29, and on 12/06/2011',
    'NI 154, NI 155 and NI 156',
    'Follow us @ourpartnership',
    'A likeness of 0.6266666666666667 and of 0.01632960123',
    'On day 40591.0208333333 at 12.0163296012',
    'https://www.example.org/partnerships/reports',
    'sha256:0163296012abc',
    'Ratio 3:2, item CC10(b), room B12',
  ])('leaves %j alone', (text) => {
    expect(withoutDetails(text, search)).toBe(text)
  })

  it('finds nothing more in what it has cleaned', () => {
    const text = 'Robin Vale, 01632 960123, robin.vale@example.org, \\\\server\\plans'
    expect(findDetails(withoutDetails(text, search), search)).toEqual([])
  })

  it('finds nothing more in what it has cleaned, whatever the text', () => {
    const pieces = [
      '01632',
      '960123',
      '+44',
      '(0)',
      '@',
      'robin',
      'example.org',
      '.',
      ' ',
      '-',
      '/',
      '2011',
      '17',
      'tel',
      'x12',
      '(at)',
      '\\\\',
      'S:\\',
      '٣',
      '\u00ad',
    ]
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
        expect(findDetails(withoutDetails(written, search), search)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
