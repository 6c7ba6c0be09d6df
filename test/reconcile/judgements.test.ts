import { describe, expect, it } from 'vitest'
import { type Decision, nameDecision, type Verdict } from '../../src/decisions/decision.ts'
import { NOTHING_SAID } from '../../src/decisions/judgement.ts'
import { abridged } from '../../src/decisions/question.ts'
import { suggestions } from '../../src/decisions/suggestions.ts'
import { wordingOf } from '../../src/findings/finding.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

type Answers = Record<string, readonly string[]>

const REGISTER = makeRegister(['alpha,Alpha Board', 'beta,Beta Board', 'gamma,Gamma Board,,,alpha,2012-09-01'])
const BY = { by: 'Ann Example', when: '2012-09-20', why: 'rang the officer' }

const said = (decision: Verdict, about: Partial<Decision>): Decision =>
  nameDecision({ round: '2012-09', partnership: 'alpha', value: '', text: '', ...BY, ...about, decision })

interface Rounds {
  readonly before: Answers
  readonly after: Answers
  readonly round?: string
  readonly ids?: readonly [string, string]
}

function compare({ before, after, round = '2012-09', ids = ['alpha', 'alpha'] }: Rounds, decisions: Decision[]) {
  const dated = (id: string) => ({ round: { id, label: id, form: 'update', due: `${id}-28`, previous: null } })
  const [from, to] = ids
  const previous = makeRound('before', [makeUpdate(from, { answers: before })], dated('2012-06'))
  const current = makeRound(round, [makeUpdate(to, { answers: after })], { ...dated(round) })
  const result = reconcile({ current, previous, register: REGISTER, targets: [], decisions })
  const [comparison] = result.partnerships
  if (!comparison) throw new Error('expected a comparison')
  const lapsed = result.findings.filter(({ code }) => code === 'judgement-lapsed')
  const entries = comparison.changes.filter(({ field }) => field === 'answers')
  return { result, comparison, lapsed, entries, promise: comparison.promises[0] }
}

const pairsOf = ({ entries }: ReturnType<typeof compare>) =>
  entries.map(({ kind, before, after }) => [kind, before?.text ?? null, after?.text ?? null])

const PLAN = 'Open a pantry in Sedge'
const OPENED = 'A pantry was opened in Sedge'
const PUT_OFF = 'The pantry in Sedge was postponed'
const HEDGES = 'Survey of hedges begun'
const asked: Rounds = { before: { plans: [PLAN] }, after: { achievements: [OPENED, HEDGES], plans: [] } }

