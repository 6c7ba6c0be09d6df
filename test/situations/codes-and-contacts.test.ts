/** Codes that are crossed off, and addresses and numbers that are somebody's no longer. */
import { describe, it } from 'vitest'
import { asks, check, is, isOrAsks, type Situation } from './check.ts'

const CODES: Situation[] = [
  ['boxes before codes', { targets: '☑ NI 6\n☐ NI 7' }, { targets: is('NI 6', 'not NI 7') }],
  ['brackets before codes', { targets: '[x] NI 6\n[ ] NI 7' }, { targets: is('NI 6', 'not NI 7') }],
  ['rings before codes', { targets: '● NI 6\n○ NI 7' }, { targets: is('NI 6', 'not NI 7') }],
  ['squares before codes', { targets: '■ NI 6\n□ NI 7' }, { targets: is('NI 6', 'not NI 7') }],
  ['codes as bullets', { targets: '○ NI 6\n○ NI 7' }, { targets: is('NI 6', 'NI 7') }],
  ['ticks and crosses behind', { targets: 'NI 6 ✓\nNI 7 ✗' }, { targets: is('NI 6', 'not NI 7') }],
  ['Y and N behind', { targets: 'NI 6 Y\nNI 7 N' }, { targets: is('NI 6', 'not NI 7') }],
  ['none of', { targets: 'NI 6. None of NI 7 and NI 8' }, { targets: is('NI 6', 'not NI 7', 'not NI 8') }],
  ['not included', { targets: 'NI 6. Not included: NI 7' }, { targets: is('NI 6', 'not NI 7') }],
  ['does not include', { targets: 'NI 6. This does not include NI 7.' }, { targets: is('NI 6', 'not NI 7') }],
  ['includes', { targets: 'NI 6, which includes NI 7' }, { targets: is('NI 6', 'NI 7') }],
  ['is not', { targets: 'It isn’t NI 7 but NI 6' }, { targets: is('not NI 7', 'NI 6') }],
]

const CONTACTS: Situation[] = [
  [
    'an old address',
    { email: 'petra.lyle@example.org (old: p.lyle@example.org)' },
    { email: isOrAsks('petra.lyle@example.org'), notes: { holds: ['p.lyle@example.org'], asked: 'never' } },
  ],
  [
    'an address that was',
    { email: 'petra.lyle@example.org, was p.lyle@example.org' },
    { email: isOrAsks('petra.lyle@example.org') },
  ],
  ['not this number', { tel: '01632 960321 (not 01632 960300)' }, { tel: is('01632 960321') }],
  [
    'an address pasted twice',
    { email: 'petra.lyle@example.orgpetra.lyle@example.org' },
    { email: asks(/orgpetra\.lyle$/) },
  ],
  ['an area code with a stroke', { tel: '01632/960321' }, { tel: is('01632/960321') }],
]

describe.each([
  ['codes', CODES],
  ['contacts', CONTACTS],
] as const)('%s', (_, cases) => {
  it.each(cases.map((one, index) => [one[0], one, index] as const))('%s', (_, one, index) => check(one, index))
})
