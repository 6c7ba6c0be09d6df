/** Further situations, tried last: what several rules have to settle between them. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, keeps, type Situation } from './check.ts'
import { stored, storedDay } from './returns.ts'

const held = 'held 2011-01-18'

const ENTRIES: Situation[] = [
  ['options side by side', { focus: '○ Yes ● No' }, { focus: isOrAsks('○ Yes ● No') }],
  ['three options side by side', { focus: '○ Red ○ Amber ● Green' }, { focus: isOrAsks('○ Red ○ Amber ● Green') }],
  ['bracket options side by side', { focus: '(•) Yes ( ) No' }, { focus: isOrAsks('(•) Yes ( ) No') }],
  ['boxes side by side', { focus: '☑ Yes ☐ No' }, { focus: is('☑ Yes ☐ No') }],
  [
    'options after a bullet list',
    { focus: '• Paths\n• Stiles\nStatus:\n○ Begun\n● Done' },
    { focus: isOrAsks('Paths', 'Stiles', 'Status:', '○ Begun', '● Done') },
  ],
  [
    'options in rows',
    { focus: [['○ Begun'], ['● Half done'], ['○ Done']] },
    { focus: isOrAsks('○ Begun', '● Half done', '○ Done') },
  ],
  ['filled last', { focus: '○ Begun\n○ Half done\n● Done' }, { focus: isOrAsks('○ Begun', '○ Half done', '● Done') }],
  ['options with a sign of an emoji', { focus: '⬜ Paths\n✅ Stiles' }, { focus: is('⬜ Paths', '✅ Stiles') }],
  ['ticked by a heavy tick', { focus: '✔ Paths\n✘ Stiles' }, { focus: is('✔ Paths', '✘ Stiles') }],
  ['yes or no', { focus: 'Yes / No (delete as appropriate)' }, { focus: keeps('Yes / No') }],
  [
    'figures in a row with a unit',
    {
      done: [
        ['Trees', '230'],
        ['Wells', '3'],
      ],
    },
    { done: keeps('Trees', '230', 'Wells', '3') },
  ],
  ['figure in the cell below', { done: [['Trees planted'], ['230']] }, { done: is('Trees planted', '230') }],
  ['numbers with letters', { plans: '1a. Paths\n1b. Stiles\n2. Gates' }, { plans: keeps('Paths', 'Stiles', 'Gates') }],
  ['numbers from seven', { plans: '7. Paths\n8. Stiles\n9. Gates' }, { plans: is('Paths', 'Stiles', 'Gates') }],
  ['numbers with a gap', { plans: '1. Paths\n3. Stiles' }, { plans: is('Paths', 'Stiles') }],
  ['decimals', { plans: '1.1 Paths\n1.2 Stiles\n2.1 Gates' }, { plans: keeps('Paths', 'Stiles', 'Gates') }],
  ['amounts per line', { done: '1.5 km path\n2.5 km hedge' }, { done: is('1.5 km path', '2.5 km hedge') }],
  ['temperatures', { done: '-3° in the hall\n-5° in the yard' }, { done: keeps('-3°', '-5°') }],
  ['ranges first', { done: '10-15 walkers a week\n3–4 guides' }, { done: is('10-15 walkers a week', '3–4 guides') }],
  ['negatives', { done: '-12% on last year\n-4 posts' }, { done: is('-12% on last year', '-4 posts') }],
  ['phone first', { focus: '01632 960777 is our new helpline' }, { focus: is('01632 960777 is our new helpline') }],
  ['postcode first', { focus: 'OX12 9AB: a new surgery' }, { focus: is('OX12 9AB: a new surgery') }],
  [
    'a date first',
    { done: '4 May: opened the lido\n9 June: held the fair' },
    { done: is('4 May: opened the lido', '9 June: held the fair') },
  ],
  [
    'a date with a stop',
    { done: '4.5.2010 lido opened\n9.6.2010 fair held' },
    { done: is('4.5.2010 lido opened', '9.6.2010 fair held') },
  ],
  ['year range', { done: '2009-10 was wet\n2010-11 was dry' }, { done: is('2009-10 was wet', '2010-11 was dry') }],
  [
    'ends in to',
    { done: 'Something to look forward to\nA fair in June' },
    { done: { holds: ['Something to look forward to', 'A fair in June'], asked: 'may' } },
  ],
  [
    'ends in of',
    { plans: 'Find out what people are proud of\nTell the story in June' },
    { plans: { holds: ['proud of', 'Tell the story'], asked: 'may' } },
  ],
  [
    'quoted title',
    { focus: 'Screened “Gone With The”\nOpened a bar' },
    { focus: { holds: ['Opened a bar'], asked: 'may' } },
  ],
  [
    'line then web page',
    { focus: 'Read all about it at\nwww.example.org' },
    { focus: { holds: ['Read all about it at', 'www.example.org'], asked: 'may' } },
  ],
  [
    'wrapped at eighty',
    {
      done: 'The wardens of the four parishes walked every path between the mill and the weir\nin October and November and wrote down each stile, gate and bridge that will need\nwork before the spring. The list has gone to the landowners.',
    },
    {
      done: is(
        'The wardens of the four parishes walked every path between the mill and the weir in October and November and wrote down each stile, gate and bridge that will need work before the spring. The list has gone to the landowners.',
      ),
    },
  ],
  [
    'two wrapped paragraphs',
    {
      done: 'The wardens walked every path between\nthe mill and the weir in October.\n\nThe list of stiles has gone to the\nlandowners.',
    },
    {
      done: is(
        'The wardens walked every path between the mill and the weir in October.',
        'The list of stiles has gone to the landowners.',
      ),
    },
  ],
  [
    'poem-like lines',
    { done: 'Litter down\nWalkers up\nBenches mended' },
    { done: is('Litter down', 'Walkers up', 'Benches mended') },
  ],
  ['hash tag', { focus: '#harbourlights reached 900 people' }, { focus: is('#harbourlights reached 900 people') }],
  [
    'only a link',
    { focus: 'www.example.org/harbour' },
    { focus: { holds: ['www.example.org/harbour'], asked: 'may' } },
  ],
  ['stored date in prose', { plans: storedDay('2011-05-03', 'd-mmm') }, { plans: asks() }],
  ['stored number with unit', { done: stored(26, '0" homes let"') }, { done: is('26 homes let') }],
  ['negative in brackets', { challenges: stored(-1500, '£#,##0;(£#,##0)') }, { challenges: is('(£1,500)') }],
  [
    'none with a remark',
    { challenges: 'None, other than the price of hay' },
    { challenges: is('None, other than the price of hay') },
  ],
  [
    'none but',
    { challenges: 'None at present but the lease ends in June' },
    { challenges: is('None at present but the lease ends in June') },
  ],
  ['no issues thank you', { challenges: 'No issues, thank you' }, { challenges: { lines: [], asked: 'may' } }],
  [
    'nothing then news',
    { challenges: 'Nothing to report\nExcept that the ferry is late' },
    { challenges: { holds: ['Except that the ferry is late'], asked: 'may' } },
  ],
  [
    'see then news',
    { focus: 'See attached report; in short, the lido opened' },
    { focus: { holds: ['the lido opened'], asked: 'may' } },
  ],
]

const PEOPLE: Situation[] = [
  ['vacancy and who left', { chair: 'Vacancy (Ron Vale resigned Jan 11)' }, { chair: is('former: Ron Vale') }],
  [
    'left in a short month',
    { chair: 'Ron Vale (retired Dec 10); Meg Foss' },
    { chair: is('former: Ron Vale', 'Meg Foss') },
  ],
  ['deceased', { chair: 'Ron Vale (deceased)' }, { chair: asks(/^Ron/) }],
  ['a calling', { chair: 'Ron Vale (retired GP)' }, { chair: is('Ron Vale') }],
  ['vacant then acting', { chair: 'Vacant – Ron Vale acting' }, { chair: isOrAsks('Ron Vale') }],
  [
    'vacant, contact given',
    { chair: 'Vacant (contact Ron Vale meanwhile)' },
    { chair: { none: /^Vacant|^contact/i, asked: 'may' } },
  ],
  [
    'chair with vice on lines',
    { chair: 'Chair - Ron Vale\nVice Chair - Meg Foss' },
    { chair: is('Ron Vale', 'Meg Foss'), roles: { holds: ['Vice Chair'], asked: 'never' } },
  ],
  ['no change and new', { cabinet: 'No change (Cllr Ron Vale)' }, { cabinet: isOrAsks('Cllr Ron Vale') }],
  ['as before with name', { cabinet: 'Cllr Ron Vale, as before' }, { cabinet: is('Cllr Ron Vale') }],
  ['same with name', { cabinet: 'Same – Cllr Ron Vale' }, { cabinet: isOrAsks('Cllr Ron Vale') }],
  ['changed', { cabinet: 'Changed: now Cllr Meg Foss' }, { cabinet: isOrAsks('Cllr Meg Foss') }],
  [
    'changed from to',
    { cabinet: 'Changed from Cllr Ron Vale to Cllr Meg Foss' },
    { cabinet: isOrAsks('former: Cllr Ron Vale', 'Cllr Meg Foss') },
  ],
  ['from to', { chair: 'From Ron Vale to Meg Foss' }, { chair: isOrAsks('former: Ron Vale', 'Meg Foss') }],
  ['new', { chair: 'NEW: Meg Foss' }, { chair: isOrAsks('Meg Foss') }],
  ['new chair', { chair: 'Meg Foss (new chair)' }, { chair: is('Meg Foss') }],
  ['new since', { chair: 'Meg Foss (new since October)' }, { chair: is('Meg Foss') }],
  ['subject to', { chair: 'Meg Foss (subject to confirmation)' }, { chair: { holds: ['Meg Foss'], asked: 'may' } }],
  ['tbc', { chair: 'Meg Foss (tbc)' }, { chair: { holds: ['Meg Foss'], asked: 'may' } }],
  ['question mark', { chair: 'Meg Foss?' }, { chair: { holds: [], none: /\?$/, asked: 'may' } }],
  ['either or', { chair: 'Ron Vale or Meg Foss' }, { chair: asks(/ or /) }],
  ['chief executive alone', { cabinet: 'Chief Executive' }, { cabinet: is('Chief Executive') }],
  ['general manager', { chair: 'Ron Vale, General Manager' }, { chair: is('Ron Vale') }],
  ['major', { chair: 'Major Ron Vale' }, { chair: is('Major Ron Vale') }],
  ['chief inspector', { chair: 'Chief Insp Meg Foss' }, { chair: is('Chief Insp Meg Foss') }],
  ['chief officer', { chair: 'Chief Officer Meg Foss' }, { chair: { holds: ['Meg Foss'], asked: 'may' } }],
  ['board secretary', { contact: 'Board Secretary' }, { contact: is('Board Secretary') }],
  [
    'contact office after name',
    { contact: 'Petra Lyle\nPartnership Officer\nHarbour Council' },
    { contact: is('Petra Lyle') },
    { layout: 'beside' },
  ],
  [
    'contact address',
    { contact: 'Petra Lyle, Harbour House, Quay Street, Combe' },
    { contact: { holds: ['Petra Lyle'], none: /House|Street/, asked: 'may' } },
  ],
  [
    'many',
    { chair: 'Ann Rook; Ed Rook; Jo Pell; Sid Marl; Meg Foss' },
    { chair: is('Ann Rook', 'Ed Rook', 'Jo Pell', 'Sid Marl', 'Meg Foss') },
  ],
  [
    'district councillors',
    { cabinet: 'District Cllr Ron Vale and County Cllr Meg Foss' },
    { cabinet: { holds: ['Ron Vale', 'Meg Foss'], asked: 'never' } },
  ],
]

const DATES: Situation[] = [
  [
    'rearranged on its line',
    { meetings: 'Last: 18 January 2011\nNext: rearranged for 19 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'a day with a stop',
    { meetings: 'Last: 18 January 2011\nNext: 19.04' },
    { meetings: { holds: [held], asked: 'must' } },
  ],
  [
    'one of three',
    { meetings: 'Last: 18 January 2011\nNext: 19, 20 or 26 April 2011' },
    { meetings: isOrAsks(held, 'planned 2011-04-19', 'planned 2011-04-20', 'planned 2011-04-26') },
  ],
  [
    'a counted week',
    { meetings: 'Last: 18 January 2011\nNext: week 2 of May 2011' },
    { meetings: { holds: [held], none: /2011-05-02$/, asked: 'may' } },
  ],
  [
    'elections',
    { meetings: 'Last: 18 January 2011\nNext: 19 April 2011 (subject to elections on 5 May 2011)' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'change of date',
    { meetings: 'Last: 18 January 2011\nNext: 19 April 2011 NB change of date from 12 April 2011' },
    { meetings: is(held, 'planned 2011-04-19', 'cancelled 2011-04-12') },
  ],
  [
    'no quorum',
    { meetings: '18 January 2011\n8 February 2011 (no quorum)\n19 April 2011' },
    { meetings: isOrAsks(held, 'cancelled 2011-02-08', 'planned 2011-04-19') },
  ],
  [
    'comma list',
    { meetings: '18 January 2011, 19 April 2011, 12 July 2011' },
    { meetings: is(held, 'planned 2011-04-19', 'planned 2011-07-12') },
  ],
  [
    'cancelled of a list',
    { meetings: '18 January 2011, 15 February 2011 (cancelled), 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'planned 2011-04-19') },
  ],
  [
    'cancelled with a reason',
    { meetings: 'Last: 18 January 2011\nMeeting of 15 February 2011 cancelled owing to snow\nNext: 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'planned 2011-04-19') },
  ],
  [
    'did not meet',
    { meetings: 'We did not meet in December 2010. Last: 18 January 2011. Next: 19 April 2011' },
    { meetings: isOrAsks('cancelled 2010-12 month', held, 'planned 2011-04-19') },
  ],
  [
    'provisional moved',
    { meetings: 'Last: 18 January 2011. Next: provisionally 19 April 2011, may move to 3 May' },
    { meetings: { holds: [held], asked: 'may' } },
  ],
  [
    'moved without old',
    { meetings: 'Last: 18 January 2011. Next: moved to 19 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'swapped venue',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011 (moved to the Town Hall)' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'moved time',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011, moved from 2pm to 4pm' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'agenda deadline',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011. Agenda items by 5 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'minutes of',
    { meetings: 'Last: 18 January 2011 (minutes of 14 December 2010 agreed). Next: 19 April 2011' },
    { meetings: { holds: [held, 'planned 2011-04-19'], asked: 'may' } },
  ],
  ['agm', { meetings: 'Last: 18 January 2011; AGM: 19 April 2011' }, { meetings: is(held, 'planned 2011-04-19') }],
  [
    'every other month',
    { meetings: 'Last: 18 January 2011. Then every other month' },
    { meetings: { holds: [held], asked: 'may' } },
  ],
  [
    'times in range with year',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011 9-11' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'times without space',
    { meetings: 'Last: 18 January 2011. Next: 19 April, 9-11am' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'noon',
    { meetings: 'Last: 18 January 2011. Next: 19 April 12 noon' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'weeks',
    { meetings: 'Last: w/c 17 January 2011. Next: wk beg 18 April 2011' },
    { meetings: is('held 2011-01-17 week', 'planned 2011-04-18 week') },
  ],
  [
    'completed with wording',
    { completed: 'Completed on 12 February 2011 by Petra Lyle' },
    { completed: is('2011-02-12') },
  ],
  ['completed month only', { completed: 'February 2011' }, { completed: is('2011-02') }],
  ['completed two cells', { completed: [['12 February', '2011']] }, { completed: isOrAsks('2011-02-12') }],
  ['completed stored', { completed: storedDay('2011-02-12') }, { completed: is('2011-02-12') }],
  [
    'completed american stored',
    { completed: storedDay('2011-12-02') },
    { completed: asks(), meetings: { asked: 'may' } },
  ],
  ['completed with time stored', { completed: stored(40586.61, 'dd/mm/yyyy hh:mm') }, { completed: is('2011-02-12') }],
  ['completed as number', { completed: stored(40586, 'General') }, { completed: isOrAsks('2011-02-12') }],
  ['completed zero', { completed: stored(0, 'dd/mm/yyyy') }, { completed: asks(/^19/) }],
]

describe.each([
  ['entries', ENTRIES],
  ['people', PEOPLE],
  ['dates', DATES],
] as const)('%s, further', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
