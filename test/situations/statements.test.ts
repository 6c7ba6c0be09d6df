/** Statements against their meaning, prompts, targets, displayed text, exports, and lines that begin like another question. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, type Situation } from './check.ts'
import { errorCell, formula, runs, stored, storedDay, yesNo } from './returns.ts'

const STATEMENTS: Situation[] = [
  ['nothing to report', { challenges: 'Nothing to report this time' }, { challenges: is() }],
  ['none at present', { challenges: 'None at the present time.' }, { challenges: is() }],
  ['none known', { challenges: 'None known' }, { challenges: is() }],
  ['no issues', { challenges: 'There are no issues at present' }, { challenges: is() }],
  ['not applicable', { challenges: 'N/A at this stage' }, { challenges: is() }],
  ['nil return', { challenges: 'Nil return' }, { challenges: is() }],
  ['nothing further', { challenges: 'Nothing further to add' }, { challenges: { lines: [], asked: 'may' } }],
  ['none in two cells', { challenges: [['None'], ['']] }, { challenges: is() }],
  ['none in capitals', { challenges: 'NONE' }, { challenges: is() }],
  ['see attached', { done: 'Please see the attached report' }, { done: asks() }],
  ['other tab', { done: 'See tab 2' }, { done: asks() }],
  ['report follows', { done: 'Report to follow' }, { done: asks() }],
  ['as emailed', { done: 'As e-mailed to you on Friday' }, { done: asks() }],
  ['see website', { focus: 'See our website' }, { focus: asks() }],
  ['see minutes', { focus: 'Refer to minutes of last meeting' }, { focus: asks() }],
  ['as above', { focus: 'As above' }, { focus: asks() }],
  ['no change', { focus: 'No change since last time' }, { focus: asks() }],
  ['ditto', { focus: 'Ditto' }, { focus: asks() }],
  ['to follow', { plans: 'To be confirmed' }, { plans: asks() }],
  ['sent separately', { plans: 'Sent separately by post' }, { plans: asks() }],
]

const PROMPTS: Situation[] = [
  ['please choose', { focus: 'Please choose…' }, { focus: { lines: [], asked: 'must' } }],
  ['please select', { focus: 'Please select' }, { focus: { lines: [], asked: 'must' } }],
  ['select one', { focus: '(select one)' }, { focus: { lines: [], asked: 'must' } }],
  ['choose an option', { focus: 'Choose an option' }, { focus: { lines: [], asked: 'must' } }],
  ['choose an option with dots', { focus: 'Choose one...' }, { focus: { lines: [], asked: 'must' } }],
  ['dashes around', { focus: '--- Please select ---' }, { focus: { lines: [], asked: 'must' } }],
  ['pick from list', { focus: 'Pick from the list' }, { focus: { lines: [], asked: 'must' } }],
  ['enter text', { plans: '[Please enter your plans here]' }, { plans: { lines: [], asked: 'must' } }],
  ['click here', { plans: 'Click or tap here to enter text.' }, { plans: { lines: [], asked: 'must' } }],
  ['type here', { plans: 'Type here' }, { plans: { lines: [], asked: 'must' } }],
  ['insert', { plans: '<insert text>' }, { plans: { lines: [], asked: 'must' } }],
  ['xxx', { plans: 'XXXX' }, { plans: { lines: [], asked: 'must' } }],
  ['start typing', { plans: 'Start typing here' }, { plans: { lines: [], asked: 'must' } }],
  ['your answer', { plans: 'Your answer' }, { plans: { lines: [], asked: 'must' } }],
  [
    'prompt then answer',
    { plans: 'Please enter your answer here: Paint the gate.' },
    { plans: isOrAsks('Paint the gate.') },
  ],
  [
    'prompt line then answer',
    { plans: 'Type your answer below\nPaint the gate.\nMend the wall.' },
    { plans: isOrAsks('Paint the gate.', 'Mend the wall.') },
  ],
  ['bracket then answer', { plans: '[Enter text] Paint the gate.' }, { plans: isOrAsks('Paint the gate.') }],
  ['answer then prompt', { plans: 'Paint the gate.\n[Please enter further plans]' }, { plans: is('Paint the gate.') }],
  [
    'a plan that chooses',
    { plans: 'Choose a site for the bandstand' },
    { plans: is('Choose a site for the bandstand') },
  ],
  [
    'a plan that selects',
    { plans: 'Select twelve wardens from the list of volunteers' },
    { plans: is('Select twelve wardens from the list of volunteers') },
  ],
  ['a plan that types', { plans: 'Type up the parish records' }, { plans: is('Type up the parish records') }],
  ['a plan that enters', { plans: 'Enter the county show' }, { plans: is('Enter the county show') }],
]

const TARGETS: Situation[] = [
  ['not', { targets: 'NI 6 (not NI 7)' }, { targets: is('NI 6', 'not NI 7') }],
  ['except', { targets: 'NI 6 to NI 9 except NI 8' }, { targets: isOrAsks('NI 6', 'NI 7', 'not NI 8', 'NI 9') }],
  ['no longer', { targets: 'NI 6. We no longer lead on NI 7.' }, { targets: is('NI 6', 'not NI 7') }],
  ['colon no', { targets: 'NI 6: yes\nNI 7: no' }, { targets: is('NI 6', 'not NI 7') }],
  ['range', { targets: 'NI 6 - NI 9' }, { targets: { lines: ['NI 6', 'NI 7', 'NI 8', 'NI 9'], asked: 'may' } }],
  [
    'range without prefix',
    { targets: 'NI 6-9' },
    { targets: { lines: ['NI 6', 'NI 7', 'NI 8', 'NI 9'], asked: 'may' } },
  ],
  ['and', { targets: 'NIs 6, 7 and 9' }, { targets: is('NI 6', 'NI 7', 'NI 9') }],
  ['passed to', { targets: 'NI 6\nNI 7 has passed to the Safety Board' }, { targets: is('NI 6', 'not NI 7') }],
  ['mistyped', { targets: 'N1 6' }, { targets: { lines: ['NI 6'], asked: 'may' } }],
  ['none', { targets: 'None' }, { targets: is() }],
  ['not met but ours', { targets: 'NI 6 was not met' }, { targets: is('NI 6') }],
  ['not only', { targets: 'Not only NI 6 but NI 7' }, { targets: is('NI 6', 'NI 7') }],
  ['shared', { targets: 'NI 6, shared with the Learning Board, not led by them' }, { targets: is('NI 6') }],
  [
    'excluding list',
    { targets: 'NI 6, NI 9. Excluding NI 7 and NI 8.' },
    { targets: is('NI 6', 'NI 9', 'not NI 7', 'not NI 8') },
  ],
  ['neither nor', { targets: 'NI 6 but neither NI 7 nor NI 8' }, { targets: is('NI 6', 'not NI 7', 'not NI 8') }],
  ['with text', { targets: 'NI 6 – volunteers; NI 9 – libraries' }, { targets: is('NI 6', 'NI 9') }],
]

const SHOWN: Situation[] = [
  ['raised mark behind a figure', { done: runs('We let 26', '^1', ' homes') }, { done: isOrAsks('We let 26¹ homes') }],
  [
    'raised mark behind a name',
    { chair: runs('Cllr Ron Vale', '^1') },
    { chair: { holds: ['Cllr Ron Vale'], none: /1/, asked: 'never' } },
  ],
  ['raised ordinal', { completed: runs('12', '^th', ' February 2011') }, { completed: is('2011-02-12') }],
  ['square metres', { done: runs('A hall of 40 m', '^2', ' was let') }, { done: isOrAsks('A hall of 40 m² was let') }],
  ['fraction became a day', { done: storedDay('2011-10-03', 'dd-mmm') }, { done: asks() }],
  ['percent', { done: stored(0.425, '0.0%') }, { done: is('42.5%') }],
  ['money', { done: stored(12500, '£#,##0') }, { done: is('£12,500') }],
  [
    'text section',
    { focus: { xml: '<is><t>hedges</t></is>', type: 'inlineStr', format: '"Laying "@' } },
    { focus: is('Laying hedges') },
  ],
  ['leading noughts', { done: stored(7, '000') }, { done: is('007') }],
  ['true', { done: yesNo(true) }, { done: { holds: ['TRUE'], asked: 'may' } }],
  ['an error', { done: errorCell('#N/A') }, { done: asks() }],
  ['an error for a person', { chair: errorCell('#NAME?') }, { chair: { lines: [], asked: 'must' } }],
  ['picture in a cell', { chair: errorCell('#VALUE!', true) }, { chair: { lines: [], asked: 'may' } }],
  [
    'picture of another program',
    { chair: formula('DISPIMG("ID_1",1)', '=DISPIMG("ID_1",1)') },
    { chair: { lines: [], asked: 'may' } },
  ],
  ['a formula of text', { focus: formula('A1&"x"', 'Counting newts') }, { focus: is('Counting newts') }],
  [
    'a flattened footnote',
    { chair: 'Cllr Edith Thorne1', done: '26 homes let2\n96 volunteers3' },
    { chair: asks(), done: { holds: ['26 homes let', '96 volunteers'], asked: 'may' } },
  ],
  [
    'flattened figures',
    { chair: 'Cllr Edith Thorne1', done: 'Homes let: 262\nVolunteers: 963' },
    { chair: asks(), done: asks() },
    { layout: 'beside' },
  ],
  [
    'flattened without a name',
    { done: 'Homes let: 262\nVolunteers: 963' },
    { done: is('Homes let: 262', 'Volunteers: 963') },
  ],
  ['hash marks', { tel: '#######' }, { tel: asks(/#/) }],
]

const EXPORTS: Situation[] = [
  [
    'equals and quotes',
    { chair: '="Cllr Ron Vale"' },
    { chair: is('Cllr Ron Vale') },
    { file: 'csv', layout: 'beside' },
  ],
  ['apostrophe', { chair: "'Cllr Ron Vale" }, { chair: is('Cllr Ron Vale') }, { file: 'csv', layout: 'beside' }],
  [
    'apostrophe before a dash',
    { done: "'- paths\n- stiles" },
    { done: { holds: ['paths', 'stiles'], none: /^'/, asked: 'may' } },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'entities',
    { done: 'Mill &amp; Weir &#39;Walk&#39; &ndash; open &pound;5' },
    { done: is("Mill & Weir 'Walk' – open £5") },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'hex entity',
    { chair: 'Cllr Se&#xE1;n O&#8217;Dowd' },
    { chair: is('Cllr Seán O’Dowd') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'tags',
    { done: '<p>Paths cleared.</p><p>Gate painted.</p>' },
    { done: is('Paths cleared.', 'Gate painted.') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'breaks',
    { done: 'Paths cleared.<br />Gate painted.' },
    { done: is('Paths cleared.', 'Gate painted.') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'list tags',
    { done: '<ul><li>Paths cleared</li><li>Gate painted</li></ul>' },
    { done: is('Paths cleared', 'Gate painted') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'div of a team site',
    { done: '<div class="x">Paths <b>cleared</b>.</div>' },
    { done: is('Paths cleared.') },
    { file: 'semicolon', layout: 'beside' },
  ],
  [
    'an ampersand of its own',
    { done: 'Mill & Weir; R&D' },
    { done: is('Mill & Weir; R&D') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    'less than in prose',
    { done: 'Waste fell to <5 tonnes and >60 walkers came' },
    { done: is('Waste fell to <5 tonnes and >60 walkers came') },
    { file: 'csv', layout: 'beside' },
  ],
  [
    '_x000D_',
    { done: 'Paths cleared._x000D_\nGate painted.' },
    { done: is('Paths cleared.', 'Gate painted.') },
    { layout: 'beside' },
  ],
  [
    'literal \\n',
    { done: 'Paths cleared.\\nGate painted.' },
    { done: { holds: ['Paths cleared.', 'Gate painted.'], asked: 'may' } },
    { file: 'csv', layout: 'beside' },
  ],
]

const BEGINNINGS: Situation[] = [
  [
    'contact in an answer',
    { done: 'Contact: a helpline was opened\nPaths cleared' },
    { done: is('Contact: a helpline was opened', 'Paths cleared') },
  ],
  [
    'e-mail in an answer',
    { done: 'E-mail: a weekly letter goes to members' },
    { done: is('E-mail: a weekly letter goes to members') },
  ],
  [
    'chairman in an answer',
    { focus: 'Chairman: interviews in May\nPaths' },
    { focus: is('Chairman: interviews in May', 'Paths') },
  ],
  [
    'telephone in an answer',
    { plans: 'Telephone: a new line for carers' },
    { plans: is('Telephone: a new line for carers') },
  ],
  [
    'targets in an answer',
    { plans: 'Targets: agree new ones with the district' },
    { plans: is('Targets: agree new ones with the district') },
  ],
  [
    'working groups in an answer',
    { plans: 'Working groups: merge the two on water' },
    { plans: is('Working groups: merge the two on water') },
  ],
  ['priorities in an answer', { focus: 'Priorities: paths and ponds' }, { focus: is('Priorities: paths and ponds') }],
]

describe.each([
  ['statements', STATEMENTS],
  ['prompts', PROMPTS],
  ['targets', TARGETS],
  ['text as shown', SHOWN],
  ['exports', EXPORTS],
  ['beginnings', BEGINNINGS],
] as const)('%s', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
