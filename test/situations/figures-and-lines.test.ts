/** Figures and marks at the beginning of lines, boxes and buttons, lines that were broken: a mark goes, a figure never does. */
import { describe, it } from 'vitest'
import { check, is, isOrAsks, type Situation } from './check.ts'

const FIGURES: Situation[] = [
  [
    'a figure before its unit, a row each',
    {
      done: [
        ['14', 'allotments let'],
        ['230', 'trees planted'],
      ],
    },
    { done: { holds: ['14', 'allotments let', '230', 'trees planted'], asked: 'may' } },
  ],
  [
    'figures first in every line',
    { done: '14 allotments let\n230 trees planted\n3 wells dug' },
    { done: is('14 allotments let', '230 trees planted', '3 wells dug') },
  ],
  [
    'figures that count down',
    { done: '3 wells dug\n2 ponds cleared\n1 weir mended' },
    { done: is('3 wells dug', '2 ponds cleared', '1 weir mended') },
  ],
  [
    'more than, less than',
    { done: '< 5 complaints\n> 60 walkers\n≥ 12 guides' },
    { done: is('< 5 complaints', '> 60 walkers', '≥ 12 guides') },
  ],
  [
    'about and within',
    { challenges: '~ 15 pupils without a place\n± 3 % of the sum' },
    { challenges: is('~ 15 pupils without a place', '± 3 % of the sum') },
  ],
  [
    'plus and minus',
    { done: '+ 7 stalls\n- 4 % waste\n+ 12 helpers' },
    { done: { holds: ['7 stalls', '4 %', '12 helpers'], asked: 'never' } },
  ],
  ['tick boxes', { plans: '☑ Roof\n☐ Gutters\n☒ Drains' }, { plans: is('☑ Roof', '☐ Gutters', '☒ Drains') }],
  [
    'ticks and crosses',
    { plans: '✓ Roof\n✗ Gutters\n✓ Drains' },
    { plans: isOrAsks('✓ Roof', '✗ Gutters', '✓ Drains') },
  ],
  [
    'boxes in brackets',
    { plans: '[x] Roof\n[ ] Gutters\n[x] Drains' },
    { plans: isOrAsks('[x] Roof', '[ ] Gutters', '[x] Drains') },
  ],
  [
    'boxes in round brackets',
    { plans: '( ) Roof\n(x) Gutters\n( ) Drains' },
    { plans: isOrAsks('( ) Roof', '(x) Gutters', '( ) Drains') },
  ],
  ['ballot boxes ticked behind', { plans: 'Roof ☑\nGutters ☐' }, { plans: is('Roof ☑', 'Gutters ☐') }],
  [
    'rings of which one is filled',
    { plans: '○ Sell it\n● Keep it\n○ Let it' },
    { plans: isOrAsks('○ Sell it', '● Keep it', '○ Let it') },
  ],
  ['large rings', { focus: '◯ Yes\n◉ No' }, { focus: isOrAsks('◯ Yes', '◉ No') }],
  [
    'two questions of rings',
    { focus: 'Hall:\n◉ Open\n◯ Shut\nYard:\n◯ Open\n◉ Shut' },
    { focus: isOrAsks('Hall:', '◉ Open', '◯ Shut', 'Yard:', '◯ Open', '◉ Shut') },
  ],
  ['buttons of another kind', { focus: '⚪ Begun\n⚫ Done' }, { focus: isOrAsks('⚪ Begun', '⚫ Done') }],
  ['radio signs', { focus: '🔘 Begun\n⚪ Done' }, { focus: isOrAsks('🔘 Begun', '⚪ Done') }],
  [
    'squares filled and open',
    { plans: '■ Paths\n□ Stiles\n□ Gates' },
    { plans: isOrAsks('■ Paths', '□ Stiles', '□ Gates') },
  ],
  [
    'empty rows of a numbered list',
    { plans: '1. Mend the wall\n2. Paint the gate\n3.\n4.\n5.' },
    { plans: is('Mend the wall', 'Paint the gate') },
  ],
  [
    'empty rows in cells of their own',
    { plans: [['1', 'Mend the wall'], ['2', 'Paint the gate'], ['3'], ['4']] },
    { plans: is('Mend the wall', 'Paint the gate') },
    { layout: 'beside' },
  ],
  [
    'a year first',
    { done: '2010 was our best year\n2011 began well' },
    { done: is('2010 was our best year', '2011 began well') },
  ],
  [
    'an ordinal first',
    { done: '1st prize at the county show\n2nd hand bikes were sold' },
    { done: is('1st prize at the county show', '2nd hand bikes were sold') },
  ],
  [
    'a time of day first',
    { focus: '10.30 club on Mondays\n2.15 bus kept' },
    { focus: is('10.30 club on Mondays', '2.15 bus kept') },
  ],
  [
    'money first',
    { done: '£3.2m for the bridge\n€40k for the twin town' },
    { done: is('£3.2m for the bridge', '€40k for the twin town') },
  ],
  ['a share first', { done: '85% of pupils walk\n4 in 10 cycle' }, { done: is('85% of pupils walk', '4 in 10 cycle') }],
  ['a figure alone after a line', { done: 'Wells dug:\n9' }, { done: is('Wells dug:', '9') }],
  ['a figure alone', { done: '412' }, { done: is('412') }, { layout: 'beside' }],
  [
    'a rate per',
    { done: '1:30 staff to pupils\n1:8 in the nursery' },
    { done: is('1:30 staff to pupils', '1:8 in the nursery') },
  ],
  [
    'a fraction sign',
    { done: '½ of the hedges laid\n¾ of the paths open' },
    { done: is('½ of the hedges laid', '¾ of the paths open') },
  ],
  ['one figure with a stop', { done: '12. That is how many wells we dug' }, { done: { holds: ['12'], asked: 'may' } }],
  [
    '24/7 first',
    { focus: '24/7 cover at the lock\n4x4 loan scheme' },
    { focus: is('24/7 cover at the lock', '4x4 loan scheme') },
  ],
]

