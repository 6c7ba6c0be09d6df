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

  it('quotes a range from its prefix on', () => {
    const { findings } = read(readEntries(cells('We lead on NI72-75.')))
    expect(findings).toMatchObject([{ code: 'target-range', args: { text: 'NI72-75', codes: 'NI 73, NI 74, NI 75' } }])
  })

  it('is prepared once for a configuration', () => {
    expect(targetReader(schemes, list)).toBe(read)
    expect(targetReader([...schemes], list)).not.toBe(read)
  })
})

describe('codes of any scheme', () => {
  const scheme = (id: string) => ({ id, label: id, file: `${id}.csv`, misspellings: [] })
  const ofScheme = (id: string, ...codes: string[]) => known(...codes).map((target) => ({ ...target, scheme: id }))
  const councils = [scheme('WM'), scheme('Safety'), scheme('SO'), scheme('K')]
  const listed = [
    ...ofScheme('WM', 'WM-01', 'WM-03', 'WM-04', 'WM-18', 'WM-19', 'WM-20'),
    ...ofScheme('Safety', 'CSP0001', 'CSP0120', 'VAWG 2', 'VAWG 3', 'CSP/2.1'),
    ...ofScheme('SO', 'SO1', 'SO2'),
    ...ofScheme('K', 'K.7', 'K.11'),
  ]
  const readCodes = targetReader(councils, listed)

  it.each<[string, string[], string[]]>([
    ['WM-01', ['WM-01 <WM-01>'], []],
    ['WM01', ['WM-01 <WM01>'], []],
    ['WM 1', ['WM-01 <WM 1>'], []],
    ['wm.1', ['WM-01 <wm.1>'], []],
    ['WM_001', ['WM-01 <WM_001>'], []],
    ['WM–1: recycling', ['WM-01 <WM–1>'], []],
    ['WM\u201101', ['WM-01 <WM\u201101>'], []],
    ['WM-18 to WM-20', ['WM-18 <WM-18>', 'WM-19 <WM-18 to WM-20>', 'WM-20 <WM-18 to WM-20>'], ['target-range']],
    ['wm18 – wm20', ['WM-18 <wm18>', 'WM-19 <wm18 – wm20>', 'WM-20 <wm18 – wm20>'], ['target-range']],
    ['WM-03/04', ['WM-03 <WM-03>', 'WM-04 <04>'], []],
    ['WM-03, WM-04', ['WM-03 <WM-03>', 'WM-04 <WM-04>'], []],
    ['WM-20 to WM-18', ['WM-20 <WM-20>', 'WM-18 <WM-18>'], []],
    ['WM-99', ['WM-99 <WM-99>'], ['target-unknown']],
    ['WM-7', ['WM-07 <WM-7>'], ['target-unknown']],
    ['CSP120 and csp 1', ['CSP0120 <CSP120>', 'CSP0001 <csp 1>'], []],
    ['VAWG 2, 3', ['VAWG 2 <VAWG 2>', 'VAWG 3 <3>'], []],
    ['CSP/2.1', ['CSP/2.1 <CSP/2.1>'], []],
    ['SO 1; so2', ['SO1 <SO 1>'], []],
    ['K7, K.11', ['K.7 <K7>', 'K.11 <K.11>'], []],
    ['so 1 in 4 homes, k 7', [], []],
    ['Safety 2 day event', [], []],
    ['SWM-01, WMA 3', [], []],
    ['WM-01.5% of waste', [], []],
    ['Contract WM-2011-04', [], []],
  ])('%j', (text, claims, codes) => {
    const { claims: found, findings } = readCodes(readEntries(cells(text)))
    expect(found.map((claim) => `${claim.code} <${claim.text}>`)).toEqual(claims)
    expect(codesOf(findings)).toEqual(codes)
  })

  it('keeps codes apart that differ by a zero alone', () => {
    const twice = targetReader([scheme('WM')], ofScheme('WM', 'WM-1', 'WM-01', 'WM-2'))
    const { claims } = twice(readEntries(cells('WM-01', 'WM-1', 'WM02')))
    expect(claims.map(({ code }) => code)).toEqual(['WM-01', 'WM-1', 'WM-2'])
  })
})
