/** Contacts, lists and statements as people and their programs put them into a cell. */
import { describe, expect, it } from 'vitest'
import { cells, codesOf, field, update } from './pieces.ts'

function contactsOf(key: 'details' | 'email' | 'tel' | 'officer', text: string) {
  const { contacts, findings } = update([field(key, ...cells(text))])
  const shown = contacts.map(({ name, phones, emails }) =>
    [name ?? '', ...phones.map(({ number }) => number), ...emails.map(({ address }) => address)].join(' '),
  )
  return { shown, codes: codesOf(findings) }
}

describe('contacts', () => {
  it.each<['details' | 'email' | 'tel' | 'officer', string, string[]]>([
    ['email', '<ann.reed@example.org>', [' ann.reed@example.org']],
    ['email', 'mailto:ann.reed@example.org?subject=Return', [' ann.reed@example.org']],
    ['tel', '00353 1 496 0123', [' 00353 1 496 0123']],
    ['tel', '0044 20 7946 0123', [' 0044 20 7946 0123']],
    ['officer', 'Bob Stone has left; please contact Ann Reed', ['Ann Reed']],
    ['officer', 'Contact Officer', []],
    [
      'details',
      'Ann Reed (Mon-Wed) 01632 960123; Bob Stone (Thu-Fri) 01632 960124',
      ['Ann Reed 01632 960123', 'Bob Stone 01632 960124'],
    ],
  ])('%s “%s”', (key, text, shown) => {
    expect(contactsOf(key, text).shown).toEqual(shown)
  })
  it.each(['ann.reed/bob.stone@example.org', 'ann.reed & bob.stone@example.org', 'ann.reed@example.co,uk'])(
    '“%s” is kept whole and asked about',
    (text) => {
      expect(contactsOf('email', text)).toMatchObject({
        shown: [` ${text}`],
        codes: ['email-not-valid', 'contact-without-name'],
      })
    },
  )
})

describe('a number beside the name of somebody else', () => {
  const codes = (details: string) =>
    codesOf(update([field('officer', ...cells('Bob Stone')), field('details', ...cells(details))]).findings)
  it.each(['Please contact Ann Reed on 01632 960111', '01632 960111 (ask for Ann Reed)', 'Mrs Reed 01632 960111'])(
    '%s is asked about',
    (text) => {
      expect(codes(text)).toEqual(['contact-unpaired'])
    },
  )
  it.each([
    'Bob Stone 01632 960111',
    'Tel 01632 960111 bob.stone@example.org',
    'Policy Team, 1 John Street, 01632 960111',
    'B Stone 01632 960111',
    'Robert Stone 01632 960111',
    'Bob Stone Head of Policy 01632 960111',
    'St Thomas Court, Loughmarsh 01632 960111',
    'Charles Dickens Close, Loughmarsh 01632 960111',
    'William Morris Hall, Loughmarsh 01632 960111',
    "Dr Gray's Hospital, Albert Dock 01632 960111",
    'Prince William Lane 01632 960111',
    '01632 960111 (PA Ann Reed)',
  ])('%s is not', (text) => {
    expect(codes(text)).toEqual([])
  })
})

describe('somebody else beside several numbers', () => {
  it('is one doubt', () => {
    const details = cells('Ann Reed 01632 960111, ann.reed@example.org')
    const { findings } = update([field('officer', ...cells('Bob Stone')), field('details', ...details)])
    expect(findings.filter(({ code }) => code === 'contact-unpaired').map(({ args }) => args.text)).toEqual([
      '01632 960111, ann.reed@example.org',
    ])
  })
})

describe('an address among details that name the contact', () => {
  it.each(['Victoria Road', 'St Thomas Court', 'Albert Dock', 'Charles Dickens Close', 'William Morris Hall'])(
    'is nobody: %s',
    (place) => {
      const { contacts } = update([field('details', ...cells(`Bob Stone, ${place}, Loughmarsh 01632 960111`))])
      expect(contacts.map(({ name, phones }) => [name, phones.length])).toEqual([['Bob Stone', 1]])
    },
  )
})

function entriesOf(text: string) {
  const { answers, findings, statedAbsences } = update([field('focus', ...cells(text))])
  return {
    entries: (answers.focus ?? []).map((entry) => entry.text),
    absent: statedAbsences.length > 0,
    codes: codesOf(findings),
  }
}

describe('lists', () => {
  it.each<[string, string[]]>([
    ['1. Health checks 2. Housing repairs 3. Skills fair', ['Health checks', 'Housing repairs', 'Skills fair']],
    ['1) One thing 2) Two things 3) Three things', ['One thing', 'Two things', 'Three things']],
    ['1. Worked with Year 2. Pupils came', ['Worked with Year 2. Pupils came']],
    ['l One thing\nl Two things', ['One thing', 'Two things']],
    ['q One thing\nq Two things', ['One thing', 'Two things']],
    ['à One thing\nà Two things', ['One thing', 'Two things']],
    ['u Only one', ['u Only one']],
  ])('%j', (text, entries) => {
    expect(entriesOf(text).entries).toEqual(entries)
  })
})

describe('statements', () => {
  it.each([
    'Nothing of note',
    'None to speak of',
    'I have no comments',
    'None received',
    'Dim',
    'Dim byd i’w adrodd',
    'Amherthnasol',
    'Dim / None',
  ])('%s: there is none', (text) => {
    expect(entriesOf(text)).toMatchObject({ entries: [], absent: true })
  })
  it.each(['"', '〃', 'do.', 'Same as Q2', 'Dim newid', 'Gweler uchod'])('%s points elsewhere', (text) => {
    expect(entriesOf(text).codes).toContain('answer-reference')
  })
  it.each([
    'None of the targets was missed',
    'Dimensions of the hall agreed',
    'I have no funding for the van',
    'No rooms available',
    'Do more of the same',
  ])('%s is news', (text) => {
    expect(entriesOf(text)).toMatchObject({ entries: [text], codes: [] })
  })
})
