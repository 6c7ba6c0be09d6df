/** The same situations in other words: what the lists and rules must not have learnt by heart. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, keepsAndAsks, type Situation } from './check.ts'
import { runs } from './returns.ts'

const nobody = asks(/./)

const CONTACTS: Situation[] = [
  ['fax label', { tel: 'Fax number 01632 960322, telephone number 01632 960321' }, { tel: is('01632 960321') }],
  ['fax on its line', { tel: '01632 960321\nFax 01632 960322' }, { tel: is('01632 960321') }],
  [
    'fax only',
    { tel: 'Fax: 01632 960322' },
    { tel: is(), notes: { holds: ['960322'], asked: 'never' }, contact: { lines: ['Petra Lyle'], asked: 'may' } },
  ],
  [
    'telefax',
    { tel: '01632 960321; telefax 01632 960322' },
    { tel: { none: /^01632 960322$/, holds: ['01632 960321'], asked: 'may' } },
  ],
  ['same as fax', { tel: '01632 960321 (tel/fax)' }, { tel: is('01632 960321') }],
  ['without space', { tel: '01632960321' }, { tel: is('01632960321') }],
  ['run together', { tel: '0163296032101632960388' }, { tel: isOrAsks('01632960321', '01632960388') }],
  ['comma', { tel: '01632 960321, 960388' }, { tel: { holds: ['01632 960321', '960388'], asked: 'may' } }],
  ['last digits', { tel: '01632 960321/2' }, { tel: { holds: ['01632 960321', '2'], asked: 'may' } }],
  ['mobile first', { tel: 'Mob: 07700 900123 Office: 01632 960321' }, { tel: is('07700 900123', '01632 960321') }],
  [
    'option',
    { tel: '01632 960321 option 2' },
    { tel: { holds: ['01632 960321'], asked: 'never' }, notes: { holds: ['option 2'], asked: 'never' } },
  ],
  ['at in words', { email: 'petra dot lyle at example dot org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['at sign in words', { email: 'petra.lyle<at>example.org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['at braces', { email: 'petra.lyle{at}example{dot}org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['hash for at', { email: 'petra.lyle#example.org' }, { email: { holds: ['petra.lyle#example.org'], asked: 'must' } }],
  ['quote for at', { email: 'petra.lyle"example.org' }, { email: { holds: ['petra.lyle'], asked: 'must' } }],
  ['two at', { email: 'petra.lyle@@example.org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['semicolon for dot', { email: 'petra;lyle@example.org' }, { email: { holds: ['lyle@example.org'], asked: 'must' } }],
  ['slash for dot', { email: 'petra/lyle@example.org' }, { email: { holds: ['lyle@example.org'], asked: 'must' } }],
  ['missing tld', { email: 'petra.lyle@example.' }, { email: keepsAndAsks('petra.lyle@example') }],
  [
    'ending in word',
    { email: 'petra.lyle@example.orgor ring' },
    { email: { holds: ['petra.lyle@example.org'], asked: 'may' } },
  ],
  ['space in domain', { email: 'petra.lyle@exam ple.org' }, { email: { none: /^petra\.lyle@exam$/, asked: 'may' } }],
  ['mailto', { email: 'mailto:petra.lyle@example.org' }, { email: is('petra.lyle@example.org') }],
  ['capital', { email: 'PETRA.LYLE@EXAMPLE.ORG' }, { email: is('PETRA.LYLE@EXAMPLE.ORG') }],
  ['name in brackets', { email: 'petra.lyle@example.org (Petra)' }, { email: is('petra.lyle@example.org') }],
  [
    'two addresses',
    { email: 'petra.lyle@example.org or forum@example.org' },
    { email: is('petra.lyle@example.org', 'forum@example.org') },
  ],
  ['contact former', { contact: 'Petra Lyle (formerly Sid Marl)' }, { contact: is('Petra Lyle') }],
  [
    'contact leaving',
    { contact: 'Petra Lyle until 31 March 2011, then Sid Marl' },
    { contact: { holds: ['Petra Lyle'], asked: 'may' }, tel: { asked: 'may' } },
  ],
  ['contact same', { contact: 'As before' }, { contact: nobody }],
  [
    'contact shared',
    {
      contact: 'Petra Lyle / Sid Marl',
      email: 'petra.lyle@example.org / sid.marl@example.org',
      tel: '01632 960321 / 01632 960388',
    },
    {
      contact: is('Petra Lyle', 'Sid Marl'),
      email: is('petra.lyle@example.org', 'sid.marl@example.org'),
      tel: is('01632 960321', '01632 960388'),
    },
  ],
  ['raised in number', { tel: runs('01632 960321', '^1') }, { tel: { none: /9603211/, asked: 'may' } }],
]

const ANSWERS: Situation[] = [
  ['nothing yet', { challenges: 'Nothing yet' }, { challenges: is() }],
  ['no comments', { challenges: 'No comments' }, { challenges: is() }],
  ['none that we know of', { challenges: 'None that we are aware of' }, { challenges: is() }],
  ['not at present', { challenges: 'Not at present' }, { challenges: is() }],
  ['not applicable here', { challenges: 'Not applicable' }, { challenges: is() }],
  ['no', { challenges: 'No' }, { challenges: is() }],
  ['none none', { challenges: 'None\nNone' }, { challenges: is() }],
  ['nothing significant', { challenges: 'Nothing significant to report' }, { challenges: is() }],
  ['no further update', { challenges: 'No further update' }, { challenges: { lines: [], asked: 'may' } }],
  ['dash lines', { challenges: '-\n-\n-' }, { challenges: is() }],
  ['bullets alone', { challenges: '•\n•' }, { challenges: is() }],
  ['tbc', { challenges: 'tbc' }, { challenges: { asked: 'must' } }],
  ['see appendix', { focus: 'Details in Appendix B' }, { focus: { asked: 'must' } }],
  ['see sheet', { focus: 'See next sheet' }, { focus: { asked: 'must' } }],
  ['on separate sheet', { focus: 'On separate sheet' }, { focus: { asked: 'must' } }],
  ['refer website', { focus: 'Please refer to www.example.org/harbour' }, { focus: { asked: 'must' } }],
  ['as per action plan', { focus: 'As per action plan' }, { focus: { asked: 'must' } }],
  ['information attached', { focus: 'Information attached as a separate document' }, { focus: { asked: 'must' } }],
  ['same as last year', { focus: 'Same as last year' }, { focus: { asked: 'must' } }],
  ['already sent', { focus: 'Already sent to Sid Marl' }, { focus: { asked: 'must' } }],
  ['discussed by phone', { focus: 'Discussed by phone' }, { focus: { asked: 'must' } }],
  ['click here', { focus: 'Click here to enter text' }, { focus: { lines: [], asked: 'must' } }],
  ['please complete', { focus: 'Please complete' }, { focus: { lines: [], asked: 'must' } }],
  ['your text', { focus: '<Your text here>' }, { focus: { lines: [], asked: 'must' } }],
  ['add rows', { focus: 'Add rows as needed' }, { focus: { asked: 'must' } }],
  ['drop-down', { focus: 'Select from drop-down' }, { focus: { lines: [], asked: 'must' } }],
  ['select option colon', { focus: 'Select an option:' }, { focus: { lines: [], asked: 'must' } }],
  ['select and answer', { focus: 'Please select: Paths' }, { focus: isOrAsks('Paths') }],
  [
    'prompt bracketed inside',
    { focus: 'Paths (please give details)\nStiles' },
    { focus: { holds: ['Paths', 'Stiles'], asked: 'may' } },
  ],
  ['hash', { focus: '####' }, { focus: { lines: [], asked: 'must' } }],
  ['targets all but', { targets: 'All except NI 6' }, { targets: { none: /^NI 6$/, asked: 'may' } }],
  [
    'targets struck in words',
    { targets: 'NI 6; NI 7 (deleted)' },
    { targets: { holds: ['NI 6'], none: /^NI 7$/, asked: 'may' } },
  ],
  ['targets dropped', { targets: 'NI 6; NI 7 - dropped' }, { targets: { none: /^NI 7$/, asked: 'may' } }],
  ['targets previously', { targets: 'NI 6 (previously NI 7)' }, { targets: { none: /^NI 7$/, asked: 'may' } }],
  ['targets apart from', { targets: 'NI 6, NI 9, apart from NI 7' }, { targets: is('NI 6', 'NI 9', 'not NI 7') }],
  ['targets without', { targets: 'NI 6 and NI 9 without NI 7' }, { targets: { none: /^NI 7$/, asked: 'may' } }],
  ['targets not ours', { targets: 'NI 6\nNI 7 – not ours' }, { targets: is('NI 6', 'not NI 7') }],
  ['long dash range', { targets: 'NI 6—NI 8' }, { targets: { lines: ['NI 6', 'NI 7', 'NI 8'], asked: 'may' } }],
  ['through', { targets: 'NI 6 through NI 8' }, { targets: { lines: ['NI 6', 'NI 7', 'NI 8'], asked: 'may' } }],
  ['dots range', { targets: 'NI 6 … NI 8' }, { targets: { lines: ['NI 6', 'NI 7', 'NI 8'], asked: 'may' } }],
  ['inclusive', { targets: 'NI 6 to 8 inclusive' }, { targets: { lines: ['NI 6', 'NI 7', 'NI 8'], asked: 'may' } }],
  [
    'wrapped quote',
    { done: '“The path is a joy to walk and\nthe stile is gone”, said\none visitor.' },
    { done: is('“The path is a joy to walk and the stile is gone”, said one visitor.') },
  ],
  [
    'wrapped list',
    { plans: '- clear the path from the mill to\n  the weir before the spring\n- paint the gate' },
    { plans: is('clear the path from the mill to the weir before the spring', 'paint the gate') },
  ],
  [
    'wrapped capitals',
    { plans: 'CLEAR THE PATH FROM THE MILL TO\nTHE WEIR' },
    { plans: is('CLEAR THE PATH FROM THE MILL TO THE WEIR') },
  ],
  [
    'wrapped before a name',
    { done: 'The path was opened by\nCllr Meg Foss in October.' },
    { done: isOrAsks('The path was opened by Cllr Meg Foss in October.') },
  ],
  [
    'wrapped in figures',
    { done: 'The path was walked by more than\n500 people in October.' },
    { done: isOrAsks('The path was walked by more than 500 people in October.') },
  ],
  [
    'wrapped before a number that looks like an item',
    { done: 'Of the gates we mended\n12. The rest must wait.' },
    { done: { holds: ['12'], asked: 'may' } },
  ],
]

describe.each([
  ['contacts', CONTACTS],
  ['answers', ANSWERS],
] as const)('%s in other words', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
