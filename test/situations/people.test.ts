/** Words in fields for people, lists of names, and who holds an office no longer or not yet. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, type Situation } from './check.ts'

/** Nobody is read, and somebody asks. */
const nobody = asks(/./)

const WORDS: Situation[] = [
  ['recruiting', { chair: 'Recruitment in progress' }, { chair: is() }],
  [
    'vacant since',
    { chair: 'Vacant since Angus Dray retired in May' },
    { chair: { none: /^(?!former)/, asked: 'may' } },
  ],
  ['vacancy in brackets', { cabinet: '(vacancy)' }, { cabinet: { lines: [], asked: 'may' } }],
  ['to be elected', { chair: 'To be elected at the AGM on 3 March' }, { chair: nobody }],
  ['see attached', { chair: 'See attached list' }, { chair: nobody }],
  ['rotates', { chair: 'The chair rotates among members' }, { chair: nobody }],
  ['hash', { chair: '#REF!' }, { chair: { none: /./, asked: 'may' } }],
  ['a number', { cabinet: '17' }, { cabinet: nobody }],
  ['a dash', { cabinet: '–' }, { cabinet: { lines: [], asked: 'never' } }],
  ['question marks', { cabinet: '???' }, { cabinet: { none: /./, asked: 'must' } }, { layout: 'beside' }],
  ['prompt to choose', { chair: 'Please choose a name' }, { chair: nobody }],
  ['drop-down', { chair: '-- Select --' }, { chair: nobody }],
  ['choose with dots', { chair: 'Choose…' }, { chair: nobody }],
  [
    'select from list',
    { contact: 'Select from list', tel: '', email: '' },
    { contact: nobody, tel: is(), email: is() },
  ],
  ['name here', { chair: '[name of chair]' }, { chair: nobody }],
  ['awaiting', { chair: 'Awaiting nomination from the council' }, { chair: nobody }],
  ['unchanged', { chair: 'Unchanged' }, { chair: nobody }],
  ['as last time', { cabinet: 'As last quarter' }, { cabinet: nobody }],
  ['same person', { chair: 'Same as before' }, { chair: nobody }],
  ['the office only', { chair: 'The Chairman' }, { chair: nobody }],
  ['all members', { cabinet: 'All members of the cabinet' }, { cabinet: nobody }],
  ['yes', { chair: 'Yes' }, { chair: nobody }],
  ['unsure', { cabinet: 'Not sure' }, { cabinet: nobody }],
  ['a sentence', { chair: 'We are between chairs at the moment' }, { chair: nobody }],
  ['a date', { chair: '3 March 2011' }, { chair: nobody }],
]

