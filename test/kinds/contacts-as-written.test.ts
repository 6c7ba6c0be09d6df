/** Contact fields as officers fill them in: fax numbers, addresses in words, numbers run together, pasted names and addresses. */
import { describe, expect, it } from 'vitest'
import { readContacts } from '../../src/kinds/contacts/contacts.ts'
import { codesOf, field, piece } from './pieces.ts'

/** `name [office]: numbers and addresses {note}`; a name in cells of a row is parted by ` || `. */
function read(name: string, details: string) {
  const row = name.split(' || ').map((text, index) => piece(text, `${'BCDE'[index]}2`))
  const fields = [field('officer', ...row), field('details', piece(details, 'B3'))]
  const { contacts, findings } = readContacts(fields, null, 'GB', '2011-02-17')
  const shown = contacts.map((contact) => {
    const ways = [...contact.phones.map(({ number }) => number), ...contact.emails.map(({ address }) => address)]
    const office = contact.role === null ? '' : ` [${contact.role}]`
    const note = contact.note === null ? '' : ` {${contact.note}}`
    return `${contact.name ?? '?'}${office}: ${ways.join(', ')}${note}`
  })
  return { shown: shown.join(' | '), codes: codesOf(findings) }
}

describe('contacts as officers write them', () => {
  it.each<[string, string, string, string[]]>([
    ['Joan Petty', '01632 960001 Fax: 01632 960002', 'Joan Petty: 01632 960001 {fax 01632 960002}', []],
    ['Joan Petty', '01632 960001 (fax)', 'Joan Petty:  {fax 01632 960001}', ['contact-details-missing']],
    ['Joan Petty', 'Tel/Fax 01632 960001', 'Joan Petty: 01632 960001', []],
    [
      'Joan Petty',
      'T: 01632 960001 F: 01632 960002 M: 07700 900123',
      'Joan Petty: 01632 960001, 07700 900123 {fax 01632 960002}',
      [],
    ],
    [
      'Joan Petty',
      'Tel. 01632 960001, facsimile 01632 960009, joan.petty@example.org',
      'Joan Petty: 01632 960001, joan.petty@example.org {fax 01632 960009}',
      [],
    ],
    ['Joan Petty', 'joan.petty@example.org; Joan.Petty@example.org', 'Joan Petty: joan.petty@example.org', []],
    ['Joan Petty', 'joan.petty [at] example.org', 'Joan Petty: joan.petty@example.org', ['email-mended']],
    ['Joan Petty', 'joan(at)example(dot)org', 'Joan Petty: joan@example.org', ['email-mended']],
    ['Joan Petty', 'joan dot petty at example dot org', 'Joan Petty: joan.petty@example.org', ['email-mended']],
    ['Joan Petty', 'e-mail: joan at example.org', 'Joan Petty: joan@example.org', ['email-mended']],
    ['Joan Petty', '01632 960001, details at example.org', 'Joan Petty: 01632 960001 {details at example.org}', []],
    ['Joan Petty', 'joan. petty@example.org', 'Joan Petty: joan.petty@example.org', ['email-mended']],
    ['Joan Petty', 'joan petty@example.org', 'Joan Petty: joan petty@example.org', ['email-not-valid']],
    ['Joan Petty', 'Joan joan.petty@example.org', 'Joan Petty: joan.petty@example.org', []],
    ['Joan Petty', 'joan.petty@example .org', 'Joan Petty: joan.petty@example.org', ['email-mended']],
    ['Joan Petty', 'joan.petty@example,org,uk', 'Joan Petty: joan.petty@example,org,uk', ['email-not-valid']],
    ['Joan Petty', 'joan.petty@@example.org', 'Joan Petty: joan.petty@@example.org', ['email-not-valid']],
    ['Joan Petty', 'joan.\npetty@example.org', 'Joan Petty: joan.petty@example.org', ['email-mended']],
    ['Joan Petty', 'Call before ten.\npetty@example.org', 'Joan Petty: petty@example.org {Call before ten.}', []],
    ['Joan Petty', '0163296000101632960002', 'Joan Petty: 01632960001, 01632960002', []],
    ['Joan Petty', '01632960001 07700900123', 'Joan Petty: 01632960001, 07700900123', []],
    [
      'Joan Petty',
      '016329600010163296000201632960003',
      'Joan Petty: 016329600010163296000201632960003',
      ['phone-too-long'],
    ],
    ['Joan Petty', 'O1632 960001', 'Joan Petty: O1632 960001', ['phone-with-letters']],
    ['Joan Petty', '01632 96OO01', 'Joan Petty: 01632 96OO01', ['phone-with-letters']],
    ['Joan Petty', 'Tel.01632 960001 mob-07700 900123', 'Joan Petty: 01632 960001, 07700 900123', []],
    ['Joan Petty', 'Petty/01632 960001', 'Joan Petty: 01632 960001', []],
    ['Joan Petty', '01632 960001 extension 44', 'Joan Petty: 01632 960001 extension 44', []],
    ['Joan Petty', '01632 960001 (ext 44)', 'Joan Petty: 01632 960001 (ext 44)', []],
    ['Joan Petty', '01632 960001 or ext 4417', 'Joan Petty: 01632 960001 or ext 4417', []],
    ['Joan Petty', '01632 960001/2/3', 'Joan Petty: 01632 960001/2/3', []],
    ['Joan Petty', '+44 (0)1632 960001; 0044 7700 900123', 'Joan Petty: +44 (0)1632 960001, 0044 7700 900123', []],
    [
      'Joan Petty & Amir Khan',
      'Joan 01632 960001, 01632 960002',
      'Joan Petty: 01632 960001 | Amir Khan: 01632 960002',
      [],
    ],
    [
      'Joan Petty & Amir Khan',
      '01632 960001 (Joan), 07700 900123',
      'Joan Petty: 01632 960001 | Amir Khan: 07700 900123',
      [],
    ],
    [
      'Joan Petty & Amir Khan',
      'Joan 01632 960001 07700 900123; Amir 01632 960002',
      'Joan Petty: 01632 960001, 07700 900123 | Amir Khan: 01632 960002',
      [],
    ],
    [
      'Joan Petty <joan.petty@example.org>; Amir Khan <amir.khan@example.org>',
      '',
      'Joan Petty: joan.petty@example.org | Amir Khan: amir.khan@example.org',
      [],
    ],
    [
      'Petty, Joan <joan.petty@example.org>; Khan, Amir <amir.khan@example.org>',
      '',
      'Petty, Joan: joan.petty@example.org | Khan, Amir: amir.khan@example.org',
      [],
    ],
    ['', '"Petty, Joan (WCC)" <joan.petty@example.org>', 'Petty, Joan [WCC]: joan.petty@example.org', []],
    [
      'Joan Petty',
      'Petty, Joan - Westshire <joan.petty@example.org>',
      'Joan Petty: joan.petty@example.org {Westshire}',
      [],
    ],
    ['Joan Petty', 'joan.petty@example.org<mailto:joan.petty@example.org>', 'Joan Petty: joan.petty@example.org', []],
    ['Joan Petty', 'Joan Petty\n1 High Street\n01632 960001', 'Joan Petty: 01632 960001 {1 High Street}', []],
    ['', '01632 960001', '?: 01632 960001', ['contact-without-name']],
    ['No change', '01632 960001', '?: 01632 960001', ['holder-same-as-before']],
    ['Select a name', '01632 960001', '?: 01632 960001', []],
    ['Partnerships Team', '01632 960001', 'Partnerships Team: 01632 960001', []],
    ['Sam', '01632 960001', 'Sam: 01632 960001', []],
    ['Joan || Petty', '01632 960001', 'Joan Petty: 01632 960001', []],
    ['Chair || Joan Petty', '01632 960001', 'Joan Petty [Chair]: 01632 960001', []],
    ['Chair – Joan Petty', '01632 960001', 'Joan Petty [Chair]: 01632 960001', []],
    ['Chair Joan Petty', '01632 960001', 'Joan Petty [Chair]: 01632 960001', []],
    [
      'Amir Khan',
      '01632 960001; Chair: Joan Petty 01632 960002',
      'Amir Khan: 01632 960001 | Joan Petty [Chair]: 01632 960002',
      [],
    ],
    ['Joan Petty (previously Amir Khan)', '01632 960001', 'Joan Petty: 01632 960001 {Amir Khan (formerly)}', []],
    [
      'Joan Petty until June, then Amir Khan',
      '01632 960001',
      'Joan Petty: 01632 960001 {until June} | Amir Khan:  {incoming}',
      ['contact-unpaired', 'contact-details-missing'],
    ],
    ['Joan Petty (unchanged)', '01632 960001', 'Joan Petty: 01632 960001 {unchanged}', []],
    ['#####', '01632 960001', '?: 01632 960001', ['holder-unclear']],
    [
      'JOAN PETTY and AMIR KHAN',
      'joan.petty@example.org, amir.khan@example.org',
      'JOAN PETTY: joan.petty@example.org | AMIR KHAN: amir.khan@example.org',
      [],
    ],
    ['Joan Petty', '2010-2011: 01632 960001', 'Joan Petty: 01632 960001 {2010-2011}', []],
    [
      'Joan Petty',
      'www.example.org/a12345678 01632 960001',
      'Joan Petty: 01632 960001 {www.example.org/a12345678}',
      [],
    ],
  ])('%j with %j', (name, details, shown, codes) => {
    expect(read(name, details)).toEqual({ shown, codes })
  })
})