describe('what a person decided of a plan', () => {
  it.each<[string, Rounds, Partial<Decision>, Verdict, string, string | null]>([
    ['against what its words say', asked, { text: PLAN, against: OPENED }, 'still-planned', 'stillPlanned', OPENED],
    [
      'quoted in other case, dashes and white space',
      asked,
      { text: `  open a PANTRY in sedge. `, against: 'a pantry was  opened in Sedge' },
      'dropped',
      'dropped',
      OPENED,
    ],
    ['whatever is said, by hand', asked, { text: PLAN }, 'postponed', 'postponed', OPENED],
    ['under its own question', asked, { text: PLAN, field: 'plans' }, 'done-in-part', 'partlyDone', OPENED],
    [
      'on a text that seemed to say nothing of it',
      asked,
      { text: PLAN, against: HEDGES },
      'done',
      'reportedDone',
      HEDGES,
    ],
    [
      'though something seems to speak of it',
      asked,
      { text: PLAN, against: OPENED },
      'not-mentioned-again',
      'notMentionedAgain',
      null,
    ],
    [
      'where nothing spoke of it',
      { ...asked, after: { achievements: [HEDGES], plans: [] } },
      { text: PLAN, against: NOTHING_SAID },
      'done',
      'reportedDone',
      null,
    ],
    [
      'of the partnership it was renamed to',
      { ...asked, ids: ['alpha', 'gamma'] },
      { text: PLAN, partnership: 'gamma' },
      'dropped',
      'dropped',
      OPENED,
    ],
    [
      'of the partnership that made it',
      { ...asked, ids: ['alpha', 'gamma'] },
      { text: PLAN },
      'dropped',
      'dropped',
      OPENED,
    ],
  ])('holds %s', (_, rounds, about, verdict, outcome, answer) => {
    const { promise, lapsed } = compare(rounds, [said(verdict, about)])
    expect(promise).toMatchObject({ outcome, decided: { decision: verdict, ...BY } })
    expect(promise?.answer?.text ?? null).toBe(answer)
    expect(lapsed).toEqual([])
  })

  it.each<[string, Rounds, Partial<Decision>]>([
    ['another partnership', asked, { text: PLAN, partnership: 'beta' }],
    ['another question', asked, { text: PLAN, field: 'focus' }],
    ['another plan', asked, { text: 'Open a pantry in Weston' }],
    ['the round before', asked, { text: PLAN, round: '2012-06' }],
    ['what was undone', asked, { text: PLAN, undone: '2012-09-21 Ann Example' }],
  ])('says nothing of %s', (_, rounds, about) => {
    const { promise } = compare(rounds, [said('dropped', about)])
    expect(promise).toEqual(compare(rounds, []).promise)
    expect(promise).toMatchObject({ outcome: 'reportedDone', words: 'opened' })
  })

  it('is not shown to rest on words that say otherwise, and keeps those that agree', () => {
    const otherwise = compare(asked, [said('dropped', { text: PLAN })]).promise
    const agreed = compare(asked, [said('done', { text: PLAN })]).promise
    expect([otherwise?.words, agreed?.words]).toEqual([null, 'opened'])
  })

  it('is the later of two', () => {
    const both = [said('dropped', { text: PLAN }), said('done', { text: PLAN })]
    expect(compare(asked, both).promise?.outcome).toBe('reportedDone')
  })

  it('is known by the beginning, length and checksum of a long text', () => {
    const long = `${PLAN}, ${'with shelves for everyone in every street of the parish, '.repeat(12)}by June`
    const rounds = { before: { plans: [long] }, after: asked.after }
    expect(compare(rounds, [said('dropped', { text: abridged(long) })]).promise?.outcome).toBe('dropped')
    const other = compare(rounds, [said('dropped', { text: abridged(`${long} or July`) })])
    expect(other.promise).toEqual(compare(rounds, []).promise)
    expect(other.lapsed).toHaveLength(1)
  })

  it.each<[string, Rounds, Partial<Decision>, string]>([
    [
      'the plan is another now',
      { ...asked, before: { plans: [`${PLAN} and Holm`] } },
      { text: PLAN, against: OPENED },
      PLAN,
    ],
    [
      'the text it was decided on is',
      { ...asked, after: { achievements: [PUT_OFF] } },
      { text: PLAN, against: OPENED },
      OPENED,
    ],
    ['something speaks of it now', asked, { text: PLAN, against: NOTHING_SAID }, OPENED],
    ['nobody knows the partnership', asked, { text: PLAN, partnership: 'alpah' }, PLAN],
  ])('lapses with a note where %s', (_, rounds, about, quoted) => {
    const { promise, lapsed } = compare(rounds, [said('dropped', about)])
    expect(promise?.decided).toBeUndefined()
    expect(lapsed).toHaveLength(1)
    expect(lapsed[0]).toMatchObject({ severity: 'note', args: { by: 'Ann Example', decision: 'dropped' } })
    const message = lapsed[0] ? wordingOf(lapsed[0]).message : ''
    expect(message).toContain(`“${quoted}”`)
    expect(message).toContain('no longer holds')
  })

  it('names the cell of what speaks of it now', () => {
    const [lapsed] = compare(asked, [said('dropped', { text: PLAN, against: NOTHING_SAID })]).lapsed
    expect(lapsed?.source).toEqual({ file: 'alpha.xlsx', sheet: 'Sheet1', cell: 'B1' })
  })

  it('gives way to a later one on the text that stands there now, without a note', () => {
    const stale = said('dropped', { text: PLAN, against: PUT_OFF })
    const { promise, lapsed } = compare(asked, [stale, said('done', { text: PLAN, against: OPENED })])
    expect(promise?.outcome).toBe('reportedDone')
    expect(lapsed).toEqual([])
  })

  it('is of its round: the next one tells the plan’s story anew', () => {
    const next = { before: { plans: [PLAN] }, after: asked.after, round: '2012-12' }
    const { promise, lapsed } = compare(next, [said('still-planned', { text: PLAN, against: OPENED })])
    expect(promise).toMatchObject({ outcome: 'reportedDone' })
    expect(promise?.decided).toBeUndefined()
    expect(lapsed).toEqual([])
  })
})

