/** What is said of fields for people: whom nobody can be made of, who is gone, and who is named in another field. */
import { describe, expect, it } from 'vitest'
import { cells, codesOf, field, piece, update } from './pieces.ts'

const codes = (...fields: Parameters<typeof update>[0]) =>
  codesOf(update(fields).findings).filter((code) => code.startsWith('holder-'))

describe('findings about holders', () => {
  it.each<[string, string[]]>([
    ['Choose one', []],
    ['Choosing one', ['holder-unclear']],
    ['As above', ['holder-unclear']],
    ['Oxbridge', ['holder-unclear']],
    ['No change', ['holder-same-as-before']],
    ['Previously Joan Petty', ['holder-gone']],
    ['Joan Petty (until January 2011)', ['holder-gone']],
    ['Vacant, previously Joan Petty', []],
    ['Was Joan Petty, now Amir Khan', []],
    ['Bishop of Barchester', []],
    ['Cllr May', []],
    ['n/a', []],
  ])('%s', (text, expected) => {
    expect(codes(field('chair', ...cells(text)))).toEqual(expected)
  })

  it('quotes all lines of a cell once', () => {
    const { findings, people } = update([field('chair', ...cells('see note\nto follow later on'))])
    expect(people).toEqual([])
    expect(findings.filter(({ code }) => code === 'holder-unclear')).toMatchObject([
      { args: { question: 'Chairman', text: 'see note; to follow later on' }, source: { cell: 'B2' } },
    ])
  })

  it('never shows as holding who is to come or gone', () => {
    const { people } = update([
      field('chair', ...cells('Joan Petty until 1 January 2011, then Amir Khan from 1 May 2011')),
    ])
    expect(people.map(({ name, status }) => [name, status])).toEqual([
      ['Joan Petty', 'former'],
      ['Amir Khan', 'incoming'],
    ])
  })
})

describe('an office named with a person in another field', () => {
  it.each([
    ['Chair – Joan Petty', '01632 960001'],
    ['Joan Petty (Chairman)', '01632 960001'],
    ['Amir Khan', 'Chair: Joan Petty 01632 960001'],
  ])('%s with %s fills the empty question for the chair', (officer, details) => {
    const { people, findings } = update([
      field('officer', ...cells(officer)),
      field('details', piece(details, 'B3')),
      field('chair'),
    ])
    expect(people).toMatchObject([{ role: 'chair', name: 'Joan Petty', status: 'holds' }])
    expect(codesOf(findings)).toContain('holder-named-elsewhere')
  })

  it('is read in the cabinet member’s field as well', () => {
    const { people } = update([field('cabinet', ...cells('Chair: Joan Petty')), field('chair')])
    expect(people.map(({ role, name }) => [role, name])).toEqual([
      ['cabinetMember', 'Joan Petty'],
      ['chair', 'Joan Petty'],
    ])
  })

  it.each([
    ['named in its own field', 'Chair – Joan Petty', 'Amir Khan', ['Amir Khan']],
    ['stated to be vacant', 'Chair – Joan Petty', 'Vacant', []],
    ['another office', 'Joan Petty, Treasurer', '', []],
  ])('changes nothing where the office is %s', (_, officer, chair, names) => {
    const { people } = update([field('officer', ...cells(officer)), field('chair', ...cells(chair))])
    expect(people.map(({ name }) => name)).toEqual(names)
  })
})
