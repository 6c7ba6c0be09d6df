import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesPattern } from '../../../src/contact-forms/names.ts'
import { findDetails, withoutDetails } from '../../../src/write/public/contact-details.ts'
import { harmless, OFFICER, pressed, ways } from './ways.ts'

const search = { region: 'GB', known: new Set(['960999']), names: namesPattern([OFFICER]) }

describe('withoutDetails', () => {
  it.each([
    ['Ring 01632 960123.', 'Ring [telephone number removed].'],
    ['(01632) 960123 or 01632 960124', '[telephone number removed] or [telephone number removed]'],
    ['+44 (0)1632 960123 ext 12', '[telephone number removed]'],
    ['00 44 1632 960 123', '[telephone number removed]'],
    ['020 7946 0018', '[telephone number removed]'],
    ['01632/960123', '[telephone number removed]'],
    ['in 2011. 01632 960123', 'in 2011. [telephone number removed]'],
    ['17.02.2011 01632 960123', '17.02.2011 [telephone number removed]'],
    ['01632 960123 2011', '[telephone number removed] 2011'],
    ['17.02.2011.01632960123', '17.02.2011.[telephone number removed]'],
    ['Tel no: 960 123', 'Tel no: [telephone number removed]'],
    ['ask on 960999', 'ask on [telephone number removed]'],
    ['Robin Vale<robin.vale@example.org>;', 'Robin Vale<[e-mail address removed]>;'],
    ['robin@intranet', '[e-mail address removed]'],
    ['see file:///S:/Plans/plan.doc', 'see [link to a file removed]'],
    ['see \\\\server\\plans\\plan.doc', 'see [link to a file removed]'],
    [
      'Join: https://us02web.zoom.us/j/81234567890?pwd=abc Meeting ID: 812 3456 7890, passcode: x7',
      'Join: [link to a meeting removed]',
    ],
    ['at 14 Wexcombe Road, Upper Dray, OX49 5ZZ.', 'at [postal address removed].'],
    [`Speak to ${OFFICER} first`, 'Speak to [name of a contact removed] first'],
    ['ext. 4417 at the office', 'ext. [telephone number removed] at the office'],
  ])('takes it out of %j', (text, expected) => {
    expect(withoutDetails(text, search)).toBe(expected)
  })

  it.each(ways)('leaves nothing of $text', ({ text, secrets }) => {
    const cleaned = pressed(withoutDetails(text, search))
    expect(secrets.filter((secret) => cleaned.includes(pressed(secret)))).toEqual([])
  })

  it.each(harmless)('leaves %j alone', (text) => {
    expect(withoutDetails(text, search)).toBe(text)
  })

  it('finds nothing more in what it has cleaned, whatever the text', () => {
    const pieces =
      '01632|960123|+44|(0)|@|robin|example.org|.| |-|/|2011|17|tel|x12|(at)|\\\\|S:\\|٣|\u00ad|zoom.us/j/1|passcode: |OX49 5ZZ|14 |Mill Road|dot'
    const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 14 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (written) => {
        expect(findDetails(withoutDetails(written, search), search)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('never leaves a number in halves, however its figures are grouped and parted', () => {
    const zeros = ['0', '\uff10', '\u0660', '\u06f0', '\u0966']
    const number = fc.tuple(fc.constantFrom('01632960', '07700900'), fc.integer({ min: 100, max: 999 }))
    const gaps = fc.constantFrom(' ', '-', '.', '', '\u2013', '\u00a0', '\u200b')
    const written = fc.tuple(
      number,
      gaps,
      fc.constantFrom(...zeros),
      fc.constantFrom<number[][]>([5], [5, 8], [3, 6], [4, 7], [2, 4, 6, 8]),
    )
    const around = fc.constantFrom(
      ['Ask on ', ' today.'],
      ['(', ')'],
      ['tel:', ';'],
      ['Harkness/', ''],
      ['', ' or by post'],
    )
    fc.assert(
      fc.property(written, around, ([[head, tail], gap, zero, cuts], [before, after]) => {
        const digits = [...`${head}${tail}`].map((digit, at) => {
          const shown = String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit))
          return cuts.includes(at) ? gap + shown : shown
        })
        expect(withoutDetails(`${before}${digits.join('')}${after}`, search)).not.toMatch(/\p{N}/u)
      }),
      { numRuns: 250 },
    )
  })
})