describe('a text that is not about a plan', () => {
  const other = { text: PLAN, against: OPENED }

  it('is passed over for the next, or for nothing', () => {
    const two = { before: asked.before, after: { achievements: [OPENED], challenges: [PUT_OFF] } }
    expect(compare(two, [said('not-this-plan', other)]).promise).toMatchObject({
      outcome: 'postponed',
      answer: { text: PUT_OFF },
      decided: { decision: 'not-this-plan', ...BY },
    })
    expect(compare(asked, [said('not-this-plan', other)]).promise).toMatchObject({
      outcome: 'notMentionedAgain',
      answer: null,
      decided: { decision: 'not-this-plan' },
    })
  })

  it('stays passed over in later rounds in which both stand', () => {
    const later = { ...asked, round: '2013-03' }
    expect(compare(later, [said('not-this-plan', other)]).promise?.outcome).toBe('notMentionedAgain')
  })

  it('is never proposed again, while what became of the plan still can be', () => {
    const open = suggestions(compare(asked, [said('not-this-plan', other)]).result).map(({ question }) => question)
    expect(open.filter(({ against }) => against === OPENED)).toEqual([])
    expect(open).toContainEqual(expect.objectContaining({ finding: 'plan', text: PLAN, against: NOTHING_SAID }))
  })

  it('is no more the plan in other words, and two entries that are two matters tell nothing of each other', () => {
    const made = compare(asked, [said('not-this-plan', other)])
    expect(made.entries.map(({ before, after }) => before?.text ?? after?.text)).toEqual([OPENED, HEDGES, PLAN])
    expect(compare(asked, [said('two-matters', other)]).promise).toMatchObject({
      outcome: 'notMentionedAgain',
      decided: { decision: 'two-matters' },
    })
  })

  it('changes nothing for other plans and other texts', () => {
    const third = said('not-this-plan', { ...other, text: 'Survey the hedges' })
    expect(compare(asked, [third]).promise).toMatchObject({ outcome: 'reportedDone' })
  })
})

const OLD = 'Reduce delays at the Holm crossing by changing the timing of the signals'
const NEW = 'Changing the timing of the signals reduced delays at the Holm crossing'
const FAR = 'The weir at Sedge needs new gates'
const GATES = 'Sluices to be replaced'

