/** Telephone numbers and addresses, meetings and days. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, keepsAndAsks, type Situation } from './check.ts'
import { stored, storedDay } from './returns.ts'

const CONTACTS: Situation[] = [
  [
    'fax behind a stroke',
    { tel: 'Tel 01632 960321 / Fax 01632 960322' },
    { tel: is('01632 960321'), notes: { holds: ['01632 960322'], asked: 'never' } },
  ],
  [
    'fax in brackets',
    { tel: '01632 960321, 01632 960322 (f)' },
    { tel: { holds: ['01632 960321'], none: /^01632 960322$/, asked: 'may' } },
  ],
  ['facsimile first', { tel: 'Facsimile: 01632 960322; telephone: 01632 960321' }, { tel: is('01632 960321') }],
  ['T and F', { tel: 'T: 01632 960321\nF: 01632 960322' }, { tel: is('01632 960321') }],
  ['two numbers', { tel: '01632 960321 or 01632 960388' }, { tel: is('01632 960321', '01632 960388') }],
  [
    'two numbers with mobile',
    { tel: '01632 960321 (office) 07700 900555 (mobile)' },
    { tel: is('01632 960321', '07700 900555') },
  ],
  ['extension', { tel: '01632 960321 x 204' }, { tel: { holds: ['01632 960321', '204'], asked: 'never' } }],
  [
    'extension or',
    { tel: '01632 960321 ext. 204 or 205' },
    { tel: { holds: ['01632 960321', '204', '205'], asked: 'may' } },
  ],
  ['short internal number', { tel: 'ext 4417' }, { tel: { holds: ['4417'], asked: 'may' } }],
  ['brackets', { tel: '(01632) 960321' }, { tel: is('(01632) 960321') }],
  ['country code', { tel: '+44 (0) 1632 960321' }, { tel: is('+44 (0) 1632 960321') }],
  ['dots', { tel: '01632.960.321' }, { tel: is('01632.960.321') }],
  ['lost nought', { tel: stored(1632960321, 'General') }, { tel: is('01632 960321') }],
  ['scientific', { tel: '1.63296E+09' }, { tel: asks() }],
  ['too short', { tel: '01632 9603' }, { tel: keepsAndAsks('01632 9603') }],
  ['letter for figure', { tel: 'O1632 96O321' }, { tel: keepsAndAsks('O1632 96O321') }],
  ['bracketed at', { email: 'petra.lyle [at] example.org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['at and dot', { email: 'petra.lyle(at)example(dot)org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['AT in capitals', { email: 'petra.lyle AT example DOT org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['space after dot', { email: 'petra. lyle@example.org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['space before at', { email: 'petra.lyle @example.org' }, { email: isOrAsks('petra.lyle@example.org') }],
  ['comma for dot', { email: 'petra,lyle@example.org' }, { email: { holds: ['lyle@example.org'], asked: 'must' } }],
  ['double dot', { email: 'petra..lyle@example.org' }, { email: keepsAndAsks('petra..lyle@example.org') }],
  ['no ending', { email: 'petra.lyle@example' }, { email: keepsAndAsks('petra.lyle@example') }],
  ['full stop behind', { email: 'petra.lyle@example.org.' }, { email: is('petra.lyle@example.org') }],
  ['outlook', { email: 'Petra Lyle <petra.lyle@example.org>' }, { email: is('petra.lyle@example.org') }],
  [
    'twice',
    { email: 'petra.lyle@example.org <mailto:petra.lyle@example.org>' },
    { email: is('petra.lyle@example.org') },
  ],
  [
    'twice in other case',
    { email: 'Petra.Lyle@example.org; petra.lyle@example.org' },
    { email: { lines: ['Petra.Lyle@example.org'], asked: 'never' } },
  ],
  [
    'two people',
    { contact: 'Petra Lyle and Sid Marl', email: 'petra.lyle@example.org; sid.marl@example.org' },
    {
      contact: is('Petra Lyle', 'Sid Marl'),
      email: is('petra.lyle@example.org', 'sid.marl@example.org'),
      tel: isOrAsks('01632 960321'),
    },
  ],
  [
    'everything in the name',
    { contact: 'Petra Lyle, 01632 960321, petra.lyle@example.org', tel: '', email: '' },
    { contact: is('Petra Lyle'), tel: is('01632 960321'), email: is('petra.lyle@example.org') },
  ],
  ['days of work', { contact: 'Petra Lyle (Mon-Wed)' }, { contact: is('Petra Lyle') }],
  [
    'job behind',
    { contact: 'Petra Lyle, Partnerships Manager' },
    { contact: is('Petra Lyle'), roles: { holds: ['Partnerships Manager'], asked: 'never' } },
  ],
  ['job in front', { contact: 'Partnerships Manager: Petra Lyle' }, { contact: is('Petra Lyle') }],
  ['a desk', { contact: 'Partnerships Team' }, { contact: { lines: ['Partnerships Team'], asked: 'may' } }],
  [
    'a web address for mail',
    { email: 'www.example.org/contact' },
    { email: { holds: ['www.example.org/contact'], asked: 'must' } },
  ],
  ['no mail', { email: 'none' }, { email: is() }],
  ['a text relay number', { tel: '18001 01632 960321' }, { tel: { holds: ['960321'], asked: 'may' } }],
]

const held = 'held 2011-01-18'
const MEETINGS: Situation[] = [
  [
    'cancelled',
    { meetings: '18 January 2011\n15 February 2011 CANCELLED\n19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'planned 2011-04-19') },
  ],
  [
    'did not go ahead',
    { meetings: 'Last: 18 January 2011. The meeting on 14 December 2010 did not go ahead. Next: 19 April 2011' },
    { meetings: isOrAsks(held, 'cancelled 2010-12-14', 'planned 2011-04-19') },
  ],
  [
    'postponed to',
    { meetings: 'Last: 18 January 2011\n19 April 2011 postponed to 3 May 2011' },
    { meetings: is(held, 'cancelled 2011-04-19', 'planned 2011-05-03') },
  ],
  [
    'moved from',
    { meetings: 'Last: 18 January 2011. Next moved from 19 to 26 April 2011' },
    { meetings: is(held, 'cancelled 2011-04-19', 'planned 2011-04-26') },
  ],
  [
    'instead',
    { meetings: '18 January 2011; 26 April 2011 (instead of 19 April 2011)' },
    { meetings: is(held, 'planned 2011-04-26', 'cancelled 2011-04-19') },
  ],
  [
    'struck out in words',
    { meetings: '18 January 2011, 19 April 2011 [now 26 April 2011]' },
    { meetings: is(held, 'cancelled 2011-04-19', 'planned 2011-04-26') },
  ],
  [
    'week commencing',
    { meetings: 'Last: 18 January 2011. Next: w/c 18 April 2011' },
    { meetings: is(held, 'planned 2011-04-18 week') },
  ],
  [
    'week beginning',
    { meetings: 'Last: 18 January 2011. Next: week beginning Monday 18 April 2011' },
    { meetings: is(held, 'planned 2011-04-18 week') },
  ],
  [
    'range',
    { meetings: 'Last: 18 January 2011\nAway days 19-20 April 2011' },
    { meetings: is(held, 'planned 2011-04-19 to 2011-04-20') },
  ],
  [
    'range over the month',
    { meetings: 'Last: 18 January 2011\nConference 30 April – 1 May 2011' },
    { meetings: is(held, 'planned 2011-04-30 to 2011-05-01') },
  ],
  [
    'and of one month',
    { meetings: 'Last: 18 January 2011\nNext: 19 and 26 April 2011' },
    { meetings: is(held, 'planned 2011-04-19', 'planned 2011-04-26') },
  ],
  [
    'days with one year behind',
    { meetings: '18 January, 19 April, 12 July 2011' },
    { meetings: is(held, 'planned 2011-04-19', 'planned 2011-07-12') },
  ],
  [
    'no year at all',
    { meetings: 'Last 18 January, next 19 April' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'year of the next',
    { meetings: '18 January 2011\n19 April\n12 July' },
    { meetings: is(held, 'planned 2011-04-19', 'planned 2011-07-12') },
  ],
  [
    'over the new year',
    { meetings: 'Last: 14 December 2010\nNext: 19 April' },
    { meetings: isOrAsks('held 2010-12-14', 'planned 2011-04-19') },
  ],
  [
    'times behind',
    { meetings: 'Last: 18 January 2011 10-12\nNext: 19 April 2011, 2pm-4pm' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'time without year',
    { meetings: 'Last: 18 January 2011\nNext: 19 April 10-12' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'hour like a year',
    { meetings: 'Last: 18 January 2011\nNext: 19 April 2011 at 1900' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'room number',
    { meetings: 'Last: 18 January 2011, Room 12\nNext: 19 April 2011, Room 3/4' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'month only',
    { meetings: 'Last: 18 January 2011. Next: April 2011' },
    { meetings: is(held, 'planned 2011-04 month') },
  ],
  [
    'season',
    { meetings: 'Last: 18 January 2011. Next: summer 2011' },
    { meetings: { holds: [held, 'planned 2011', 'season'], asked: 'never' } },
  ],
  [
    'end of month',
    { meetings: 'Last: 18 January 2011. Next: end of May 2011' },
    { meetings: is(held, 'planned 2011-05 month') },
  ],
  [
    'to be confirmed',
    { meetings: 'Last: 18 January 2011. Next: TBC' },
    { meetings: { lines: [held, 'planned ?'], asked: 'may' } },
  ],
  [
    'provisional',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011 (provisional)' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'every first Tuesday',
    { meetings: 'Last: 18 January 2011. First Tuesday of every month' },
    { meetings: { holds: [held], asked: 'may' } },
  ],
  ['short years', { meetings: '18/1/11, 19/4/11' }, { meetings: is(held, 'planned 2011-04-19') }],
  ['dots and dashes', { meetings: '18.01.2011; 19-04-2011' }, { meetings: is(held, 'planned 2011-04-19') }],
  ['iso', { meetings: '2011-01-18\n2011-04-19' }, { meetings: is(held, 'planned 2011-04-19') }],
  [
    'ordinals and weekdays',
    { meetings: 'Tuesday, 18th January 2011; Tuesday the 19th of April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  ['wrong weekday', { meetings: 'Last: Tuesday 18 January 2011. Next: Friday 19 April 2011' }, { meetings: asks() }],
  ['impossible day', { meetings: 'Last: 18 January 2011. Next: 31 April 2011' }, { meetings: asks() }],
  [
    'misspelt month',
    { meetings: 'Last: 18 Janurary 2011. Next: 19 Arpil 2011' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'stored days',
    { meetings: [[storedDay('2011-01-18')], [storedDay('2011-04-19')]] },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'half exchanged',
    { meetings: [['18/01/2011'], [storedDay('2011-08-03')], ['19/05/2011'], [storedDay('2011-05-07')]] },
    { meetings: asks() },
  ],
  ['no meetings', { meetings: 'We do not hold meetings' }, { meetings: { holds: [], none: /\d/, asked: 'may' } }],
  [
    'none planned',
    { meetings: 'Last: 18 January 2011. No further meetings planned' },
    { meetings: { lines: [held], asked: 'may' } },
  ],
  [
    'no meeting in August',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011. No meeting in August' },
    { meetings: { holds: [held, 'planned 2011-04-19'], none: /planned 2011-08/, asked: 'may' } },
  ],
  [
    'held over two lines',
    { meetings: 'Held:\n18 January 2011\nPlanned:\n19 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'year alone',
    { meetings: 'Last: 18 January 2011. Then some time in 2012' },
    { meetings: isOrAsks(held, 'planned 2012 year') },
  ],
  [
    'inquorate',
    { meetings: '18 January 2011\n8 February 2011 (inquorate, abandoned)\n19 April 2011' },
    { meetings: isOrAsks(held, 'cancelled 2011-02-08', 'planned 2011-04-19') },
  ],
  [
    'snow',
    { meetings: '18 January 2011; 1 February 2011 - called off because of snow; 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-01', 'planned 2011-04-19') },
  ],
]

const COMPLETED: Situation[] = [
  ['year in a date cell', { completed: stored(2011, 'dd/mm/yyyy') }, { completed: asks(/^19/) }],
  ['day in a date cell', { completed: stored(12, 'd mmm yyyy') }, { completed: asks(/^19/) }],
  ['three cells', { completed: [['12', '2', '2011']] }, { completed: isOrAsks('2011-02-12') }],
  ['three cells in words', { completed: [['12', 'February', '2011']] }, { completed: isOrAsks('2011-02-12') }],
  ['american', { completed: '02/12/2011' }, { completed: asks(), meetings: { asked: 'may' } }],
  ['serial', { completed: '40586' }, { completed: isOrAsks('2011-02-12') }],
  ['a range', { completed: '10-12 February 2011' }, { completed: isOrAsks('2011-02-12') }],
  ['with signature', { completed: '12 February 2011 PL' }, { completed: isOrAsks('2011-02-12') }],
  ['with time', { completed: '12/02/2011 14:32' }, { completed: is('2011-02-12') }],
  ['compact', { completed: '12022011' }, { completed: isOrAsks('2011-02-12') }],
  ['apostrophe year', { completed: '12 Feb ’11' }, { completed: is('2011-02-12') }],
  ['prompt', { completed: 'dd/mm/yyyy' }, { completed: asks(/./) }],
  ['future', { completed: '12 February 2101' }, { completed: asks(/^2101/) }],
  [
    'last year typed',
    { completed: '12 February 2010' },
    { completed: { lines: ['2010-02-12'], asked: 'may' }, meetings: { asked: 'may' } },
  ],
  ['in words', { completed: 'Twelfth of February 2011' }, { completed: isOrAsks('2011-02') }],
  ['two days', { completed: '10 February 2011 (revised 12 February 2011)' }, { completed: isOrAsks('2011-02-12') }],
  ['unreadable', { completed: 'last Friday' }, { completed: asks(/./) }],
]

describe.each([
  ['contacts', CONTACTS],
  ['meetings', MEETINGS],
  ['completion', COMPLETED],
] as const)('%s', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
