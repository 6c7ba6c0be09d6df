import { describe, expect, it } from 'vitest'
import type { PartnershipUpdate } from '../../src/model.ts'
import { type Change, type PartnershipComparison, reconciliationSchema } from '../../src/reconcile/model.ts'
import { type ReconcileInput, reconcile } from '../../src/reconcile/reconcile.ts'
import type { KnownTarget } from '../../src/register/register.ts'
import { PACED } from '../paced.ts'
import { makeRegister, makeRound, makeUpdate, type ShortUpdate } from './make-round.ts'

const REGISTER = makeRegister([
  'alpha,Alpha Partnership',
  'beta,Beta Partnership',
  'alpha-beta,Alpha and Beta Partnership,alpha|beta,,,2010-01-01',
  'gamma,Gamma Partnership,,,,,2010-06-30',
  'gamma-north,Northern Gamma Partnership,,gamma,,2010-07-01',
  'gamma-south,Southern Gamma Partnership,,gamma,,2010-07-01',
  'delta,Delta Partnership',
  'delta-two,Delta Forum,,,delta',
  'delta-three,Delta Alliance,,,delta-two',
  'later,Later Partnership,,,alpha,2030-01-01',
])

type Shorts = Record<string, ShortUpdate>
const updatesOf = (shorts: Shorts): PartnershipUpdate[] =>
  Object.entries(shorts).map(([id, short]) => makeUpdate(id, short))

function compare(before: Shorts, after: Shorts, more: Partial<ReconcileInput> = {}) {
  const previous = makeRound('2009-12', updatesOf(before))
  const current = makeRound('2010-12', updatesOf(after))
  const result = reconcile({ current, previous, register: REGISTER, targets: [], region: 'GB', ...more })
  expect(() => reconciliationSchema.parse(result)).not.toThrow()
  return result
}

function one(result: { partnerships: PartnershipComparison[] }, id: string): PartnershipComparison {
  const found = result.partnerships.find(({ partnershipId }) => partnershipId === id)
  if (!found) throw new Error(`no comparison of ${id}`)
  return found
}

const short = ({ kind, before, after, movedFrom }: Change) =>
  `${kind}${movedFrom ? ` from ${movedFrom}` : ''}: ${before?.text ?? '-'} > ${after?.text ?? '-'}`
const of = (comparison: PartnershipComparison, field: Change['field']) =>
  comparison.changes.filter((change) => change.field === field).map(short)

describe('pairing by lineage', () => {
  const said = { answers: { focus: ['Something to say'] } }
  it.each<[string, string[], string[], string, string, string[]]>([
    ['the same partnership', ['alpha'], ['alpha'], 'alpha', 'continuing', ['alpha']],
    ['a merger', ['alpha', 'beta'], ['alpha-beta'], 'alpha-beta', 'merged', ['alpha', 'beta']],
    ['half a merger', ['beta'], ['alpha-beta'], 'alpha-beta', 'merged', ['beta']],
    ['a split', ['gamma'], ['gamma-north', 'gamma-south'], 'gamma-south', 'split', ['gamma']],
    ['a new name', ['delta'], ['delta-two'], 'delta-two', 'renamed', ['delta']],
    ['a new name twice', ['delta'], ['delta-three'], 'delta-three', 'renamed', ['delta']],
    [
      'the nearer of two forebears',
      ['delta', 'delta-two'],
      ['delta-three', 'delta'],
      'delta-three',
      'renamed',
      ['delta-two'],
    ],
    ['a new partnership', ['alpha'], ['alpha', 'gamma'], 'gamma', 'new', []],
    ['lineage that does not hold yet', ['alpha'], ['later'], 'later', 'new', []],
    ['one that ended', ['gamma'], ['alpha'], 'gamma', 'ceased', ['gamma']],
    ['one nobody asked again', ['later'], ['alpha'], 'later', 'notAsked', ['later']],
    ['an unregistered one', ['unregistered:x'], ['unregistered:x'], 'unregistered:x', 'continuing', ['unregistered:x']],
  ])('knows %s', (_, before, after, id, status, previous) => {
    const rounds = [before, after].map((ids) => Object.fromEntries(ids.map((each) => [each, said])))
    const found = one(compare(rounds[0] ?? {}, rounds[1] ?? {}), id)
    expect(found.status).toBe(status)
    expect(found.previous.map(({ partnershipId }) => partnershipId)).toEqual(previous)
  })

  it('knows one that returns after an absence, and one that is outstanding', () => {
    const current = makeRound('2010-12', updatesOf({ alpha: said }), { outstanding: ['beta'] })
    const previous = makeRound('2009-12', [])
    const earlier = [makeRound('2008-12', updatesOf({ alpha: said })), makeRound('2007-12', updatesOf({ alpha: said }))]
    const result = reconcile({ current, previous, earlier, register: REGISTER, targets: [] })
    expect(one(result, 'alpha')).toMatchObject({ status: 'returned', lastReturnedIn: '2008-12' })
    expect(one(result, 'beta').status).toBe('outstanding')
  })

  it('says once that there is no round before', () => {
    const current = makeRound('2010-12', updatesOf({ alpha: said, beta: said }))
    const result = reconcile({ current, previous: null, register: REGISTER, targets: [] })
    expect(result.findings.map(({ code }) => code)).toEqual(['no-previous-round'])
    expect(result.partnerships.map(({ status }) => status)).toEqual(['new', 'new'])
  })
})

