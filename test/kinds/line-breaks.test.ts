/** One sentence broken over lines, or several entries of a line each. */
import { describe, expect, it } from 'vitest'
import { readAnswerEntries } from '../../src/kinds/entries/entries.ts'
import { cells } from './pieces.ts'

function read(written: string) {
  const { entries, joined } = readAnswerEntries(cells(...written.split('\f')))
  return { texts: entries.map(({ text }) => text), asks: joined.length }
}

describe('lines that are one sentence', () => {
  it.each<[string, string]>([
    ['We mended the bridge at\nMarsh End in May', 'We mended the bridge at Marsh End in May'],
    ['The wardens of the\nRiverside flats met', 'The wardens of the Riverside flats met'],
    ['Twelve halls now open for the\n16 clubs of the town', 'Twelve halls now open for the 16 clubs of the town'],
    ['The group wrote a plan that\nserves four villages', 'The group wrote a plan that serves four villages'],
    ['Volunteers cleared the\fFleet ditch', 'Volunteers cleared the Fleet ditch'],
    [
      'The partnership has opened three new cafés with\nMarsh End Parish Council, trained the first twelve\nVolunteers of the scheme and started to look for a\nBuilding in which they can meet through the winter',
      'The partnership has opened three new cafés with Marsh End Parish Council, trained the first twelve Volunteers of the scheme and started to look for a Building in which they can meet through the winter',
    ],
    ['• Open a hall for the\nyoung people of the town', 'Open a hall for the young people of the town'],
  ])('%j are joined and nobody is asked', (written, whole) => {
    expect(read(written)).toEqual({ texts: [whole], asks: 0 })
  })

  it.each<[string, string]>([
    [
      'We found a home in\nBanford and trained\n12 helpers from the\nOxley chapels to run it.',
      'We found a home in Banford and trained 12 helpers from the Oxley chapels to run it.',
    ],
    ['The driver works on\nFridays until Easter', 'The driver works on Fridays until Easter'],
  ])('%j are joined with a question', (written, whole) => {
    expect(read(written)).toEqual({ texts: [whole], asks: 1 })
  })
})

describe('lines that are entries of their own', () => {
  it.each<[string, string[]]>([
    ['Footpaths\nStiles\nGates', ['Footpaths', 'Stiles', 'Gates']],
    ['footpaths\nstiles\ngates', ['footpaths', 'stiles', 'gates']],
    ['A portal for learners\ne-portfolio launched', ['A portal for learners', 'e-portfolio launched']],
    ['Tablets for wardens\niPads for the hall', ['Tablets for wardens', 'iPads for the hall']],
    ['Hall repaired;\nroof mended; and\nBridge built', ['Hall repaired;', 'roof mended; and', 'Bridge built']],
    ['Wardens appointed,\nHall mended,\nBridge built', ['Wardens appointed,', 'Hall mended,', 'Bridge built']],
    [
      'New members joined the board\nThe accounts were approved',
      ['New members joined the board', 'The accounts were approved'],
    ],
    ['Plans for the\n\nYear ahead', ['Plans for the', 'Year ahead']],
    ['Opened a hall.\nand a shop', ['Opened a hall.', 'and a shop']],
    ['- Work with the\n- Parish councils', ['Work with the', 'Parish councils']],
  ])('%j', (written, texts) => {
    expect(read(written)).toEqual({ texts, asks: 0 })
  })
})
