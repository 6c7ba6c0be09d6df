import { describe, expect, it } from 'vitest'
import { readContacts } from '../../src/kinds/contacts/contacts.ts'
import { findEmails } from '../../src/kinds/contacts/emails.ts'
import { checkPhone, findPhones } from '../../src/kinds/contacts/phones.ts'
import type { Contact } from '../../src/model.ts'
import { cells, codesOf, field, piece } from './pieces.ts'

const ann = { name: 'Ann Reed', role: null, note: null }
const bob = { name: 'Bob Stone', role: null, note: null }

/** Contacts with their numbers and addresses alone, where the places of those are not the point. */
function plain(contacts: readonly Contact[]) {
  return contacts.map((contact) => ({
    ...contact,
    phones: contact.phones.map(({ number }) => number),
    emails: contact.emails.map(({ address }) => address),
  }))
}

describe('contacts', () => {
  it.each<[string, string, object[], string[]]>([
    [
      'Ann Reed',
      '01865 815060, ann.reed@example.org',
      [{ ...ann, phones: ['01865 815060'], emails: ['ann.reed@example.org'] }],
      [],
    ],
    ['Ann Reed', 'ann.reed@example.org', [{ ...ann, phones: [], emails: ['ann.reed@example.org'] }], []],
    ['Ann Reed', 'Ann.Reed@Example.org', [{ ...ann, phones: [], emails: ['Ann.Reed@Example.org'] }], []],
    [
      'Ann Reed',
      '01865 815060 (or 01865 815061 Tue & Wed) ann@example.org',
      [{ ...ann, phones: ['01865 815060', '01865 815061'], emails: ['ann@example.org'], note: 'Tue & Wed' }],
      [],
    ],
    [
      'Ann Reed',
      '01491 823612/01235 540324, ann@example.org',
      [{ ...ann, phones: ['01491 823612', '01235 540324'], emails: ['ann@example.org'] }],
      [],
    ],
    ['Ann Reed', '01295 221903/ 07974 326829', [{ ...ann, phones: ['01295 221903', '07974 326829'], emails: [] }], []],
    [
      'Ann Reed',
      'T: 01865 815060 M: 07974 326829 E: <ann@example.org>.',
      [{ ...ann, phones: ['01865 815060', '07974 326829'], emails: ['ann@example.org'] }],
      [],
    ],
    ['Ann Reed', '+44 (0)1865 815060 ext 234', [{ ...ann, phones: ['+44 (0)1865 815060 ext 234'], emails: [] }], []],
    [
      'Ann Reed',
      '01295 2211586 ann@example.org',
      [{ ...ann, phones: ['01295 2211586'], emails: ['ann@example.org'] }],
      ['phone-too-long'],
    ],
    ['Ann Reed', '815060', [{ ...ann, phones: ['815060'], emails: [] }], ['phone-too-short']],
    ['Ann Reed', '01111 111111', [{ ...ann, phones: ['01111 111111'], emails: [] }], ['phone-not-valid']],
    ['Ann Reed', '1865815060', [{ ...ann, phones: ['01865 815060'], emails: [] }], ['phone-zero-restored']],
    ['Ann Reed', 'ann@example', [{ ...ann, phones: [], emails: ['ann@example'] }], ['email-not-valid']],
    ['Ann Reed', 'ann @example.org', [{ ...ann, phones: [], emails: ['ann@example.org'] }], ['email-mended']],
    ['Ann Reed', '', [{ ...ann, phones: [], emails: [] }], ['contact-details-missing']],
    [
      'Ann Reed, Learning and Skills Manager',
      '01865 815060',
      [{ ...ann, role: 'Learning and Skills Manager', phones: ['01865 815060'], emails: [] }],
      [],
    ],
    [
      'Ann Reed: Partnership Manager',
      '01865 815060',
      [{ ...ann, role: 'Partnership Manager', phones: ['01865 815060'], emails: [] }],
      [],
    ],
    [
      'Ann Reed, Manager 01865 815060 ann@example.org',
      '',
      [{ ...ann, role: 'Manager', phones: ['01865 815060'], emails: ['ann@example.org'] }],
      [],
    ],
    ['Ann Reed (01865 815060)', '', [{ ...ann, phones: ['01865 815060'], emails: [] }], []],
    ['', 'Ann Reed 01865 815060', [{ ...ann, phones: ['01865 815060'], emails: [] }], []],
    [
      '',
      'ann@example.org',
      [{ ...ann, name: null, phones: [], emails: ['ann@example.org'] }],
      ['contact-without-name'],
    ],
    // several people
    [
      'Ann Reed/Bob Stone',
      '01865 815060, ann.reed@example.org 01295 221903, bob.stone@example.org',
      [
        { ...ann, phones: ['01865 815060'], emails: ['ann.reed@example.org'] },
        { ...bob, phones: ['01295 221903'], emails: ['bob.stone@example.org'] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      'bstone@example.org, areed@example.org',
      [
        { ...ann, phones: [], emails: ['areed@example.org'] },
        { ...bob, phones: [], emails: ['bstone@example.org'] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      'one@example.org, two@example.org',
      [
        { ...ann, phones: [], emails: ['one@example.org'] },
        { ...bob, phones: [], emails: ['two@example.org'] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      'Bob: 01865 815061; Ann: 01865 815060',
      [
        { ...ann, phones: ['01865 815060'], emails: [] },
        { ...bob, phones: ['01865 815061'], emails: [] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      '01865 815061 (Bob)\n01865 815060 (Ann)',
      [
        { ...ann, phones: ['01865 815060'], emails: [] },
        { ...bob, phones: ['01865 815061'], emails: [] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      '01865 815060, 01865 815061, 01295 221903, ann@example.org, bob@example.org',
      [
        { ...ann, emails: ['ann@example.org'] },
        { ...bob, emails: ['bob@example.org'] },
      ],
      [],
    ],
    [
      'Ann Reed and Bob Stone',
      '01865 815060',
      [
        { ...ann, phones: ['01865 815060'] },
        { ...bob, phones: [] },
      ],
      ['contact-unpaired', 'contact-details-missing'],
    ],
  ])('%j with %j', (name, details, expected, codes) => {
    const read = readContacts([field('officer', ...cells(name)), field('details', ...cells(details))], null, 'GB')
    expect(plain(read.contacts)).toMatchObject(expected)
    expect(read.contacts).toHaveLength(expected.length)
    expect(codesOf(read.findings)).toEqual(codes)
  })

  it('restores a number cell that lost its 0, also where it is displayed as a power of ten', () => {
    for (const shown of ['1865815060', '1.87E+09']) {
      const tel = piece(shown, 'B3', { kind: 'number', number: 1_865_815_060 })
      const { contacts, findings } = readContacts(
        [field('officer', ...cells('Ann Reed')), field('tel', tel)],
        null,
        'GB',
      )
      expect(plain(contacts)[0]?.phones).toEqual(['01865 815060'])
      expect(codesOf(findings)).toEqual(['phone-zero-restored'])
    }
  })

  it.each<[string, string, string[], string[]]>([
    ['Email Ann', 'mailto:ann@example.org?subject=Update', ['ann@example.org'], ['email-from-link']],
    ['ANN@example.org', 'mailto:ann@example.org', ['ANN@example.org'], []],
    ['ann@example.org', 'mailto:bob@example.org', ['ann@example.org'], ['email-link-differs']],
    ['ann@example.org', 'https://example.org', ['ann@example.org'], []],
    ['ann at example', '', ['ann at example'], ['email-not-valid']],
  ])('an e-mail field %j with the link %j', (text, link, emails, codes) => {
    const cell = piece(text, 'B3', { kind: 'text' }, link)
    const { contacts, findings } = readContacts(
      [field('officer', ...cells('Ann Reed')), field('email', cell)],
      null,
      'GB',
    )
    expect(plain(contacts)[0]?.emails).toEqual(emails)
    expect(codesOf(findings)).toEqual(codes)
  })

  it('keeps the details of a second officer asked for further down', () => {
    const fields = [
      field('officer', ...cells('Ann Reed')),
      field('tel', ...cells('01865 815060')),
      field('officer', ...cells('Bob Stone')),
      field('tel', ...cells('01865 815061')),
    ]
    expect(plain(readContacts(fields, null, 'GB').contacts).map(({ name, phones }) => [name, phones])).toEqual([
      ['Ann Reed', ['01865 815060']],
      ['Bob Stone', ['01865 815061']],
    ])
  })

  it('keeps a number without area code, or an extension, of a telephone field', () => {
    const { contacts } = readContacts(
      [field('officer', ...cells('Ann Reed')), field('tel', ...cells('Ext 2345'))],
      null,
      'GB',
    )
    expect(plain(contacts)[0]?.phones).toEqual(['Ext 2345'])
  })

  it('gives each number and address the cell it stood in, and the line within it', () => {
    const details = piece('Ann 01632 960001\nann@example.org, bob@example.org', 'C7')
    const { contacts } = readContacts(
      [
        field('officer', ...cells('Ann Reed and Bob Stone')),
        field('tel', piece('01632 960002 (Bob)', 'C9')),
        field('details', details),
      ],
      null,
      'GB',
    )
    expect(
      contacts.map(({ phones, emails }) => [...phones, ...emails].map(({ source }) => [source.cell, source.line])),
    ).toEqual([
      [
        ['C7', 1],
        ['C7', 2],
      ],
      [
        ['C9', undefined],
        ['C7', 2],
      ],
    ])
  })

  it('records what stands for no contact', () => {
    const read = readContacts([field('officer', ...cells('TBC')), field('tel', ...cells('n/a'))], null, 'GB')
    expect(read.contacts).toEqual([])
    expect(read.absences.map(({ field: key, text }) => [key, text])).toEqual([
      ['officer', 'TBC'],
      ['tel', 'n/a'],
    ])
  })

  it('falls back on who sent an online form', () => {
    const submission = { completedAt: null, email: piece('ann@example.org', 'D2'), name: piece('Ann Reed', 'E2') }
    const { contacts, findings } = readContacts([], submission, 'GB')
    expect(plain(contacts)).toMatchObject([{ name: 'Ann Reed', emails: ['ann@example.org'], source: { cell: 'E2' } }])
    expect(codesOf(findings)).toEqual(['contact-from-submission'])
    expect(readContacts([], { ...submission, email: piece('anonymous'), name: null }, 'GB').contacts).toEqual([])
  })
})

describe('telephone numbers and addresses in text', () => {
  it.each<[string, string[]]>([
    ['01865 815060 01865 815061', ['01865 815060', '01865 815061']],
    ['(01865) 815060', ['(01865) 815060']],
    ['0044 1865 815060', ['0044 1865 815060']],
    ['01865-815060', ['01865-815060']],
    ['Room 12, OX1 1ND, since 2009', []],
    ['www.example.org/a12345678', []],
  ])('numbers of %j', (text, numbers) => {
    expect(findPhones(text).map((phone) => phone.text)).toEqual(numbers)
  })

  it.each<[string, string[]]>([
    ['ann@example.org/bob@example.org', ['ann@example.org', 'bob@example.org']],
    ['mailto:ann@example.org;', ['ann@example.org']],
    ['(ann@example.org)', ['ann@example.org']],
    ["'ann@example.org'.", ['ann@example.org']],
    ['no address @ all', ['address@all']],
    ['none', []],
  ])('addresses of %j', (text, addresses) => {
    expect(findEmails(text).map((email) => email.text)).toEqual(addresses)
  })

  it.each([['01632 960001'], ['07700 900123']])(
    'has nothing to say about %s, which is kept free for examples',
    (text) => {
      expect(checkPhone(text, 'GB', piece(text).source)).toEqual({ text, findings: [] })
    },
  )

  it.each([
    ['1632960001', '01632 960001'],
    ['7700900123', '07700 900123'],
  ])('gives %s its 0 back', (text, whole) => {
    expect(checkPhone(text, 'GB', piece(text).source).text.replace(/ /g, '')).toBe(whole.replace(/ /g, ''))
  })

  it('leaves numbers of an unknown region unchecked', () => {
    expect(checkPhone('123', 'XX', piece('123').source)).toEqual({ text: '123', findings: [] })
  })
})
