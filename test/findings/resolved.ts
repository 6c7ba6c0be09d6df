/** Returns of which it is doubtful whose they are, which of several stands, or what became of last time's; some were sent in the round before. */
import { OTHER_FORMS } from './office.ts'
import { type Answers, at, csv, returnRows, type Sent } from './returns.ts'

/** A return without a reference, found by its name. */
const named = (partnership: string, answers: Answers = {}) => csv(returnRows('', { partnership, ...answers }))

const onForm = (form: keyof typeof OTHER_FORMS, name: string) =>
  csv([
    ['Partnership', name],
    ['Date of completion', '4 May 2012'],
    ...OTHER_FORMS[form].map((label) => [label, 'A boat was bought']),
  ])

const then = (reference: string, answers: Answers) =>
  csv(returnRows(reference, { completed: '4 November 2011', ...answers }))
const UMA = { officer: 'Uma Hart', details: 'uma@example.org' }
const LONG = 'The board met three times and agreed to carry on with the scheme for another year'

const HERONS = 'Herons were ringed by the club on four mornings in the spring'
const EELS = 'Eel passes will be fitted at the two weirs below the town'
const REEDS = 'Reed beds will be cut by hand in the winter, one half each year'

/** What came in the round before. */
export const BEFORE: readonly Sent[] = [
  { file: 'b91.csv', bytes: then('b91', {}), gives: { 'different-form': 'A1' } },
  { file: 'b92.csv', bytes: then('b92', { focus: LONG }), gives: {} },
  { file: 'b93.csv', bytes: then('b93', { focus: LONG }), gives: {} },
  {
    file: 'b94.csv',
    bytes: then('b94', { tel: '01632 960456', targets: 'NI 23' }),
    gives: { 'target-claimed-by-other': at('targets') },
  },
  { file: 'b205.csv', bytes: then('b205', { cost: '£1.2m', plans: 'A winter fair on the quay' }), gives: {} },
  { file: 'b206.csv', bytes: then('b206', { focus: HERONS, plans: `${EELS}\n${REEDS}` }), gives: {} },
  { file: 'b95.csv', bytes: then('b95', { chair: 'Cllr Joan Petty' }), gives: {} },
  { file: 'harbour.csv', bytes: named('Harbour and Quays Forum', { ...UMA, completed: '4 November 2011' }), gives: {} },
]

export const RESOLVED: readonly Sent[] = [
  {
    file: 'whose/b99.csv',
    bytes: csv(returnRows('x17', { partnership: 'Board 97' })),
    gives: { 'unknown-reference': 'A1' },
  },
  {
    file: 'whose/two.csv',
    bytes: csv(returnRows('b97', { partnership: 'Farms Alliance' })),
    gives: { 'reference-disagrees': 'A1' },
  },
  { file: 'whose/near.csv', bytes: named('Roads & Footpath Board'), gives: { 'near-match': 'A1' } },
  { file: 'whose/too near.csv', bytes: named('Footpath & Roads Partnership'), gives: { 'near-name-taken': 'A1' } },
  { file: 'whose/short.csv', bytes: named('Health'), gives: { 'name-fits-several': 'A1' } },
  { file: 'whose/either.csv', bytes: named('Art'), gives: { 'ambiguous-name': 'A1' } },
  { file: 'whose/stranger.csv', bytes: named('Gardening Club'), gives: { 'unregistered-partnership': 'A1' } },
  {
    file: 'whose/known contact.csv',
    bytes: named('Sailing Committee', { ...UMA, focus: 'Races for the young' }),
    gives: { 'contact-match': 'A1' },
  },
  { file: 'whose/ended.csv', bytes: named('Skills Alliance'), gives: { 'partnership-not-active': 'A1' } },
  { file: 'whose/guest.csv', bytes: named('Guest Assembly'), gives: { 'return-not-expected': 'A1' } },
  {
    file: 'whose/Guest Assembly.csv',
    bytes: csv(returnRows('b182', { partnership: 'Board 182' })),
    gives: { 'named-for-another': 'A1' },
  },
  { file: 'which/last form.csv', bytes: onForm('older', 'Board 98'), gives: { 'previous-form': 'A1' } },
  { file: 'which/other form.csv', bytes: onForm('survey', 'Board 99'), gives: { 'different-form': 'A1' } },
]

const SAID = 'A long entry about the dredging of the harbour\nAnother one, about the lamps on the quay'

