/** Comparisons that are kept: whatever changes between two runs, they give what comparing anew gives, and what did not change is not compared again. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameDecision } from '../../src/decisions/decision.ts'
import { type Parts, partKey } from '../../src/parts.ts'
import { type ReconcileInput, reconcile, reconcileShown, reconcileWithParts } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate, type ShortUpdate } from './make-round.ts'

const PLAIN = makeRegister([
  'alpha,Alpha Partnership',
  'beta,Beta Partnership',
  'gamma,Gamma Partnership',
  'delta,Delta Forum',
])
const RENAMED = makeRegister([
  'alpha,Alpha Partnership',
  'beta,Beta Partnership',
  'gamma,Gamma Partnership',
  'delta,Delta Forum,,,gamma',
])

type Shorts = Record<string, ShortUpdate>
const roundOf = (id: string, shorts: Shorts) =>
  makeRound(
    id,
    Object.entries(shorts).map(([partnership, short]) => makeUpdate(partnership, short)),
  )
const inputOf = (before: Shorts, after: Shorts, more: Partial<ReconcileInput> = {}): ReconcileInput => ({
  current: roundOf('2010-12', after),
  previous: roundOf('2009-12', before),
  register: PLAIN,
  targets: [],
  region: 'GB',
  ...more,
})

/** Parts in memory, which count what was made. */
function memory(): Parts & { made: number } {
  const kept = new Map<string, string>()
  const parts = {
    made: 0,
    get: async (_: string, keys: readonly string[]) =>
      new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) ?? '']] : [])) as [string, string][]),
    put: async (_: string, added: ReadonlyMap<string, string>) => {
      for (const [key, text] of added) kept.set(key, text)
      parts.made += added.size
    },
  }
  return parts
}

const focus = (...lines: string[]): ShortUpdate => ({ answers: { focus: lines } })
const BEFORE: Shorts = {
  alpha: focus('Open the Foxley centre to carers on Saturdays', 'Keep the lamps along the quay lit'),
  beta: focus('Agree a JSNA with the hospital and both districts'),
  gamma: focus('Plant four hundred oaks beside the ring road'),
}
const AFTER: Shorts = {
  alpha: focus('Open the Foxley centre to carers on Sundays as well', 'Keep the lamps along the quay lit'),
  beta: focus('Agree a joint strategic needs assessment with the hospital'),
  gamma: focus('Plant five hundred oaks beside the ring road'),
}

const TWO_MATTERS = nameDecision({
  round: '2010-12',
  partnership: 'gamma',
  decision: 'two-matters',
  text: 'Plant four hundred oaks beside the ring road',
  against: 'Plant five hundred oaks beside the ring road',
  value: '',
  by: 'Ann Example',
  when: '2010-12-20',
  why: 'they are other oaks',
})