describe('people', () => {
  it.each<[string, ShortUpdate, ShortUpdate, string[]]>([
    [
      'other spellings',
      { chairs: ['Keith Moor'] },
      { chairs: ['Cllr Keith R Moor'] },
      ['kept: Keith Moor > Cllr Keith R Moor'],
    ],
    ['a successor', { chairs: ['Ann Lee'] }, { chairs: ['Joe Fox'] }, ['changed: Ann Lee > Joe Fox']],
    [
      'an added one',
      { chairs: ['Ann Lee'] },
      { chairs: ['Joe Fox', 'Ann Lee'] },
      ['kept: Ann Lee > Ann Lee', 'added: - > Joe Fox'],
    ],
    [
      'one gone',
      { chairs: ['Ann Lee', 'Joe Fox'] },
      { chairs: ['Joe Fox'] },
      ['kept: Joe Fox > Joe Fox', 'dropped: Ann Lee > -'],
    ],
    [
      'another order',
      { chairs: ['Ann Lee', 'Joe Fox'] },
      { chairs: ['Joe Fox', 'Ann Lee'] },
      ['kept: Ann Lee > Ann Lee', 'kept: Joe Fox > Joe Fox'],
    ],
    ['a namesake', { chairs: ['David Robins'] }, { chairs: ['John Robins'] }, ['changed: David Robins > John Robins']],
    [
      'an office and its holder',
      { chairs: ['Dean of Weston'] },
      { chairs: ['Ann Lee (Dean of Weston)'] },
      ['kept: Dean of Weston > Ann Lee (Dean of Weston)'],
    ],
    [
      'an announced successor',
      { chairs: ['Ann Lee', 'Joe Fox from 2010-01-01'] },
      { chairs: ['Joe Fox'] },
      ['kept: Joe Fox > Joe Fox', 'dropped: Ann Lee > -'],
    ],
  ])('sees %s', (_, before, after, expected) => {
    expect(of(one(compare({ alpha: before }, { alpha: after }), 'alpha'), 'chairs')).toEqual(expected)
  })

  it('tells a person who moved to another office as one change', () => {
    const result = compare(
      { alpha: { chairs: ['Ann Lee'], cabinet: ['Joe Fox'] } },
      { alpha: { chairs: ['Joe Fox'], cabinet: ['Sue Orr'] } },
    )
    const changes = [...of(one(result, 'alpha'), 'chairs'), ...of(one(result, 'alpha'), 'cabinetMembers')]
    expect(changes).toEqual([
      'moved from cabinetMember: Joe Fox > Joe Fox',
      'dropped: Ann Lee > -',
      'added: - > Sue Orr',
    ])
  })

  it('compares a merged partnership with all it came from, each difference saying which', () => {
    const result = compare(
      { alpha: { chairs: ['Ann Lee'], cabinet: ['Sue Orr'] }, beta: { chairs: ['Joe Fox'], cabinet: ['Sue Orr'] } },
      { 'alpha-beta': { chairs: ['Joe Fox'], cabinet: ['Tom Hay'] } },
    )
    const told = one(result, 'alpha-beta').changes.filter(
      ({ field }) => field === 'chairs' || field === 'cabinetMembers',
    )
    expect(told.map((change) => `${change.before?.partnershipId} ${short(change)}`)).toEqual([
      'beta kept: Joe Fox > Joe Fox',
      'alpha changed: Sue Orr > Tom Hay',
      'beta changed: Sue Orr > Tom Hay',
      'alpha dropped: Ann Lee > -',
    ])
  })
})