/** Several returns of one partnership. */
export const SEVERAL: readonly Sent[] = [
  { file: 'copies/board 81.csv', bytes: csv(returnRows('b81')), gives: { 'copy-of-return': 'A1' } },
  { file: 'copies/board 81 (1).csv', bytes: csv(returnRows('b81')), gives: {} },
  {
    file: 'copies/board 96 v2.csv',
    bytes: csv(returnRows('b96', { completed: '5 May 2012', focus: 'Lamps', plans: 'Boats', chair: 'Joe Fox' })),
    gives: { 'replaces-return': 'A1', 'emptier-return': 'A1', 'returns-disagree': at('chair') },
  },
  {
    file: 'copies/board 96.csv',
    bytes: csv(returnRows('b96', { focus: SAID, plans: SAID, chair: 'Uma Hart' })),
    gives: {},
  },
]

const OTHER_PLANS = 'Ducks and geese on all the ponds of the county, and swans'
const NEWTS = 'Newts were counted by volunteers in eleven ponds along the old railway'
const APPLES = 'Apple trees were grafted for every primary school that asked for them'
const KILNS = 'Kilns at the pottery were lit again after a winter of repairs'

/** Returns of one partnership, or of several, that say what they should not. */
export const DOUBLED: readonly Sent[] = [
  {
    file: 'copies/board 188 later.csv',
    bytes: csv(returnRows('b188', { completed: '5 May 2012', focus: NEWTS, plans: OTHER_PLANS })),
    gives: { 'replaces-return': 'A1', 'replaces-in-doubt': 'A1' },
  },
  { file: 'copies/board 188.csv', bytes: csv(returnRows('b188', { focus: KILNS, plans: APPLES })), gives: {} },
  {
    file: 'copies/board 183.csv',
    bytes: csv(returnRows('b183', { focus: APPLES, plans: `${KILNS}\n${NEWTS}` })),
    gives: {},
  },
  {
    file: 'copies/board 184.csv',
    bytes: csv(returnRows('b184', { focus: `${APPLES}\n${NEWTS.toUpperCase()}`, plans: `${KILNS}.` })),
    gives: { 'returns-say-the-same': 'A1' },
  },
]

/** Returns that show something beside those of last time, or beside one another. */
export const RECONCILED: readonly Sent[] = [
  { file: 'then/same.csv', bytes: csv(returnRows('b91')), gives: { 'return-unchanged': 'A1' } },
  {
    file: 'then/mostly the same.csv',
    bytes: csv(returnRows('b92', { focus: `${LONG}\nNew lamps` })),
    gives: { 'return-mostly-repeated': 'A1' },
  },
  {
    file: 'then/one answer the same.csv',
    bytes: csv(returnRows('b93', { focus: LONG, plans: OTHER_PLANS })),
    gives: { 'answer-repeated': at('focus') },
  },
  {
    file: 'then/a digit.csv',
    bytes: csv(returnRows('b94', { tel: '01632 960465', plans: OTHER_PLANS })),
    gives: { 'phone-nearly-same': at('tel') },
  },
  {
    file: 'then/out of scale.csv',
    bytes: csv(returnRows('b205', { cost: '1.3', plans: OTHER_PLANS })),
    gives: { 'figure-out-of-scale': at('cost') },
  },
  {
    file: 'then/another board.csv',
    bytes: csv(returnRows('b209', { focus: HERONS, plans: `${EELS}\n${REEDS}` })),
    gives: { 'says-what-another-said': 'A1' },
  },
  {
    file: 'then/no change.csv',
    bytes: csv(returnRows('b95', { chair: 'No change', plans: OTHER_PLANS })),
    gives: { 'holder-carried-on': at('chair') },
  },
  {
    file: 'beside/a.csv',
    bytes: csv(
      returnRows('b30', {
        officer: 'Zoe Quill',
        details: 'zoe@example.org',
        chair: 'Ivor Nash',
        targets: 'NI 20\nNI 21',
        groups: 'Flood Task Group, chaired by Ivor Nash',
        meetings: '3 April 2012; 9 August 2012',
      }),
    ),
    gives: {
      'chairs-several': at('chair'),
      'chair-at-odds': at('groups'),
      'contact-details-differ': at('officer'),
      'meetings-same-day': at('meetings'),
      'target-claimed-by-several': at('targets'),
      'target-claimed-by-other': at('targets'),
    },
  },
  {
    file: 'beside/b.csv',
    bytes: csv(
      returnRows('b31', {
        officer: 'Zoe Quill',
        details: 'z.quill@example.org',
        chair: 'Ivor Nash',
        targets: 'NI 20',
        meetings: '3 April 2012; 9 August 2012',
      }),
    ),
    gives: {},
  },
  {
    file: 'beside/group.csv',
    bytes: csv(returnRows('flood-group', { partnership: 'Flood Task Group', chair: 'Nora Bell' })),
    gives: {},
  },
  { file: 'beside/owner.csv', bytes: csv(returnRows('farms', { partnership: 'Farms Alliance' })), gives: {} },
]