const LISTS: Situation[] = [
  [
    'a list in a list',
    { plans: '● Roads\n  ○ Lane\n  ○ Street\n● Paths\n  ○ Towpath' },
    { plans: is('Roads', 'Lane', 'Street', 'Paths', 'Towpath') },
  ],
  [
    'a list in a list without indent',
    { plans: '● Roads\n○ Lane\n○ Street\n● Paths\n○ Towpath' },
    { plans: is('Roads', 'Lane', 'Street', 'Paths', 'Towpath') },
  ],
  [
    'one item with one below it',
    { plans: '● Roads\n   ○ Lane\n   ○ Street' },
    { plans: is('Roads', 'Lane', 'Street') },
  ],
  ['only open rings', { plans: '○ Lane\n○ Street' }, { plans: is('Lane', 'Street') }],
  ['only filled rings', { plans: '● Lane\n● Street' }, { plans: is('Lane', 'Street') }],
  ['only squares', { plans: '■ Lane\n■ Street' }, { plans: is('Lane', 'Street') }],
  ['dashes and stars', { plans: '- Lane\n* Street\n– Road' }, { plans: is('Lane', 'Street', 'Road') }],
  ['letters', { plans: 'a. Lane\nb. Street\nc. Road' }, { plans: is('Lane', 'Street', 'Road') }],
  ['roman numbers', { plans: 'i) Lane\nii) Street\niii) Road' }, { plans: is('Lane', 'Street', 'Road') }],
  ['figures in brackets', { plans: '(1) Lane\n(2) Street' }, { plans: is('Lane', 'Street') }],
  ['marks of a word processor', { plans: '\uF0B7 Lane\n\uF0B7 Street' }, { plans: is('Lane', 'Street') }],
]

