import { describe, expect, it } from 'vitest'
import { readEntries } from '../../src/kinds/entries/entries.ts'
import { readSubGroups } from '../../src/kinds/sub-groups/sub-groups.ts'
import { groupMatcher, registered } from '../../src/resolve/sub-groups.ts'
import { cells, partnership, register } from './pieces.ts'

const match = groupMatcher(register)
const plain = { abbreviation: null, chair: null, note: null, registerId: null }

describe('sub-groups', () => {
  it.each<[string, object[]]>([
    ['Housing Group', [{ ...plain, name: 'Housing Group' }]],
    ['Promoting Rivers Task Group (TG)', [{ ...plain, name: 'Promoting Rivers Task Group', abbreviation: 'TG' }]],
    [
      'Older People Group (temporarily in abeyance)',
      [{ ...plain, name: 'Older People Group', note: 'temporarily in abeyance' }],
    ],
    [
      'Housing Group (in abeyance) (HG)',
      [{ ...plain, name: 'Housing Group', abbreviation: 'HG', note: 'in abeyance' }],
    ],
    [
      'Transfers of Care (from hospital) arrangements',
      [{ ...plain, name: 'Transfers of Care (from hospital) arrangements' }],
    ],
    [
      '1. Housing Sub-Group chaired by Ann Reed, Head of Homes, Riverside PCT',
      [{ ...plain, name: 'Housing Sub-Group', chair: 'Ann Reed', note: 'Head of Homes, Riverside PCT' }],
    ],
    ['Housing Sub-Group, chaired by Cllr Ann Reed', [{ ...plain, name: 'Housing Sub-Group', chair: 'Cllr Ann Reed' }]],
    ['Housing Group (Chair: Ann Reed)', [{ ...plain, name: 'Housing Group', chair: 'Ann Reed' }]],
    ['Housing Group – chair Ann Reed', [{ ...plain, name: 'Housing Group', chair: 'Ann Reed' }]],
    [
      'Officer Group, five Task Groups, five Panels',
      [{ name: 'Officer Group' }, { name: 'five Task Groups' }, { name: 'five Panels' }],
    ],
    ['Flood and Drainage Task Group', [{ ...plain, name: 'Flood and Drainage Task Group', registerId: 'flood-group' }]],
    ['The Floods Group (FDTG)', [{ name: 'The Floods Group', abbreviation: 'FDTG', registerId: 'flood-group' }]],
    ['Action Group 3:- Back to Work', [{ name: 'Action Group 3:- Back to Work', registerId: 'flood-group' }]],
    ['River Board', [{ name: 'River Board', registerId: 'river-board-group' }]],
    ['Plus:', []],
    ['All thematic partnerships and delivery groups', []],
    ['The structure is given below. Two officers are employed.', []],
    ['The board will receive reports from three groups', []],
  ])('%j', (text, expected) => {
    const groups = readSubGroups(readEntries(cells(text))).map((group) => registered(group, match))
    expect(groups).toMatchObject(expected)
    expect(groups).toHaveLength(expected.length)
  })

  it.each<[string, string | null]>([
    ['Homes Group (North)', 'homes-north'],
    ['Homes Group (South)', 'homes-south'],
    ['Homes Group', null],
    ['Homes Group (in abeyance)', null],
  ])('%j is the one of the register that its brackets name', (text, id) => {
    const twins = ['North', 'South'].map((place) =>
      partnership(`homes-${place.toLowerCase()}`, `Homes Group (${place})`, 'delivery-group'),
    )
    const both = groupMatcher({ partnerships: twins, byId: new Map() })
    expect(readSubGroups(readEntries(cells(text))).map((group) => registered(group, both).registerId)).toEqual([id])
  })
})