const TENURE: Situation[] = [
  [
    'was, now',
    { chair: 'Was Cllr Ron Vale, now Cllr Meg Foss' },
    { chair: is('former: Cllr Ron Vale', 'Cllr Meg Foss') },
  ],
  ['now, was', { chair: 'Cllr Meg Foss (was Cllr Ron Vale)' }, { chair: is('Cllr Meg Foss', 'former: Cllr Ron Vale') }],
  [
    'until April',
    { chair: 'Cllr Ron Vale until April 2011, then Cllr Meg Foss' },
    { chair: is('Cllr Ron Vale', 'incoming: Cllr Meg Foss') },
  ],
  [
    'has replaced',
    { cabinet: 'Cllr Meg Foss has replaced Cllr Ron Vale' },
    { cabinet: is('Cllr Meg Foss', 'former: Cllr Ron Vale') },
  ],
  [
    'replaced by',
    { cabinet: 'Cllr Ron Vale, replaced by Cllr Meg Foss in December' },
    { cabinet: is('former: Cllr Ron Vale', 'Cllr Meg Foss') },
  ],
  [
    'outgoing and incoming',
    { chair: 'Outgoing: Ron Vale\nIncoming: Meg Foss' },
    { chair: is('former: Ron Vale', 'incoming: Meg Foss') },
  ],
  [
    'old and new',
    { chair: 'Old chair: Ron Vale. New chair: Meg Foss' },
    { chair: isOrAsks('former: Ron Vale', 'Meg Foss') },
  ],
  ['arrow', { chair: 'Ron Vale → Meg Foss' }, { chair: isOrAsks('former: Ron Vale', 'Meg Foss') }],
  ['arrow of two signs', { chair: 'Ron Vale -> Meg Foss' }, { chair: isOrAsks('former: Ron Vale', 'Meg Foss') }],
  ['from the first', { chair: 'Meg Foss (from 1 January 2011)' }, { chair: is('Meg Foss') }],
  ['from next', { chair: 'Ron Vale (Meg Foss from 1 May 2011)' }, { chair: is('Ron Vale', 'incoming: Meg Foss') }],
  ['succeeds', { chair: 'Meg Foss, who succeeds Ron Vale' }, { chair: is('Meg Foss', 'former: Ron Vale') }],
  [
    'on leave',
    { contact: 'Petra Lyle (on maternity leave; cover: Sid Marl)' },
    { contact: is('Petra Lyle'), notes: { holds: ['Sid Marl'], asked: 'never' } },
  ],
  ['acting', { chair: 'Meg Foss (acting)' }, { chair: is('Meg Foss') }],
  [
    'vice',
    { chair: 'Ron Vale; vice-chair Meg Foss' },
    { chair: is('Ron Vale', 'Meg Foss'), roles: { holds: ['ice-chair'], asked: 'never' } },
  ],
  ['stepped down', { chair: 'Ron Vale has stepped down' }, { chair: asks(/^Ron/) }],
  ['died', { chair: 'The late Ron Vale' }, { chair: asks(/^Ron|^The/) }],
  ['ex', { chair: 'Ex-chair Ron Vale; current chair Meg Foss' }, { chair: isOrAsks('former: Ron Vale', 'Meg Foss') }],
  ['still', { chair: 'Still Ron Vale' }, { chair: is('Ron Vale') }],
  ['no change with name', { chair: 'No change - Ron Vale' }, { chair: is('Ron Vale') }],
  [
    'chair designate',
    { chair: 'Ron Vale\nMeg Foss (chair designate)' },
    { chair: is('Ron Vale', 'incoming: Meg Foss') },
  ],
  [
    'to take over',
    { cabinet: 'Ron Vale - Meg Foss takes over in June' },
    { cabinet: isOrAsks('Ron Vale', 'incoming: Meg Foss') },
  ],
]