describe('whether two entries are one matter', () => {
  const reworded: Rounds = { before: { focus: [OLD] }, after: { focus: [NEW] } }
  const apart: Rounds = { before: { focus: [FAR] }, after: { focus: [GATES] } }

  it('starts from pairs that are made, and not made, by themselves', () => {
    expect(pairsOf(compare(reworded, []))).toEqual([['reworded', OLD, NEW]])
    expect(pairsOf(compare(apart, []))).toEqual([
      ['added', null, GATES],
      ['dropped', FAR, null],
    ])
  })

  it.each<[string, Partial<Decision>]>([
    ['the earlier text first', { text: OLD, against: NEW }],
    ['the later text first, in other case', { text: NEW.toUpperCase(), against: OLD }],
    ['in another round', { text: OLD, against: NEW, round: '2012-06' }],
  ])('two: %s', (_, about) => {
    const made = compare(reworded, [said('two-matters', about)])
    expect(pairsOf(made)).toEqual([
      ['added', null, NEW],
      ['dropped', OLD, null],
    ])
    for (const { decided, near } of made.entries) {
      expect(decided).toMatchObject({ decision: 'two-matters', ...BY })
      expect(near).toBeUndefined()
    }
    expect(suggestions(made.result)).toEqual([])
    expect(made.lapsed).toEqual([])
  })

  it('two, also when the earlier wording comes back', () => {
    const back = { before: { focus: [NEW] }, after: { focus: [OLD] }, round: '2013-03' }
    expect(pairsOf(compare(back, [said('two-matters', { text: OLD, against: NEW })]))).toHaveLength(2)
  })

  it('one', () => {
    const made = compare(apart, [said('same-matter', { text: FAR, against: GATES })])
    expect(made.entries).toMatchObject([{ kind: 'reworded', words: expect.any(Array), decided: BY }])
    expect(suggestions(made.result)).toEqual([])
  })

  it('one, though each was taken for another', () => {
    const swapped = { before: { focus: [OLD, FAR] }, after: { focus: [NEW, GATES] } }
    const made = compare(swapped, [said('same-matter', { text: OLD, against: GATES })])
    expect(pairsOf(made)).toEqual([
      ['added', null, NEW],
      ['reworded', OLD, GATES],
      ['dropped', FAR, null],
    ])
  })

  it('one, where another stands word for word: the two were put together', () => {
    const joined = { before: { focus: [FAR, GATES] }, after: { focus: [GATES] } }
    const made = compare(joined, [said('same-matter', { text: FAR, against: GATES })])
    expect(made.entries.map(({ kind, joined: as }) => [kind, as])).toEqual([
      ['kept', null],
      ['reworded', 'putTogether'],
    ])
  })

  it('leaves entries that stand word for word on both sides as they are', () => {
    const kept = { before: { focus: [OLD, NEW] }, after: { focus: [OLD, NEW] } }
    const made = compare(kept, [
      said('two-matters', { text: OLD, against: NEW }),
      said('same-matter', { text: OLD, against: NEW }),
    ])
    expect(made.entries.map(({ kind, decided }) => [kind, decided])).toEqual([
      ['kept', undefined],
      ['kept', undefined],
    ])
    expect(made.lapsed).toEqual([])
  })

  it('one whose meaning has not turned round', () => {
    const turned = {
      before: { focus: ['The Holm crossing is safe for cyclists'] },
      after: { focus: ['The Holm crossing is not safe for cyclists'] },
    }
    expect(compare(turned, []).entries).toMatchObject([{ rank: 'turned' }])
    const texts = { text: turned.before.focus[0] ?? '', against: turned.after.focus[0] ?? '' }
    expect(compare(turned, [said('same-matter', texts)]).entries).toMatchObject([{ rank: 'turned', decided: BY }])
    expect(compare(turned, [said('not-turned-round', texts)]).entries).toMatchObject([
      { kind: 'reworded', rank: 'change', remark: null, decided: { decision: 'not-turned-round' } },
    ])
  })

  it.each<[string, Rounds, string]>([
    ['the earlier text is another now', { ...reworded, before: { focus: [FAR] } }, OLD],
    ['the later text is another now', { ...reworded, after: { focus: [FAR] } }, NEW],
  ])('lapses with a note where %s', (_, rounds, gone) => {
    const { lapsed, entries } = compare(rounds, [said('two-matters', { text: OLD, against: NEW })])
    expect(lapsed).toMatchObject([{ severity: 'note', args: { gone, decision: 'two matters' } }])
    expect(entries.filter(({ decided }) => decided)).toEqual([])
  })

  it('says nothing of a decision made for another round whose texts are gone', () => {
    expect(compare(apart, [said('two-matters', { text: OLD, against: NEW, round: '2012-06' })]).lapsed).toEqual([])
  })
})

describe('what is open to judge', () => {
  it('is every plan and wording, with the decisions that make sense', () => {
    const rounds = {
      before: { plans: [PLAN], focus: [OLD] },
      after: { achievements: [OPENED], focus: [NEW], plans: [] },
    }
    expect(
      suggestions(compare(rounds, []).result).map(({ question, choices }) => [question.finding, choices.at(-1)]),
    ).toEqual([
      ['plan', 'not-this-plan'],
      ['wording', 'two-matters'],
    ])
  })

  it('offers entries that may be one matter, and no look-alikes with another name', () => {
    const near = (before: string, after: string) =>
      suggestions(
        compare({ before: { focus: [before], achievements: [] }, after: { achievements: [after], focus: [] } }, [])
          .result,
      ).map(({ concluded, question }) => [concluded.kind, question.text, question.against])
    const [a, b] = [
      'Loan of tablets to older tenants of the almshouses',
      'Almshouses: a nurse visits older tenants, and some borrow tablets',
    ]
    expect(near(a, b)).toEqual([['near', a, b]])
    expect(near('Operation Heron: 34 vehicles checked', 'Operation Kestrel: 29 vehicles checked')).toEqual([])
    expect(near(FAR, GATES)).toEqual([])
  })
})
