import { describe, expect, it } from 'vitest'
import { readPeople } from '../../src/kinds/people/people.ts'
import { cells } from './pieces.ts'

/** `name [note] from date`, people parted by ` | `; absences in braces. */
function show(...texts: string[]): string {
  const { people, absences } = readPeople(cells(...texts))
  const shown = people.map(({ name, note, from }) => name + (note ? ` [${note}]` : '') + (from ? ` from ${from}` : ''))
  return [...shown, ...absences.map((absence) => `{${absence.text}}`)].join(' | ')
}

describe('people', () => {
  it.each<[string, string]>([
    ['Robin Reed', 'Robin Reed'],
    ['Cllr Keith R Mitchell', 'Cllr Keith R Mitchell'],
    ['Cllr. Ann Reed', 'Cllr. Ann Reed'],
    ['Cllr Mrs Ann Reed', 'Cllr Mrs Ann Reed'],
    ['Dr Martin Dare-Edwards', 'Dr Martin Dare-Edwards'],
    ['Jean-Luc O’Brien', 'Jean-Luc O’Brien'],
    ['Ludwig van der Berg', 'Ludwig van der Berg'],
    ['Sir Ann Reed OBE', 'Sir Ann Reed OBE'],
    ['Reed, Ann', 'Reed, Ann'],
    ['ann reed', 'ann reed'],
    ['ANN REED', 'ANN REED'],
    // several
    ['Ann Reed and Bob Stone', 'Ann Reed | Bob Stone'],
    ['Ann Reed & Bob Stone', 'Ann Reed | Bob Stone'],
    ['Cllr Ann Reed & Cllr Bob Stone', 'Cllr Ann Reed | Cllr Bob Stone'],
    ['Cllr Ann Reed, Cllr Bob Stone', 'Cllr Ann Reed | Cllr Bob Stone'],
    ['Ann Reed, Bob Stone and Carol White', 'Ann Reed | Bob Stone | Carol White'],
    ['Ann Reed/Bob Stone', 'Ann Reed | Bob Stone'],
    ['Ann Reed / Bob Stone', 'Ann Reed | Bob Stone'],
    ['Ann Reed; Bob Stone', 'Ann Reed | Bob Stone'],
    ['Ann Reed\nBob Stone', 'Ann Reed | Bob Stone'],
    ['• Ann Reed\n• Bob Stone', 'Ann Reed | Bob Stone'],
    ['1. Ann Reed\n2. Bob Stone', 'Ann Reed | Bob Stone'],
    ['Cllr Ann Reed (and Dr Bob Stone)', 'Cllr Ann Reed | Dr Bob Stone'],
    ['Cllr Jim Couchman (and Cllr Robertson)', 'Cllr Jim Couchman | Cllr Robertson'],
    ['Cllrs Reed and Stone', 'Cllr Reed | Cllr Stone'],
    ['Mr and Mrs Reed', 'Mr and Mrs Reed'],
    // offices and remarks
    ['Colin Fletcher, Bishop of Dorchester', 'Colin Fletcher [Bishop of Dorchester]'],
    ['The Rt Revd Ann Reed, Bishop of Dorchester', 'The Rt Revd Ann Reed [Bishop of Dorchester]'],
    ['Bishop Ann Reed', 'Bishop Ann Reed'],
    ['Bishop of Dorchester', 'Bishop of Dorchester'],
    ['Cllr John Tanner (Oxford City)', 'Cllr John Tanner [Oxford City]'],
    ['Cllr Barry Wood (Cherwell DC)', 'Cllr Barry Wood [Cherwell DC]'],
    ['Claire Evans: Partnership Manager', 'Claire Evans [Partnership Manager]'],
    ['Ann Reed, Learning and Skills Manager', 'Ann Reed [Learning and Skills Manager]'],
    ['Ann Reed - Head of Policy and Performance', 'Ann Reed [Head of Policy and Performance]'],
    ['Ann Reed, Director for Children, Education & Families', 'Ann Reed [Director for Children, Education & Families]'],
    ['Ann Reed\nDirector of Public Health', 'Ann Reed [Director of Public Health]'],
    ['Cllr Arash Fatemian and Dr John Galuszka (interim)', 'Cllr Arash Fatemian | Dr John Galuszka [interim]'],
    [
      'Ann Reed, Head of Care, Riverside PCT and Bob Stone, Head of Service',
      'Ann Reed [Head of Care, Riverside PCT] | Bob Stone [Head of Service]',
    ],
    [
      'Ann Reed (Oxford City Council), Bob Stone (Cherwell DC)',
      'Ann Reed [Oxford City Council] | Bob Stone [Cherwell DC]',
    ],
    ['Leader of the Council: Cllr Ann Reed', 'Cllr Ann Reed [Leader of the Council]'],
    ['Leader of the Council (Cllr Ann Reed)', 'Cllr Ann Reed [Leader of the Council]'],
    ['Chair: Cllr Ann Reed; Vice-Chair: Dr Bob Stone', 'Cllr Ann Reed [Chair] | Dr Bob Stone [Vice-Chair]'],
    ['Acting: Ann Reed', 'Ann Reed [Acting]'],
    // successors
    [
      'Cllr Ann Reed\n(From 01/04/09 Cllr Bob Stone, Portfolio holder, Westshire District Council)',
      'Cllr Ann Reed | Cllr Bob Stone [Portfolio holder, Westshire District Council] from 2009-04-01',
    ],
    ['Cllr Ann Reed (From 01/04/09 Cllr Bob Stone)', 'Cllr Ann Reed | Cllr Bob Stone from 2009-04-01'],
    ['From 1 April 2009: Cllr Bob Stone', 'Cllr Bob Stone from 2009-04-01'],
    ['Cllr Bob Stone from 1 April 2009', 'Cllr Bob Stone from 2009-04-01'],
    ['Cllr Bob Stone (from May 2011)', 'Cllr Bob Stone from 2011-05'],
    [
      'Cllr Ann Reed until 31 March 2009, then Cllr Bob Stone',
      'Cllr Ann Reed [until 31 March 2009] | Cllr Bob Stone [incoming]',
    ],
    // absences
    ['Not applicable at present', '{Not applicable at present}'],
    ['Vacant', '{Vacant}'],
    ['Post vacant following resignation', '{Post vacant following resignation}'],
    ['TBC', '{TBC}'],
    ['To be elected at the AGM', '{To be elected at the AGM}'],
    ['n/a', '{n/a}'],
    ['-', '{-}'],
    ['Vacant (Cllr Ann Reed acting)', 'Cllr Ann Reed [acting] | {Vacant}'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })

  it('joins a bracket in the cell below', () => {
    expect(show('Cllr Jim Couchman', '(and Dr Stephen Richards)')).toBe('Cllr Jim Couchman | Dr Stephen Richards')
  })

  it('gives each person the cell and line it stands in', () => {
    const sources = readPeople(cells('Ann Reed\nBob Stone', 'Carol White')).people.map(({ source }) => [
      source.cell,
      source.line,
    ])
    expect(sources).toEqual([
      ['B2', 1],
      ['B2', 2],
      ['B3', undefined],
    ])
  })

  it('tells an office from a name', () => {
    expect(readPeople(cells('Bishop of Dorchester')).offices).toHaveLength(1)
    expect(readPeople(cells('Colin Fletcher, Bishop of Dorchester')).offices).toEqual([])
  })
})