describe('contacts', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'a digit mistyped',
      ['Ann Lee; 01632 960560'],
      ['Ann Lee; 01632 960506'],
      ['changed: 01632 960560 > 01632 960506'],
    ],
    [
      'the same number written otherwise',
      ['Ann Lee; 01632 960560'],
      ['Ann Lee; +44 (0)1632-960560'],
      ['kept: 01632 960560 > +44 (0)1632-960560'],
    ],
    [
      'a further number',
      ['Ann Lee; 01632 960560'],
      ['Ann Lee; 01632 960001; 01632 960560'],
      ['kept: 01632 960560 > 01632 960560', 'added: - > 01632 960001'],
    ],
    ['nothing when the officer is another', ['Ann Lee; 01632 960560'], ['Joe Fox; 01632 960561'], []],
  ])('sees %s', (_, before, after, expected) => {
    const result = compare({ alpha: { contacts: before } }, { alpha: { contacts: after } })
    expect(of(one(result, 'alpha'), 'phones')).toEqual(expected)
  })

  it('queries a number that differs by a digit or two, and no other', () => {
    const codes = (after: string) =>
      compare(
        { alpha: { contacts: ['Ann Lee; 01632 960560'] } },
        { alpha: { contacts: [`Ann Lee; ${after}`] } },
      ).findings.map(({ code }) => code)
    expect(codes('01632 960506')).toEqual(['phone-nearly-same'])
    expect(codes('01632 960999')).toEqual([])
  })

  it('tells a new contact officer as one change', () => {
    const result = compare(
      { alpha: { contacts: ['Ann Lee; a@example.org'] } },
      { alpha: { contacts: ['Joe Fox; j@example.org'] } },
    )
    expect(of(one(result, 'alpha'), 'contacts')).toEqual(['changed: Ann Lee > Joe Fox'])
  })
})

describe('answers', () => {
  const answers = (before: Record<string, string[]>, after: Record<string, string[]>) =>
    of(one(compare({ alpha: { answers: before } }, { alpha: { answers: after } }), 'alpha'), 'answers')

  it('does not take order for a difference', () => {
    expect(answers({ focus: ['One thing', 'Another matter'] }, { focus: ['Another matter', 'One thing'] })).toEqual([
      'kept: Another matter > Another matter',
      'kept: One thing > One thing',
    ])
  })

  it('pairs for the best total rather than the first best', () => {
    const before = ['Train ten wardens for the parks', 'Train ten wardens for the parks and libraries']
    const after = ['Train ten wardens for parks', 'Train twelve wardens for parks and libraries']
    expect(answers({ plans: before }, { plans: after })).toEqual([
      `reworded: ${before[0]} > ${after[0]}`,
      `reworded: ${before[1]} > ${after[1]}`,
    ])
  })

  it('follows an entry to another topic', () => {
    const text = 'A fund for village halls is being set up'
    expect(answers({ plans: [text], focus: [] }, { focus: [text], plans: [] })).toEqual([
      `moved from plans: ${text} > ${text}`,
    ])
  })

  it('says what the other form did not ask', () => {
    const result = compare(
      { alpha: { answers: { challenges: ['Money is short'] } } },
      { alpha: { answers: { focus: ['Trees'] } } },
    )
    expect(
      one(result, 'alpha')
        .changes.filter(({ field }) => field === 'answers')
        .map(({ remark }) => remark),
    ).toEqual(['not asked last time', 'not asked this time'])
  })

  it('tells an entry of a split partnership once, where it is said again', () => {
    const result = compare(
      { gamma: { answers: { focus: ['Repair the northern bridges', 'Plant trees', 'Feed the ducks'] } } },
      {
        'gamma-north': { answers: { focus: ['Repair northern bridges'] } },
        'gamma-south': { answers: { focus: ['Plant trees'] } },
      },
    )
    expect(of(one(result, 'gamma-north'), 'answers')).toEqual([
      'reworded: Repair the northern bridges > Repair northern bridges',
      'dropped: Feed the ducks > -',
    ])
    expect(of(one(result, 'gamma-south'), 'answers')).toEqual(['kept: Plant trees > Plant trees'])
  })

  it('takes 200 entries a side in its stride', PACED, () => {
    const text = (seed: number) =>
      Array.from({ length: 20 }, (_, place) => `word${(seed * 7 + place * (seed % 13)) % 97}`).join(' ')
    const before = Array.from({ length: 200 }, (_, index) => text(index))
    const after = before.map((entry, index) => `${entry} extra${index}`).reverse()
    const started = performance.now()
    const found = answers({ focus: before }, { focus: after })
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(found.filter((line) => line.startsWith('reworded')).length).toBeGreaterThan(190)
  })
})