describe('kept comparisons', () => {
  it.each<[string, ReconcileInput, number]>([
    ['nothing', inputOf(BEFORE, AFTER), 0],
    ['one return', inputOf(BEFORE, { ...AFTER, gamma: focus('Plant nothing more beside the ring road') }), 1],
    ['one return of the round before', inputOf({ ...BEFORE, alpha: focus('Paint the Foxley centre') }, AFTER), 1],
    ['the region of telephone numbers, on which all depend', inputOf(BEFORE, AFTER, { region: 'FR' }), 3],
    [
      'a name that another return writes as a common word',
      inputOf(BEFORE, { ...AFTER, delta: focus('Hold a foxley in each town, as a foxley brings people in') }),
      2,
    ],
    [
      'an abbreviation that another return spells out',
      inputOf(BEFORE, { ...AFTER, delta: focus('Publish a joint strategic needs assessment (JSNA) in May') }),
      2,
    ],
    [
      'who went on in whom',
      inputOf(
        BEFORE,
        { alpha: AFTER.alpha ?? {}, beta: AFTER.beta ?? {}, delta: AFTER.gamma ?? {} },
        { register: RENAMED },
      ),
      1,
    ],
    ['what people decided about one of them', inputOf(BEFORE, AFTER, { decisions: [TWO_MATTERS] }), 1],
  ])('give what comparing anew gives when what changed is %s', async (_, input, made) => {
    const parts = memory()
    await reconcileWithParts(inputOf(BEFORE, AFTER), parts)
    expect(parts.made).toBe(3)
    parts.made = 0
    expect(JSON.stringify(await reconcileWithParts(input, parts))).toBe(JSON.stringify(reconcile(input)))
    expect(parts.made).toBe(made)
  })

  it('of a round of many hold when one return says one thing more', async () => {
    const tasks = ['lamps', 'hedges', 'ferries', 'archives', 'orchards', 'bridges', 'allotments', 'kitchens']
    const many = (what: string): Shorts =>
      Object.fromEntries(
        Array.from({ length: 120 }, (_, at) => [
          `unregistered:board-${at}`,
          focus(
            `${what} the ${tasks[at % tasks.length]} of ward ${at} with the parish`,
            `${what} a board for residents of street ${at * 7} and the ${tasks[(at + 3) % tasks.length]}`,
          ),
        ]),
      )
    const parts = memory()
    await reconcileWithParts(inputOf(many('Repair'), many('Restore')), parts)
    parts.made = 0
    const changed = { ...many('Restore'), 'unregistered:board-7': focus('Restore the clock of the exchange') }
    await reconcileWithParts(inputOf(many('Repair'), changed), parts)
    expect(parts.made).toBeGreaterThan(0)
    expect(parts.made).toBeLessThan(12)
  })

  it('of all and of what may be shown stand beside each other, each made once', async () => {
    const parts = memory()
    const whole = inputOf(BEFORE, AFTER)
    // Without gamma's return, fewer texts say which words are rare and which are names.
    const { gamma: _, ...shownAfter } = AFTER
    const shown = inputOf(BEFORE, {
      ...shownAfter,
      delta: focus('Hold a foxley in each town, as a foxley brings people in'),
    })
    for (const run of ['first', 'second']) {
      parts.made = 0
      expect(JSON.stringify(await reconcileWithParts(whole, parts))).toBe(JSON.stringify(reconcile(whole)))
      expect(JSON.stringify(await reconcileShown(shown, parts))).toBe(JSON.stringify(reconcile(shown)))
      expect([run, parts.made > 0]).toEqual([run, run === 'first'])
    }
  })

  it('of all are taken for what may be shown where nothing is left out', async () => {
    const parts = memory()
    await reconcileWithParts(inputOf(BEFORE, AFTER), parts)
    parts.made = 0
    await reconcileShown(inputOf(BEFORE, AFTER), parts)
    expect(parts.made).toBe(0)
  })

  it('give what comparing anew gives, whatever the texts before and after', async () => {
    const word = fc.constantFrom(
      'Foxley',
      'foxley',
      'JSNA',
      'joint',
      'strategic',
      'needs',
      'assessment',
      '(JSNA)',
      'Open',
      'the',
      'not',
      'centre',
      '3',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))
    const shorts = fc
      .record({
        alpha: fc.array(text, { maxLength: 3 }),
        beta: fc.array(text, { maxLength: 3 }),
        gamma: fc.array(text, { maxLength: 3 }),
      })
      .map((lines): Shorts => Object.fromEntries(Object.entries(lines).map(([id, list]) => [id, focus(...list)])))
    await fc.assert(
      fc.asyncProperty(shorts, shorts, shorts, async (before, after, later) => {
        const parts = memory()
        await reconcileWithParts(inputOf(before, after), parts)
        for (const input of [inputOf(before, later), inputOf(later, after)])
          expect(JSON.stringify(await reconcileWithParts(input, parts))).toBe(JSON.stringify(reconcile(input)))
      }),
      { numRuns: 60 },
    )
  })
})

it('tells parts apart by all they are made from', () => {
  const keys = [partKey('a', 'b'), partKey('ab'), partKey('a', ['b']), partKey('b', 'a'), partKey('a', 'b', null)]
  expect(new Set(keys).size).toBe(keys.length)
})
