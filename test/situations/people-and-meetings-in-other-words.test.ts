/** The same situations in other words: what the lists and rules must not have learnt by heart. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, type Situation } from './check.ts'
import { stored, storedDay } from './returns.ts'

const nobody = asks(/./)
const held = 'held 2011-01-18'

const PEOPLE: Situation[] = [
  ['post vacant', { chair: 'Post currently vacant - advert out in March' }, { chair: is() }],
  ['no chair yet', { chair: 'No chair yet' }, { chair: { lines: [], asked: 'may' } }],
  ['none at present', { cabinet: 'None at present' }, { cabinet: is() }],
  ['awaiting election', { chair: 'Awaiting election result' }, { chair: { lines: [], asked: 'may' } }],
  ['to be advised', { chair: 'TBA' }, { chair: nobody }],
  ['as previously stated', { chair: 'As previously stated' }, { chair: nobody }],
  ['same as above', { cabinet: 'Same as above' }, { cabinet: nobody }],
  ['as chair', { cabinet: 'As chairman' }, { cabinet: nobody }],
  ['number sign', { cabinet: '#12' }, { cabinet: nobody }],
  ['zero as text', { cabinet: '0' }, { cabinet: nobody }],
  ['zero stored', { cabinet: stored(0, 'General') }, { cabinet: { none: /./, asked: 'may' } }],
  ['name and number', { chair: '12 Ron Vale' }, { chair: { none: /^12/, asked: 'may' } }],
  ['see previous return', { chair: 'See previous return' }, { chair: nobody }],
  ['initials only', { chair: 'RV' }, { chair: { none: /^(?!RV)/, asked: 'must' } }],
  ['first name only', { chair: 'Ron' }, { chair: { none: /^(?!Ron)/, asked: 'must' } }],
  ['shared', { chair: 'Shared between Ron Vale and Meg Foss' }, { chair: isOrAsks('Ron Vale', 'Meg Foss') }],
  ['jointly', { chair: 'Ron Vale and Meg Foss (joint chairs)' }, { chair: is('Ron Vale', 'Meg Foss') }],
  ['in turn', { chair: 'Ron Vale, alternating with Meg Foss' }, { chair: isOrAsks('Ron Vale', 'Meg Foss') }],
  ['deputising', { chair: 'Ron Vale (Meg Foss deputising)' }, { chair: { holds: ['Ron Vale'], asked: 'may' } }],
  ['formerly', { chair: 'Meg Foss, formerly Ron Vale' }, { chair: is('Meg Foss', 'former: Ron Vale') }],
  ['previous in brackets', { chair: 'Meg Foss [previously Ron Vale]' }, { chair: is('Meg Foss', 'former: Ron Vale') }],
  ['previous line', { chair: 'Meg Foss\nPrevious: Ron Vale' }, { chair: is('Meg Foss', 'former: Ron Vale') }],
  ['past chair', { chair: 'Meg Foss\nPast chair: Ron Vale' }, { chair: is('Meg Foss', 'former: Ron Vale') }],
  [
    'former first',
    { chair: 'Former chair: Ron Vale\nNew chair: Meg Foss' },
    { chair: is('former: Ron Vale', 'Meg Foss') },
  ],
  ['resigned', { chair: 'Ron Vale (resigned December 2010); Meg Foss' }, { chair: is('former: Ron Vale', 'Meg Foss') }],
  [
    'retired',
    { cabinet: 'Cllr Ron Vale retired in January and Cllr Meg Foss was appointed' },
    { cabinet: isOrAsks('former: Cllr Ron Vale', 'Cllr Meg Foss') },
  ],
  [
    'from next month',
    { cabinet: 'Cllr Meg Foss with effect from 1 April 2011' },
    { cabinet: isOrAsks('incoming: Cllr Meg Foss') },
  ],
  [
    'taking over',
    { chair: 'Meg Foss (taking over from Ron Vale on 1 May 2011)' },
    { chair: isOrAsks('incoming: Meg Foss', 'Ron Vale') },
  ],
  ['elected', { chair: 'Meg Foss (elected 12 January 2011)' }, { chair: is('Meg Foss') }],
  ['elect', { chair: 'Chair-elect: Meg Foss' }, { chair: { lines: ['incoming: Meg Foss'], asked: 'may' } }],
  ['no longer', { chair: 'Ron Vale is no longer chair' }, { chair: asks(/^Ron/) }],
  ['until further notice', { chair: 'Ron Vale until further notice' }, { chair: is('Ron Vale') }],
  ['term ends', { chair: 'Ron Vale (term ends May 2011)' }, { chair: is('Ron Vale') }],
  ['surname first one', { chair: 'VALE, Ron' }, { chair: { none: /^(?:VALE|Ron)$/, asked: 'may' } }],
  ['surname first with title', { chair: 'Vale, Cllr Ron' }, { chair: { none: /^(?:Vale|Cllr Ron)$/, asked: 'may' } }],
  [
    'surname first lines',
    { chair: 'Vale, Ron\nFoss, Meg' },
    { chair: { none: /^(?:Vale|Ron|Foss|Meg)$/, asked: 'may' } },
  ],
  ['three with commas', { chair: 'Ron Vale, Meg Foss, Sid Marl' }, { chair: is('Ron Vale', 'Meg Foss', 'Sid Marl') }],
  ['three with and', { chair: 'Ron Vale, Meg Foss and Sid Marl' }, { chair: is('Ron Vale', 'Meg Foss', 'Sid Marl') }],
  ['councillors of one surname', { cabinet: 'Cllrs R & M Vale' }, { cabinet: is('Cllr R Vale', 'Cllr M Vale') }],
  ['cllr and given', { cabinet: 'Cllr Ron and Meg Vale' }, { cabinet: { none: /^(?:Cllr )?Ron$/, asked: 'may' } }],
  ['title with dot', { chair: 'Rev. Dr. Ron Vale' }, { chair: is('Rev. Dr. Ron Vale') }],
  [
    'air commodore',
    { chair: 'Air Cdre Ron Vale CBE (Retd)' },
    { chair: { holds: ['Ron Vale'], none: /^Retd/, asked: 'may' } },
  ],
  [
    'office as surname 2',
    { chair: 'Cllr Sarah Parish', cabinet: 'Dr Ben Holder' },
    { chair: is('Cllr Sarah Parish'), cabinet: is('Dr Ben Holder') },
  ],
  ['lord', { chair: 'Lord Vale of Combe' }, { chair: is('Lord Vale of Combe') }],
  ['his honour', { chair: 'His Honour Judge Vale' }, { chair: { holds: ['Judge Vale'], asked: 'may' } }],
  ['the right reverend', { chair: 'The Rt Revd Ron Vale, Bishop of Combe' }, { chair: is('The Rt Revd Ron Vale') }],
  ['name with office and body', { chair: 'Ron Vale - Chief Executive, Harbour Trust' }, { chair: is('Ron Vale') }],
  [
    'two with offices',
    { chair: 'Ron Vale, Director of Ferries; Meg Foss, Head of Buses' },
    { chair: is('Ron Vale', 'Meg Foss') },
  ],
  ['accent', { chair: 'Zoë Håkansson' }, { chair: is('Zoë Håkansson') }],
  ['mac', { chair: 'Ewan MacRae and Fiona McTavish' }, { chair: is('Ewan MacRae', 'Fiona McTavish') }],
  ['double barrelled', { chair: 'Rowena St John-Vale' }, { chair: is('Rowena St John-Vale') }],
  ['one letter', { chair: 'O Vale' }, { chair: is('O Vale') }],
  ['tick', { chair: '✓' }, { chair: nobody }],
  ['n/a with reason', { cabinet: 'N/A – district partnership' }, { cabinet: { lines: [], asked: 'may' } }],
  ['not applicable', { cabinet: 'Not applicable to this forum' }, { cabinet: { lines: [], asked: 'may' } }],
  ['various', { chair: 'Various' }, { chair: nobody }],
  ['dots', { cabinet: '......' }, { cabinet: { lines: [], asked: 'may' } }],
  ['underscores', { cabinet: '______' }, { cabinet: { lines: [], asked: 'may' } }],
]

const MEETINGS: Situation[] = [
  [
    'cancelled in front',
    { meetings: 'Last: 18 January 2011\nCancelled: 15 February 2011\nNext: 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'planned 2011-04-19') },
  ],
  [
    'has been cancelled',
    { meetings: 'Last: 18 January 2011. The 15 February 2011 meeting has been cancelled. Next: 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'planned 2011-04-19') },
  ],
  [
    'both cancelled',
    { meetings: 'Last: 18 January 2011. 15 February and 15 March 2011 were both cancelled. Next: 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-02-15', 'cancelled 2011-03-15', 'planned 2011-04-19') },
  ],
  [
    'will not take place',
    { meetings: 'Last: 18 January 2011. 15 March 2011 will not take place. Next: 19 April 2011' },
    { meetings: is(held, 'cancelled 2011-03-15', 'planned 2011-04-19') },
  ],
  [
    'withdrawn',
    { meetings: 'Last: 18 January 2011\n15 March 2011 (withdrawn)\n19 April 2011' },
    { meetings: { none: /planned 2011-03-15/, holds: [held], asked: 'may' } },
  ],
  [
    'moved to',
    { meetings: 'Last: 18 January 2011. 19 April 2011 meeting moved to 3 May 2011.' },
    { meetings: is(held, 'cancelled 2011-04-19', 'planned 2011-05-03') },
  ],
  [
    'put back',
    { meetings: 'Last: 18 January 2011. 19 April put back to 3 May 2011' },
    { meetings: is(held, 'cancelled 2011-04-19', 'planned 2011-05-03') },
  ],
  [
    'now',
    { meetings: 'Last: 18 January 2011. Next: 3 May 2011 (was 19 April 2011)' },
    { meetings: is(held, 'planned 2011-05-03', 'cancelled 2011-04-19') },
  ],
  [
    'not',
    { meetings: 'Last: 18 January 2011. Next: 3 May 2011 (not 19 April as first announced)' },
    { meetings: isOrAsks(held, 'planned 2011-05-03', 'cancelled 2011-04-19') },
  ],
  [
    'week of',
    { meetings: 'Last: 18 January 2011. Next: week of 18 April 2011' },
    { meetings: is(held, 'planned 2011-04-18 week') },
  ],
  ['wb', { meetings: 'Last: 18 January 2011. Next: W/B 18.4.11' }, { meetings: is(held, 'planned 2011-04-18 week') }],
  [
    'week ending',
    { meetings: 'Last: 18 January 2011. Next: week ending 22 April 2011' },
    { meetings: { holds: [held, 'planned 2011-04', 'week'], asked: 'may' } },
  ],
  [
    'range with to',
    { meetings: 'Last: 18 January 2011. Retreat: 19 to 21 April 2011' },
    { meetings: is(held, 'planned 2011-04-19 to 2011-04-21') },
  ],
  [
    'range slash',
    { meetings: 'Last: 18 January 2011. Retreat: 19/20 April 2011' },
    { meetings: isOrAsks(held, 'planned 2011-04-19 to 2011-04-20') },
  ],
  [
    'range numeric',
    { meetings: 'Last: 18 January 2011. Retreat: 19/04/2011 - 20/04/2011' },
    { meetings: is(held, 'planned 2011-04-19 to 2011-04-20') },
  ],
  [
    'range of months',
    { meetings: 'Last: 18 January 2011. Next: April/May 2011' },
    { meetings: isOrAsks(held, 'planned 2011-04 to 2011-05 month') },
  ],
  [
    'hours no year',
    { meetings: 'Last: 18 January 2011. Next: 19 April 14-16' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'hours with h',
    { meetings: 'Last: 18 January 2011. Next: 19 April 14h-16h' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'hours with dots',
    { meetings: 'Last: 18 January 2011. Next: 19 April 10.00 - 12.30' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'no year numeric',
    { meetings: 'Last: 18/01/2011. Next: 19/04' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'weekday no year',
    { meetings: 'Last: 18 January 2011. Next: Tues 19 April' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  [
    'day only',
    { meetings: 'Last: 18 January 2011. Next: the 19th' },
    { meetings: { holds: [held], none: /planned 2011-(?!04-19|0[12]-19|03-19)/, asked: 'must' } },
  ],
  [
    'mid month',
    { meetings: 'Last: 18 January 2011. Next: mid-April 2011' },
    { meetings: is(held, 'planned 2011-04 month') },
  ],
  [
    'early season',
    { meetings: 'Last: 18 January 2011. Next: early summer 2011' },
    { meetings: { holds: [held, 'planned 2011', 'season'], asked: 'never' } },
  ],
  [
    'quarter',
    { meetings: 'Last: 18 January 2011. Next: Q2 2011' },
    { meetings: { holds: [held, 'planned 2011'], asked: 'may' } },
  ],
  [
    'after easter',
    { meetings: 'Last: 18 January 2011. Next: after Easter' },
    { meetings: { lines: [held, 'planned ?'], asked: 'may' } },
  ],
  [
    'next tbc month',
    { meetings: 'Last: 18 January 2011. Next: May 2011 (date TBC)' },
    { meetings: { lines: [held, 'planned 2011-05 month'], asked: 'may' } },
  ],
  ['quarterly', { meetings: 'Quarterly' }, { meetings: { none: /\d/, asked: 'may' } }],
  [
    'swapped',
    { meetings: 'Last: 18 January 2011. Next: 04/19/2011' },
    { meetings: isOrAsks(held, 'planned 2011-04-19') },
  ],
  ['swapped last', { meetings: 'Last meeting 11/01/2011. Next meeting 05/07/2010' }, { meetings: asks() }],
  ['year mistyped', { meetings: 'Last: 18 January 2011. Next: 19 April 2010' }, { meetings: asks() }],
  ['year three digits', { meetings: 'Last: 18 January 2011. Next: 19 April 201' }, { meetings: asks() }],
  ['year five digits', { meetings: 'Last: 18 January 2011. Next: 19 April 20111' }, { meetings: asks() }],
  ['30 february', { meetings: 'Last: 18 January 2011. Next: 30/02/2011' }, { meetings: asks() }],
  [
    'stored plus text',
    { meetings: [[storedDay('2011-01-18')], ['19 April 2011 at the mill']] },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'table of dates',
    {
      meetings: [
        ['Last', storedDay('2011-01-18')],
        ['Next', storedDay('2011-04-19')],
      ],
    },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'heading per line',
    { meetings: 'Past meetings:\n- 18 January 2011\nFuture meetings:\n- 19 April 2011\n- 12 July 2011' },
    { meetings: is(held, 'planned 2011-04-19', 'planned 2011-07-12') },
  ],
  [
    'held on',
    { meetings: 'We met on 18 January 2011 and meet again on 19 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'two subjects',
    { meetings: 'Board 18 January 2011; executive 19 April 2011' },
    { meetings: is(held, 'planned 2011-04-19') },
  ],
  [
    'a date of the bus',
    { meetings: 'Last: 18 January 2011. Next: 19 April 2011 (papers by 12 April 2011)' },
    { meetings: { holds: [held, 'planned 2011-04-19'], none: /planned 2011-04-12/, asked: 'may' } },
  ],
]

describe.each([
  ['people', PEOPLE],
  ['meetings', MEETINGS],
] as const)('%s in other words', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
