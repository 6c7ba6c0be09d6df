import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/reconcile/corpus.ts'
import { entryKey, isSameMatter, likeness, spelledLike, wordRuns } from '../../src/reconcile/likeness.ts'
import { turnBetween } from '../../src/reconcile/meaning.ts'
import { prepare } from '../../src/reconcile/prepared.ts'

function compare(before: string, after: string, others: readonly string[] = []) {
  const corpus = readCorpus([before, after, ...others])
  const [a, b] = [prepare(before, corpus), prepare(after, corpus)]
  const [left, right] = [spelledLike(a, b), spelledLike(b, a)]
  const found = likeness(left, right)
  return { ...found, same: isSameMatter(left, right, found), turn: turnBetween(left, right) }
}

describe('likeness', () => {
  it.each([
    ['white space and case', 'Agree  the Plan', 'agree the plan'],
    ['curly quotes', 'the board’s “vision”', 'the board\'s "vision"'],
    ['dashes and closing punctuation', 'Phase 2 – roads;', 'Phase 2 - roads'],
  ])('does not see a difference in %s', (_, a, b) => {
    expect(entryKey(a)).toBe(entryKey(b))
  })

  it('is 1 only for the same text and the same in both directions', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [forth, back] = [compare(a, b), compare(b, a)]
        expect([back.alike, back.same]).toEqual([forth.alike, forth.same])
        expect(forth.alike === 1).toBe(entryKey(a) === entryKey(b))
        expect(forth.alike).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('tells a change of figures from no change', () => {
    const { alike, same } = compare('Reduce waste by 3%', 'Reduce waste by 5%')
    expect(same).toBe(true)
    expect(alike).toBeLessThan(1)
  })

  it.each<[string, string, string, boolean]>([
    ['an abbreviation spelt out', 'Refresh the LFRMS', 'Refresh the local flood risk management strategy', true],
    ['other letters', 'Refresh the LFRMS for Oakham', 'Refresh the community toilet scheme for Oakham', false],
    ['a name exchanged', 'A hostel opened in Barley', 'A hostel opened in Sedge', false],
    ['a name left out', 'A hostel for single men opened in Barley', 'A hostel for single men opened', true],
    ['another number of a phase', 'Start phase 2 of the sea wall', 'Start phase 3 of the sea wall', false],
    ['another figure', 'Start 12 homes on the sea wall', 'Start 14 homes on the sea wall', true],
    ['one thing in the place of another', 'Publish a map of village ponds', 'Publish a map of village pubs', false],
    ['frame alone', 'Work with partners to support communities', 'Work with partners to deliver outcomes', false],
    [
      'what is left of a long entry',
      'The laundry service for older tenants, which three charities run together, has been opened to tenants of the two housing associations',
      'Laundry service for older tenants opened to housing associations',
      true,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after).same).toBe(expected)
  })

  it('takes an abbreviation from where the round says what it stands for', () => {
    const defined = ['The Better Care (BC) scheme began in May']
    expect(compare('Prepare a budget for BC', 'Prepare a budget for Better Care', defined).same).toBe(true)
  })

  it('splits two wordings into runs that give both texts again', () => {
    const runs = wordRuns('Reduce waste by 3 per cent', 'Reduce all waste by 5 per cent')
    expect(runs.filter(({ change }) => change !== 'same').map(({ text }) => text.trim())).toEqual(['all', '3', '5'])
    const said = (gone: string) =>
      runs
        .filter(({ change }) => change !== gone)
        .map(({ text }) => text)
        .join('')
    expect(said('removed').replace(/\s+/g, ' ')).toBe('Reduce all waste by 5 per cent')
  })
})

describe('meaning turned round', () => {
  it.each<[string, string, boolean]>([
    ['The ferry is running', 'The ferry is not running', true],
    ['The ferry can dock at night', "The ferry can't dock at night", true],
    ['Membership is stable', 'Membership is unstable', true],
    ['Takings were above forecast', 'Takings were below forecast', true],
    ['Takings were not above forecast', 'Takings were below forecast', false],
    ['The bid was refused', 'The bid was not approved', false],
    ['Not only the bid but the site was approved', 'The bid and the site were approved', false],
    ['No fewer than 40 stalls were let', '40 stalls were let', false],
    ['The old pier closed and the new one opened', 'The new pier opened when the old one closed', false],
    ['Reduce fuel poverty in older homes', 'More older homes were insulated to reduce fuel poverty', false],
    ['Grants to bands will be protected', 'Grants to bands will be cut', true],
    ['Most bands have a hall', 'Few bands have a hall', true],
    ['The band has music stands', 'The band has insufficient music stands', true],
    ['Nobody under ten plays in the band', 'The band has no players under ten', false],
    ['No date has been set for the concert', 'The date of the concert is not set', false],
    ['The band has used up its strings', 'The band has no strings left', false],
    ['The station will close at ten without exception', 'The station will close at ten', false],
    ['The pier cannot open until the deck is laid', 'The pier will open once the deck is laid', false],
    ['Without the choir the fair would not have been held', 'Only the choir made it possible to hold the fair', false],
    ['No singer has less than two songs', 'Every singer has at least two songs', false],
    ['Fees will rise more slowly than wages', 'Fees will not rise as fast as wages', false],
    ['The hall is well lit', 'The hall is badly lit', true],
    ['Buskers are welcome on the pier', 'Buskers are turned away from the pier', true],
    ['The choir outnumbers the band', 'The band outnumbers the choir', true],
    ['The choir outnumbers the band', 'The band is outnumbered by the choir', false],
    ['Boys sing more than girls', 'Girls sing more than boys', true],
    ['The band overspent on strings', 'The band underspent on strings', true],
    ['The map was useful to walkers', 'The map was useless to walkers', true],
    ['The fair was popular with good singers', 'The fair was popular with singers', false],
    ['Older singers rehearse on Mondays', 'Singers over sixty rehearse on Mondays', false],
  ])('%s / %s: %s', (before, after, expected) => {
    expect(compare(before, after).turn !== null).toBe(expected)
    expect(compare(after, before).turn !== null).toBe(expected)
  })
})