describe('promises', () => {
  it.each<[string, Record<string, string[]>, string, string | null]>([
    [
      'done',
      { achievements: ['A credit union was opened in Weston'], plans: [] },
      'reportedDone',
      'A credit union was opened in Weston',
    ],
    [
      'still planned',
      { plans: ['Open the credit union in Weston'], achievements: [] },
      'stillPlanned',
      'Open the credit union in Weston',
    ],
    [
      'in hand',
      { focus: ['Opening a credit union in Weston'], plans: [] },
      'stillPlanned',
      'Opening a credit union in Weston',
    ],
    [
      'mentioned as an issue, never done there',
      { plans: ['Plant more trees'], issues: ['A credit union was opened in Weston'] },
      'mentioned',
      'A credit union was opened in Weston',
    ],
    ['not mentioned', { plans: ['Plant more trees'], issues: ['Open a nursery in Weston'] }, 'notMentionedAgain', null],
  ])('finds one %s', (_, after, outcome, answer) => {
    const result = compare(
      { alpha: { answers: { plans: ['Open a credit union in Weston'] } } },
      { alpha: { answers: after } },
    )
    expect(one(result, 'alpha').promises.map((promise) => [promise.outcome, promise.answer?.text ?? null])).toEqual([
      [outcome, answer],
    ])
  })
})

describe('stale returns', () => {
  const text = 'The board met three times and agreed to carry on with the scheme for another year'
  const codes = (after: string[]) =>
    compare(
      { alpha: { answers: { focus: [text], plans: ['Trees'] } } },
      { alpha: { answers: { focus: after, plans: ['Ducks and geese on all the ponds of the county'] } } },
    ).findings.map(({ code }) => code)

  it('queries an unchanged return', () => {
    const same = { alpha: { answers: { focus: [text] } } }
    const result = compare(same, same)
    expect(result.findings.map(({ code }) => code)).toEqual(['return-unchanged'])
    expect(one(result, 'alpha').repeated).toBe(1)
  })

  it('notes an answer that is the same again, and leaves a new one alone', () => {
    expect(codes([text])).toEqual(['answer-repeated'])
    expect(codes(['Something new altogether'])).toEqual([])
  })

  it('queries a return that is mostly the same', () => {
    const result = compare({ alpha: { answers: { focus: [text] } } }, { alpha: { answers: { focus: [text, 'New'] } } })
    expect(result.findings.map(({ code }) => code)).toEqual(['return-mostly-repeated'])
  })
})

describe('targets across partnerships', () => {
  const known = (code: string, owner: string | null): KnownTarget => ({
    code,
    scheme: 'NI',
    description: null,
    owner,
    deliveryGroups: [],
  })
  const targets = ['NI 1', 'NI 2', 'NI 3', 'NI 4', 'NI 5'].map((code) => known(code, 'alpha'))

  it('says how each stands', () => {
    const result = compare(
      { alpha: { targets: ['NI 5'] } },
      { alpha: { targets: ['NI 1', 'NI 2'] }, beta: { targets: ['NI 2', 'NI 3', 'NI 99'] } },
      { targets },
    )
    expect(result.targets.map(({ code, standing }) => `${code} ${standing}`)).toEqual([
      'NI 1 agreed',
      'NI 2 several',
      'NI 3 otherThanOwner',
      'NI 4 unclaimed',
      'NI 5 givenUp',
      'NI 99 unknown',
    ])
    expect(result.findings.map(({ code }) => code)).toEqual([
      'target-claimed-by-several',
      'target-claimed-by-other',
      'target-unclaimed',
      'target-given-up',
    ])
  })

  it('lets a target pass to what its owner has become', () => {
    const result = compare(
      { alpha: {}, beta: {} },
      { 'alpha-beta': { targets: ['NI 1'] } },
      { targets: [known('NI 1', 'alpha')] },
    )
    expect(result.targets).toMatchObject([{ owner: 'alpha-beta', standing: 'agreed' }])
  })

  it('lets those whom the owner will be merged from claim its targets', () => {
    const result = compare(
      {},
      { alpha: { targets: ['NI 1'] }, beta: { targets: ['NI 1'] } },
      { targets: [known('NI 1', 'alpha-beta')] },
    )
    expect(result.targets).toMatchObject([{ owner: 'alpha-beta', standing: 'agreed' }])
  })

  it('raises no query about a target whose owner was not asked', () => {
    const result = compare(
      { beta: { targets: ['NI 2'] } },
      { alpha: { targets: ['NI 1'] }, beta: { answers: { focus: [] } } },
      { targets: [known('NI 1', 'alpha'), known('NI 2', 'beta')] },
    )
    expect(result.targets.map(({ standing }) => standing)).toEqual(['agreed', 'notAsked'])
    expect(result.findings).toEqual([])
  })

  it('takes a claim of all targets for a claim against nobody', () => {
    const result = compare(
      {},
      { alpha: { targets: ['ALL', 'NI 1'] }, beta: { targets: ['ALL'] } },
      { targets: [known('NI 1', 'alpha')] },
    )
    expect(result.targets.map(({ code }) => code)).toEqual(['NI 1'])
  })

  it('says nothing when the form asks for no targets', () => {
    expect(
      compare({ alpha: { targets: ['NI 1'] } }, { alpha: { answers: { focus: [] } } }, { targets }).targets,
    ).toEqual([])
  })
})

