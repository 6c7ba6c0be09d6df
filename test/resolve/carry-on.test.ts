import { describe, expect, it } from 'vitest'
import type { PartnershipUpdate } from '../../src/model.ts'
import { carryOn } from '../../src/resolve/carry-on.ts'
import { cells, field, update } from '../kinds/pieces.ts'

type Fields = Parameters<typeof update>[0]

function returnOf(...fields: Fields): PartnershipUpdate {
  const { reference: _reference, ...rest } = update(fields)
  return { ...rest, partnershipId: 'river-board' }
}

const lastRound = returnOf(
  field('officer', ...cells('Sam Lowe')),
  field('details', ...cells('01632 960001 sam.lowe@example.org')),
  field('chair', ...cells('Mrs Joan Petty (Barchester DC)')),
  field('cabinet', ...cells('Was Amir Khan')),
)

const codes = ({ findings }: PartnershipUpdate) =>
  findings.map(({ code }) => code).filter((code) => code.startsWith('holder-'))

describe('"No change" in a field for people', () => {
  it.each([['No change'], ['As last time'], ['Same as last return'], ['unchanged']])(
    'carries on last round’s chair for %s, with the cell that says so',
    (text) => {
      const carried = carryOn(returnOf(field('chair', ...cells(text))), lastRound)
      expect(carried.people).toMatchObject([
        { role: 'chair', name: 'Mrs Joan Petty', note: 'Barchester DC', status: 'holds', source: { cell: 'B2' } },
      ])
      expect(codes(carried)).toEqual(['holder-carried-on'])
      expect(carried.statedAbsences).toEqual([])
    },
  )

  it.each([
    ['nobody', null],
    ['only somebody who is gone', lastRound],
  ])('is asked about where last round has %s', (_, before) => {
    const now = returnOf(field('cabinet', ...cells('No change')))
    expect(carryOn(now, before)).toEqual(now)
    expect(codes(now)).toEqual(['holder-same-as-before'])
    expect(now.statedAbsences).toMatchObject([{ field: 'cabinet', text: 'No change' }])
  })

  it('gives the contact’s name back to details that were given anew', () => {
    const now = returnOf(field('officer', ...cells('No change')), field('details', ...cells('01632 960009')))
    const carried = carryOn(now, lastRound)
    expect(carried.contacts).toMatchObject([{ name: 'Sam Lowe', phones: [{ number: '01632 960009' }], emails: [] }])
    expect(codes(carried)).toEqual(['holder-carried-on'])
  })

  it('carries on a contact with all details where none are given', () => {
    const carried = carryOn(returnOf(field('officer', ...cells('As before'))), lastRound)
    expect(carried.contacts).toMatchObject([{ name: 'Sam Lowe', emails: [{ address: 'sam.lowe@example.org' }] }])
  })

  it('takes over how to reach a contact who is named again', () => {
    const now = returnOf(field('officer', ...cells('Sam Lowe')), field('details', ...cells('As before')))
    const carried = carryOn(now, lastRound)
    expect(carried.contacts).toMatchObject([
      {
        name: 'Sam Lowe',
        note: null,
        phones: [{ number: '01632 960001', source: { cell: 'B2' } }],
        emails: [{ address: 'sam.lowe@example.org' }],
      },
    ])
    expect(codes(carried)).toEqual(['holder-carried-on'])
    expect(carried.findings.map(({ code }) => code)).not.toContain('contact-details-missing')
  })

  it('asks how to reach a contact who is new', () => {
    const now = returnOf(field('officer', ...cells('Ida Grant')), field('details', ...cells('No change')))
    expect(carryOn(now, lastRound)).toEqual(now)
    expect(codes(now)).toEqual(['holder-same-as-before'])
  })

  it('takes over name and details where both are said to be the same', () => {
    const now = returnOf(field('officer', ...cells('No change')), field('details', ...cells('As before')))
    const carried = carryOn(now, lastRound)
    expect(carried.contacts).toMatchObject([{ name: 'Sam Lowe', phones: [{ number: '01632 960001' }] }])
    expect(codes(carried)).toEqual(['holder-carried-on', 'holder-carried-on'])
  })

  it('leaves a return alone that names its people', () => {
    const now = returnOf(field('chair', ...cells('Amir Khan')))
    expect(carryOn(now, lastRound)).toBe(now)
  })
})
