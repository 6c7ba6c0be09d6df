import { describe, expect, it } from 'vitest'
import { readEntries } from '../../src/kinds/entries/entries.ts'
import { targetReader } from '../../src/kinds/targets/targets.ts'
import { cells, codesOf } from './pieces.ts'

const schemes = [{ id: 'NI', label: 'National Indicators', file: 'targets.csv', misspellings: [] }]

function read(text: string) {
  const { claims, findings } = targetReader(schemes, [])(readEntries(cells(text)))
  const codes = (claimed: boolean) => claims.filter((one) => one.claimed === claimed).map(({ code }) => code)
  return { own: codes(true), not: codes(false), findings: codesOf(findings) }
}

describe('targets that a return disowns', () => {
  it.each<[string, string[], string[]]>([
    ['Not NI 17', [], ['NI 17']],
    ['NI 35: no', [], ['NI 35']],
    ['NI 35 – not ours', [], ['NI 35']],
    ['We are no longer responsible for NI 8, which passed to the health board', [], ['NI 8']],
    ['NI 5 and NI 6 but not NI 7', ['NI 5', 'NI 6'], ['NI 7']],
    ['NI 5 (no longer our responsibility)', [], ['NI 5']],
    ['All targets except NI 9', ['ALL'], ['NI 9']],
    ['NI 12 has moved to the Housing Board', [], ['NI 12']],
    ["We aren't accountable for NI 3 and NI 4", [], ['NI 3', 'NI 4']],
    ['NI 20; not NI 21 or NI 22', ['NI 20'], ['NI 21', 'NI 22']],
    ['NI 30 belongs to the county', [], ['NI 30']],
    ['Excluding NI 31', [], ['NI 31']],
    ['Neither NI 1 nor NI 2', [], ['NI 1', 'NI 2']],
    ['NI 40 was transferred to the new trust', [], ['NI 40']],
  ])('%j', (text, own, not) => {
    expect(read(text)).toEqual({ own, not, findings: not.map(() => 'target-not-claimed') })
  })

  it.each<[string, string[]]>([
    ['We do not meet NI 5 yet but remain responsible for it', ['NI 5']],
    ['NI 140 (not met this year)', ['NI 140']],
    ['NI 8 is not on track', ['NI 8']],
    ['Not only NI 5 but also NI 6', ['NI 5', 'NI 6']],
    ['NI 9: no change since last year', ['NI 9']],
    ['NI 10: no target set by the county', ['NI 10']],
    ['We are not yet sure how NI 7 is measured', ['NI 7']],
    ['No other partnership leads on NI 11', ['NI 11']],
    ['NI 13 moved in the right direction', ['NI 13']],
    ['Children not in school. NI 14', ['NI 14']],
  ])('%j is claimed', (text, own) => {
    expect(read(text)).toMatchObject({ own, not: [] })
  })

  it('counts a code as claimed that is disowned in one line and claimed in another', () => {
    expect(read('Not NI 5 last year\nNI 5')).toMatchObject({ own: ['NI 5'], not: [] })
  })
})