describe('meetings', () => {
  it.each<[string, string[], string[], [string, string | null][]]>([
    ['held since', ['+2010-05-01'], ['2010-05-01'], [['kept', 'announced last time, held since']]],
    [
      'gone',
      ['+2010-05-01'],
      ['2010-06-01'],
      [
        ['dropped', 'announced last time, not mentioned since'],
        ['added', null],
      ],
    ],
    ['still to come', ['+2010-05-01'], ['+2010-05-01'], [['kept', null]]],
  ])('sees one announced and %s', (_, before, after, expected) => {
    const result = compare({ alpha: { meetings: before } }, { alpha: { meetings: after } })
    expect(
      one(result, 'alpha')
        .changes.filter(({ field }) => field === 'meetings')
        .map(({ kind, remark }) => [kind, remark]),
    ).toEqual(expected)
  })
})

describe('across the round', () => {
  const codes = (after: Shorts) => compare({}, after).findings.map(({ code, args }) => [code, args.name ?? args.date])

  it.each<[string, Shorts, unknown[]]>([
    [
      'a chair of two',
      { alpha: { chairs: ['Cllr Ann Lee'] }, beta: { chairs: ['Ann B Lee'] } },
      [['chairs-several', 'Ann B Lee']],
    ],
    [
      'no chair of two',
      { alpha: { chairs: ['Ann Lee'] }, beta: { chairs: ['Joe Lee'] }, gamma: { chairs: ['Cllr Lee'] } },
      [],
    ],
    [
      'numbers that differ',
      { alpha: { contacts: ['Ann Lee; 01632 960001'] }, beta: { contacts: ['Ann Lee; 01632 960002'] } },
      [['contact-details-differ', 'Ann Lee']],
    ],
    [
      'numbers that agree',
      { alpha: { contacts: ['Ann Lee; 01632 960001'] }, beta: { contacts: ['Ann Lee; 01632960001'] } },
      [],
    ],
    [
      'meetings of one day',
      { alpha: { meetings: ['+2010-05-01'] }, beta: { meetings: ['+2010-05-01'] } },
      [['meetings-same-day', '2010-05-01']],
    ],
    ['meetings of one day, all past', { alpha: { meetings: ['2010-05-01'] }, beta: { meetings: ['2010-05-01'] } }, []],
  ])('sees %s', (_, after, expected) => {
    expect(codes(after)).toEqual(expected)
  })

  it("sees a sub-group's chair at odds with its own return", () => {
    const alpha = makeUpdate('alpha', {})
    const source = { file: 'alpha.xlsx', sheet: null, cell: 'B9' }
    alpha.subGroups.push({ name: 'Beta', abbreviation: null, chair: 'Joe Fox', note: null, registerId: 'beta', source })
    const current = makeRound('2010-12', [alpha, makeUpdate('beta', { chairs: ['Ann Lee'] })])
    const result = reconcile({ current, previous: makeRound('2009-12', []), register: REGISTER, targets: [] })
    expect(result.findings.map(({ code, args }) => [code, args.chair, args.own])).toEqual([
      ['chair-at-odds', 'Joe Fox', 'Ann Lee'],
    ])
  })
})
