import { describe, expect, it } from 'vitest'
import { prepare } from '../../src/reconcile/prepared.ts'
import { respelled } from '../../src/reconcile/spelling.ts'

const stems = (text: string) => prepare(text).tokens.map(({ stem }) => stem)

describe('the same sentence, misspelt', () => {
  it.each<[string, string, boolean]>([
    ['Resurfase the slipway', 'Resurface the slipway', true],
    ['Bring the customs hosue back into use', 'Bring the customs house back into use', true],
    ['Training for forty young poeple in boat repair', 'Training for forty young people in boat repair', true],
    ['Appoint a harbor master by May', 'Appoint a harbour master by May', true],
    ['Agree an accomodation stratergy with the colleges', 'Agree an accommodation strategy with the colleges', true],
    ['Mend the raod by the mill', 'Mend the road by the mill', true],
    ['Open a food bank', 'Open a flood bank', false],
    ['Open a day care centre', 'Open a day cafe centre', false],
    ['Three new plans for the hall', 'Three new plants for the hall', false],
    ['Support for young carers', 'Support for young careers', false],
    ['Publish the police review', 'Publish the policy review', false],
    ['Cut the hedges', 'Cut the ledges', false],
    ['Resurface the slipway', 'Resurface the slipway and the quay', false],
    ['Plant 90 oaks', 'Plant 91 oaks', false],
    ['Mend the roof of the barn', 'Mend the door of the barn', false],
    ['Costs are likely to rise', 'Costs are unlikely to rise', false],
    ['Wardns recruted for the parck', 'Wardens recruited for the park', false],
  ])('%s / %s: %s', (text, other, isSame) => {
    const found = respelled(prepare(text), prepare(other)).tokens.map(({ stem }) => stem)
    expect(found).toEqual(isSame ? stems(other) : stems(text))
  })

  it('has a word with an accent or without', () => {
    expect(stems('The café')).toEqual(stems('The cafe'))
  })
})