const LISTS: Situation[] = [
  [
    'surname first',
    { chair: 'Vale, Ron; Foss, Meg' },
    {
      chair: isOrAsks('Ron Vale', 'Meg Foss').lines
        ? { holds: [], none: /^(?:Vale|Ron|Foss|Meg)$/, asked: 'may' }
        : is(),
    },
  ],
  ['couple', { chair: 'Mr R & Mrs M Vale' }, { chair: is('Mr R Vale', 'Mrs M Vale') }],
  ['one title', { cabinet: 'Cllrs Ron Vale and Meg Foss' }, { cabinet: is('Cllr Ron Vale', 'Cllr Meg Foss') }],
  ['one surname', { cabinet: 'Ron and Meg Vale' }, { cabinet: is('Ron Vale', 'Meg Vale') }],
  ['slash', { chair: 'Ron Vale/Meg Foss' }, { chair: is('Ron Vale', 'Meg Foss') }],
  ['lines', { chair: 'Ron Vale\nMeg Foss\nSid Marl' }, { chair: is('Ron Vale', 'Meg Foss', 'Sid Marl') }],
  ['numbered', { chair: '1. Ron Vale\n2. Meg Foss' }, { chair: is('Ron Vale', 'Meg Foss') }],
  ['bullets', { chair: '• Ron Vale\n• Meg Foss' }, { chair: is('Ron Vale', 'Meg Foss') }],
  ['cells', { chair: [['Mrs', 'Meg', 'Foss']] }, { chair: is('Mrs Meg Foss') }],
  ['cells without a title', { chair: [['Meg', 'Foss']] }, { chair: is('Meg Foss') }],
  [
    'cells, two rows',
    {
      chair: [
        ['Mrs', 'Meg', 'Foss'],
        ['Mr', 'Ron', 'Vale'],
      ],
    },
    { chair: is('Mrs Meg Foss', 'Mr Ron Vale') },
  ],
  ['colonel', { chair: 'Lt Col (Retd) Ron Vale OBE' }, { chair: is('Lt Col (Retd) Ron Vale OBE') }],
  ['honours', { chair: 'Sir Ron Vale KCB, Dame Meg Foss' }, { chair: is('Sir Ron Vale KCB', 'Dame Meg Foss') }],
  ['honours after comma', { chair: 'Ron Vale, OBE, JP' }, { chair: is('Ron Vale') }],
  ['degrees', { chair: 'Dr Meg Foss PhD, FRSA' }, { chair: { holds: ['Dr Meg Foss'], none: /^FRSA/, asked: 'never' } }],
  ['capitals', { chair: 'CLLR RON VALE & CLLR MEG FOSS' }, { chair: is('CLLR RON VALE', 'CLLR MEG FOSS') }],
  ['small', { contact: 'petra lyle' }, { contact: is('petra lyle') }],
  ['hyphens', { chair: 'Anne-Marie Foss-Vale' }, { chair: is('Anne-Marie Foss-Vale') }],
  ['particles', { chair: 'Ludo van den Berg and Ines de Souza' }, { chair: is('Ludo van den Berg', 'Ines de Souza') }],
  ['apostrophe', { chair: 'Cllr Siân O’Dowd' }, { chair: is('Cllr Siân O’Dowd') }],
  [
    'offices as surnames',
    { chair: 'Ian Board, Sue Care and Tom Town' },
    { chair: is('Ian Board', 'Sue Care', 'Tom Town') },
  ],
  [
    'months as names',
    { chair: 'Cllr April Young', cabinet: 'Cllr August Marsh' },
    { chair: is('Cllr April Young'), cabinet: is('Cllr August Marsh') },
  ],
  ['office in front', { chair: 'Chair: Ron Vale' }, { chair: is('Ron Vale') }],
  ['office behind', { cabinet: 'Ron Vale (Cabinet Member for Roads and Waste)' }, { cabinet: is('Ron Vale') }],
  ['office with a dash', { cabinet: 'Ron Vale – Portfolio Holder for Housing' }, { cabinet: is('Ron Vale') }],
  [
    'office of two',
    { chair: 'Ron Vale (Town Council) and Meg Foss (Chamber of Trade)' },
    { chair: is('Ron Vale', 'Meg Foss') },
  ],
  ['a named office', { chair: 'Bishop of Combe' }, { chair: { lines: ['Bishop of Combe'], asked: 'may' } }],
  ['footnote in the name', { chair: 'Cllr Ron Vale1' }, { chair: asks() }],
  ['star behind the name', { chair: 'Cllr Ron Vale*' }, { chair: { holds: ['Cllr Ron Vale'], asked: 'may' } }],
  ['raised figure', { chair: 'Cllr Ron Vale²' }, { chair: { holds: ['Cllr Ron Vale'], none: /2/, asked: 'never' } }],
  [
    'address in the field',
    { chair: 'Ron Vale (ron.vale@example.org)' },
    { chair: { holds: ['Ron Vale'], none: /^\S*@\S*$/, asked: 'may' } },
  ],
  [
    'telephone in the field',
    { chair: 'Ron Vale 01632 960444' },
    { chair: { holds: ['Ron Vale'], none: /^Ron Vale.*\d/, asked: 'may' } },
  ],
  ['of a team site', { chair: '7;#Ron Vale;#9;#Meg Foss' }, { chair: is('Ron Vale', 'Meg Foss') }],
  ['two lines for one', { chair: 'Cllr Ron Vale\nLeader of the Town Council' }, { chair: is('Cllr Ron Vale') }],
  [
    'same name twice',
    { chair: 'Cllr Ron Vale', cabinet: 'Cllr Ron Vale' },
    { chair: is('Cllr Ron Vale'), cabinet: is('Cllr Ron Vale') },
  ],
  ['initials', { chair: 'R. J. Vale & M Foss' }, { chair: is('R. J. Vale', 'M Foss') }],
  ['nickname', { chair: 'Ronald (Ron) Vale' }, { chair: { lines: ['Ronald (Ron) Vale'], asked: 'may' } }],
  ['nickname in quotes', { chair: 'Ronald “Ron” Vale' }, { chair: { lines: ['Ronald “Ron” Vale'], asked: 'may' } }],
  ['a junior', { chair: 'Ron Vale Jnr' }, { chair: is('Ron Vale Jnr') }],
]

describe.each([
  ['words', WORDS],
  ['who held and will hold', TENURE],
  ['lists and names', LISTS],
] as const)('%s', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
