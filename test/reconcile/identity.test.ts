/** One identity for a person across the spellings of a round, and what finding it costs where thousands are named alike. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupByPerson, type Mention, samePerson } from '../../src/reconcile/identity.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { fullnessOf, type NamedPerson, partsOfName } from '../../src/register/person.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

const mentionsOf = (people: readonly NamedPerson[]): Mention<number>[] =>
  people.map((person, value) => ({ person, value }))

/** The rule as it reads: each joins the one group in which all can be the person, whoever is compared with whom. */
function comparingAll(people: readonly NamedPerson[]): number[][] {
  const groups: { person: NamedPerson; value: number }[][] = []
  const lastWords = ({ name, note }: NamedPerson) =>
    [name, ...(note ? [note] : [])].map((one) => partsOfName(one).surname)
  const order = mentionsOf(people)
    .filter(({ person }) => partsOfName(person.name).surname !== '')
    .sort((a, b) => fullnessOf(b.person.name) - fullnessOf(a.person.name) || a.value - b.value)
  for (const mention of order) {
    const own = lastWords(mention.person)
    const fitting = groups.filter(
      (group) =>
        group.some(({ person }) => lastWords(person).some((word) => own.includes(word))) &&
        group.every(({ person }) => samePerson(person, mention.person)),
    )
    if (fitting.length === 1) fitting[0]?.push(mention)
    else groups.push([mention])
  }
  return groups.map((group) => group.map(({ value }) => value))
}

const given = fc.constantFrom(
  '',
  'K ',
  'Ke ',
  'Kei ',
  'Keith ',
  'Keith R ',
  'Cllr ',
  'Anne-Marie ',
  'Annabellabellabella ',
  'Annabellabellabellaxy ',
)
const surname = fc.constantFrom('Larkin', 'Wenlow', "O'Dell", 'Wenlow OBE')
const office = fc.constantFrom('Bishop of Wenlow', 'The Mayor of Larkin', 'Bishop of Larkin and Wenlow')
const person = fc.record({
  name: fc.oneof(
    { weight: 5, arbitrary: fc.tuple(given, surname).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: office },
  ),
  note: fc.oneof(fc.constant(null), fc.constantFrom('Wenlow BC', 'Larkin'), office),
})

describe('people of a round', () => {
  it('are told apart as comparing each with all would', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 14 }), (people) => {
        expect(groupByPerson(mentionsOf(people)).map(({ mentions }) => mentions.map(({ value }) => value))).toEqual(
          comparingAll(people),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** Seconds of the processor, which other work on the machine does not add to. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('what would take minutes if it grew with the square', () => {
  const letters = (number: number) =>
    [0, 1, 2, 3].map((place) => String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26))).join('')
  it.each<[string, (number: number) => NamedPerson, number]>([
    ['one person in 10,000 returns', () => ({ name: 'Cllr Ann Larkin', note: null }), 1],
    ['one person with 10,000 remarks', (number) => ({ name: 'Cllr Ann Larkin', note: `Ward ${number}` }), 1],
    ['10,000 people of one surname', (number) => ({ name: `A${letters(number)} Larkin`, note: null }), 10_000],
  ])('takes seconds: %s', (_, make, groups) => {
    const mentions = mentionsOf(Array.from({ length: 10_000 }, (_, number) => make(number)))
    let found = 0
    const seconds = secondsOf(() => {
      found = groupByPerson(mentions).length
    })
    expect(found).toBe(groups)
    expect(seconds).toBeLessThan(8)
  })

  it('takes seconds: one entry 10,000 times in both rounds', () => {
    const round = (id: string) =>
      makeRound(id, [
        makeUpdate('alpha', { answers: { focus: Array.from({ length: 10_000 }, () => 'Keep the lamps lit') } }),
      ])
    let kept = 0
    const seconds = secondsOf(() => {
      const input = {
        current: round('2010-12'),
        previous: round('2009-12'),
        register: makeRegister(['alpha,Alpha Partnership']),
        targets: [],
      }
      kept = reconcile(input).partnerships[0]?.changes.filter(({ kind }) => kind === 'kept').length ?? 0
    })
    expect(kept).toBeGreaterThanOrEqual(10_000)
    expect(seconds).toBeLessThan(12)
  })
})
