import { describe, expect, it } from 'vitest'
import { readEntries } from '../../src/kinds/entries/entries.ts'
import { targetReader } from '../../src/kinds/targets/targets.ts'
import { cells, codesOf, known } from './pieces.ts'

const schemes = [
  { id: 'NI', label: 'National indicators', file: 'ni.csv', misspellings: ['N1', 'NA', 'N', 'LAA target NI'] },
  { id: 'LAA1', label: 'First area agreement', file: 'laa1.csv', misspellings: [] },
]
const numbers = [6, 7, 8, 56, 62, 72, 73, 74, 75, 111, 117, 120, 152, 154, 156, 163, 164, 185, 191, 197]
const list = [...known(...numbers.map((number) => `NI ${number}`)), ...known('LAA1/CYP4', 'LAA1/HCOP8')]
const read = targetReader(schemes, list)

describe('targets', () => {
  it.each<[string, string[], string[]]>([
    ['NI 56       NI 62      NI 117', ['NI 56 <NI 56>', 'NI 62 <NI 62>', 'NI 117 <NI 117>'], []],
    ['NI6', ['NI 6 <NI6>'], []],
    ['NI111 Number of something', ['NI 111 <NI111>'], []],
    ['NI 185: CO2 Reduction', ['NI 185 <NI 185>'], []],
    ['NI 8 Adult sport – by 1%.', ['NI 8 <NI 8>'], []],
    ['(NI 6)', ['NI 6 <NI 6>'], []],
    ['ni 6', ['NI 6 <ni 6>'], []],
    ['NI6/NI7', ['NI 6 <NI6>', 'NI 7 <NI7>'], []],
    ['LAA target NI 154', ['NI 154 <LAA target NI 154>'], []],
    ['NIs 6 and 7', ['NI 6 <NIs 6>', 'NI 7 <7>'], []],
    ['NI 163 and 164 Raise skills', ['NI 163 <NI 163>', 'NI 164 <164>'], []],
    ['NI 72, 73 and 74', ['NI 72 <NI 72>', 'NI 73 <73>', 'NI 74 <74>'], []],
    ['NI 72-74', ['NI 72 <NI 72>', 'NI 73 <NI 72-74>', 'NI 74 <NI 72-74>'], ['target-range']],
    ['NI 8 and 6 more', ['NI 8 <NI 8>'], []],
    ['NI 191 by 56% in 2011', ['NI 191 <NI 191>'], []],
    ['N16', ['NI 6 <N16>'], ['target-corrected']],
    ['N1 56', ['NI 56 <N1 56>'], ['target-corrected']],
    ['NA 197', ['NI 197 <NA 197>'], ['target-corrected']],
    ['N156', ['NI 56 <N156>'], ['target-ambiguous']],
    ['NI 999', ['NI 999 <NI 999>'], ['target-unknown']],
    ['N 999', ['NI 999 <N 999>'], ['target-unknown']],
    ['NI 6 and NI 6 again', ['NI 6 <NI 6>'], []],
    ['LAA1/CYP4', ['LAA1/CYP4 <LAA1/CYP4>'], []],
    ['Common assessment (LAA1/ HCOP8).', ['LAA1/HCOP8 <LAA1/ HCOP8>'], []],
    ['LAA1:', [], []],
    ['ALL', ['ALL <ALL>'], []],
    ['All – the board answers for them', ['ALL <All>'], []],
    ['All LAA2 targets', ['ALL <All>'], []],
    ['All-age all-cause mortality rate', [], []],
    ['All schools take part', [], []],
    ['Community Planning', [], []],
    ['in 56 of 62 parishes, n 6', [], []],
  ])('%j', (text, claims, codes) => {
    const { claims: found, findings } = read(readEntries(cells(text)))
    expect(found.map((claim) => `${claim.code} <${claim.text}>`)).toEqual(claims)
    expect(codesOf(findings)).toEqual(codes)
  })

  it('gives a code once, where it is first named, with its scheme', () => {
    const { claims } = read(readEntries(cells('NI 6', 'NI6 again', 'ALL')))
    expect(claims).toMatchObject([
      { code: 'NI 6', scheme: 'NI', source: { cell: 'B2' } },
      { code: 'ALL', scheme: null, source: { cell: 'B4' } },
    ])
  })

  it('asks nothing where no list of codes is configured', () => {
    expect(targetReader(schemes, [])(readEntries(cells('NI 999'))).findings).toEqual([])
  })
})