const BROKEN: Situation[] = [
  [
    'a letter broken at forty',
    {
      done: 'The wardens walked all the paths\nbetween the mill and the weir and\nfound that nine stiles are broken\nand must be mended by the spring.',
    },
    {
      done: is(
        'The wardens walked all the paths between the mill and the weir and found that nine stiles are broken and must be mended by the spring.',
      ),
    },
  ],
  [
    'a line ends in May',
    { done: 'The new clerk begins in May\nThe old one left in April' },
    { done: is('The new clerk begins in May', 'The old one left in April') },
  ],
  [
    'May then a figure',
    { focus: 'Street party in May\n40 stalls booked' },
    { focus: is('Street party in May', '40 stalls booked') },
  ],
  [
    'a surname that is a verb',
    { done: 'Thanks to Cllr Will\nThe gate is open' },
    { done: is('Thanks to Cllr Will', 'The gate is open') },
  ],
  ['ends in Will', { focus: 'Led by Dr May\nHelped by Jo Will' }, { focus: is('Led by Dr May', 'Helped by Jo Will') }],
  [
    'a film called Who',
    { focus: 'Talks with the WHO\nA visit to HAVE' },
    { focus: is('Talks with the WHO', 'A visit to HAVE') },
  ],
  [
    'small may goes on',
    { plans: 'The council may\nclose the yard' },
    { plans: isOrAsks('The council may close the yard') },
  ],
  [
    'an address of the web in its own line',
    { focus: 'More on our page\nwww.example.org/harbour' },
    { focus: is('More on our page', 'www.example.org/harbour') },
  ],
  [
    'e-words',
    { plans: 'A new website for walkers\ne-learning for guides\niPads for wardens' },
    { plans: is('A new website for walkers', 'e-learning for guides', 'iPads for wardens') },
  ],
  ['small letters list', { plans: 'paths\nstiles\ngates' }, { plans: is('paths', 'stiles', 'gates') }],
  [
    'a broken word',
    { done: 'The ferry carried many pas-\nsengers to the island' },
    { done: { holds: ['The ferry carried many pas', 'sengers to the island'], asked: 'may' } },
  ],
  [
    'a line in each row',
    { done: [['The ferry carried more people than'], ['in any year since the'], ['bridge was closed.']] },
    { done: isOrAsks('The ferry carried more people than in any year since the bridge was closed.') },
  ],
  [
    'three plain lines',
    { done: 'Paths cleared at Ford\nBridge painted at Combe\nMill opened at Lea' },
    { done: is('Paths cleared at Ford', 'Bridge painted at Combe', 'Mill opened at Lea') },
  ],
  [
    'a long line then a short one',
    { done: 'The wardens cleared every path from the mill to the weir in October\nMill opened' },
    { done: is('The wardens cleared every path from the mill to the weir in October', 'Mill opened') },
  ],
  [
    'semicolons and a last and',
    { plans: 'clear the paths;\npaint the gate; and\nopen the mill.' },
    { plans: is('clear the paths;', 'paint the gate; and', 'open the mill.') },
  ],
  [
    'ends in an abbreviation',
    { plans: 'Advice for small firms, charities etc\nLoans for farms' },
    { plans: is('Advice for small firms, charities etc', 'Loans for farms') },
  ],
  [
    'ends in a preposition that ends a phrase',
    { done: 'Forty families moved in\nTwo shops opened' },
    { done: { lines: ['Forty families moved in', 'Two shops opened'], asked: 'may' } },
  ],
  [
    'cut at 255',
    {
      done: `${'The wardens walked every path of the parish and wrote down each stile, gate and bridge that needs work, '.repeat(3)}`
        .slice(0, 254)
        .trimEnd()
        .padEnd(255, 'x'),
    },
    { done: { holds: ['The wardens walked'], asked: 'may' } },
    { layout: 'beside' },
  ],
]

describe.each([
  ['figures', FIGURES],
  ['lists', LISTS],
  ['broken lines', BROKEN],
] as const)('%s', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
