/** Drafts, read back by another program's reader of mails. */
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { type Draft, draftMessage, plainAddress } from '../../src/chase/message.ts'

const plain: Draft = {
  from: { name: 'Partnerships team', address: 'team@example.org' },
  to: [{ name: 'Ann Example', address: 'ann@example.org' }],
  subject: 'First reminder',
  body: 'Dear Ann Example,\n\nHello.\n',
  date: new Date('2012-07-02T10:00:00Z'),
  round: '2012-06',
  attached: null,
}

const textOf = (draft: Draft) => new TextDecoder().decode(draftMessage(draft))
const headOf = (text: string) => text.split('\r\n\r\n')[0] ?? ''

const KNOWN = /^(?:from|to|subject|date|x-unsent|x-collate-draft|mime-version|content-type|content-transfer-encoding)$/

describe('a draft', () => {
  it('has what RFC 5322 asks for and opens for writing', () => {
    expect(headOf(textOf(plain)).split('\r\n')).toEqual([
      'From: "Partnerships team"',
      ' <team@example.org>',
      'To: "Ann Example"',
      ' <ann@example.org>',
      'Subject: First reminder',
      'Date: Mon, 02 Jul 2012 10:00:00 +0000',
      'X-Unsent: 1',
      'X-Collate-Draft: 2012-06',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
    ])
  })

  it('brings its workbook as it was', async () => {
    const bytes = Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256)
    const name = 'Café “Quay” board; 2.xlsx'
    const email = await PostalMime.parse(
      draftMessage({ ...plain, attached: { name, type: 'application/x-test', bytes } }),
    )
    const [attachment] = email.attachments
    expect([attachment?.filename, attachment?.mimeType, attachment?.disposition]).toEqual([
      name,
      'application/x-test',
      'attachment',
    ])
    expect(new Uint8Array(attachment?.content as ArrayBuffer)).toEqual(bytes)
    expect(email.text?.trim()).toBe('Dear Ann Example,\n\nHello.')
  })

  it('without anybody to write to has no such line', () => {
    expect(headOf(textOf({ ...plain, to: [] }))).not.toMatch(/^to:/im)
  })

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom(
      'Ann\r\nBcc: all@example.org',
      'Ann\n\nBody',
      'Ann\u2028Bcc: x@example.org',
      'Ann\u0085X-Evil: 1',
      '=?utf-8?B?QW5uDQpCY2M6IHhAZXhhbXBsZS5vcmc=?=',
      '"Ann" <x@example.org>, ',
      'Zoë O’Hara, Łódź '.repeat(12),
      'word '.repeat(80),
      'w'.repeat(500),
    ),
  )

  it('no name, subject, round or name of a file begins a header or a part of its own', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (name, subject, round, file) => {
        const attached = { name: `${file}.xlsx`, type: 'application/x-test', bytes: new Uint8Array([1]) }
        const text = textOf({ ...plain, to: [{ name, address: 'ann@example.org' }], subject, round, attached })
        const lines = headOf(text).split('\r\n')
        for (const line of lines) {
          expect(line).toMatch(/^(?:[\w-]+:| )/)
          expect(line.length).toBeLessThanOrEqual(998)
          expect(line).toMatch(/^[\x20-\x7E]*$/)
          if (!line.startsWith(' ')) expect(line.split(':')[0]?.toLowerCase()).toMatch(KNOWN)
        }
        expect(text.match(/^--=_/gm)).toHaveLength(3)
      }),
      { numRuns: 200 },
    )
  })

  it('subject, names and text come back as they were written', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(words, words, async (subject, body) => {
        const email = await PostalMime.parse(draftMessage({ ...plain, subject: `A ${subject} b`, body: `${body}\n` }))
        const collapsed = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ').trim()
        expect(collapsed(email.subject ?? '')).toBe(collapsed(`A ${subject} b`))
        expect(email.text?.replace(/\s+$/, '')).toBe(body.replace(/\r\n?/g, '\n').replace(/\s+$/, ''))
      }),
      { numRuns: 100 },
    )
  })
})

describe('an address', () => {
  it.each([
    ['ann@example.org', 'ann@example.org'],
    [' ann.o’hara@example.org', null],
    ["ann.o'hara+x@mail.example.org ", "ann.o'hara+x@mail.example.org"],
    ['ann@exämple.org', 'ann@xn--exmple-cua.org'],
    ['ann', null],
    ['ann@localhost', null],
    ['ann@example.org\r\nBcc: x@example.org', null],
    ['ann@example.org, bo@example.org', null],
    ['"ann b"@example.org', null],
    ['ann@@example.org', null],
    ['ann..b@example.org', null],
    ['ann@-example.org', null],
    ['<ann@example.org>', null],
  ])('%j is written as %j', (address, plainly) => {
    expect(plainAddress(address)).toBe(plainly)
  })
})
