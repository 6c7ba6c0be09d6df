import { describe, expect, it } from 'vitest'
import { answersIn, codesIn, fill, issue, read } from './issued.ts'

const TYPED = {
  'done-on': new Date('2014-05-12T00:00:00Z'),
  chair: 'Cllr Ada Marsh',
  officer: 'Ben Quill',
  reach: '01632 960123, ben.quill@example.org',
  tel: '01632 960124',
  mail: 'quay@example.org',
  work: 'Mend the quay\nDredge the basin',
  next: 'Build a boat house',
  motto: 'Steady as she goes',
  boats: 41,
  let: 0.85,
  dues: 125000,
  state: 'Amber',
  open: 'Yes',
  offers: 'Fuel, Crane',
  season: 'April to September 2014',
}

describe('a form that was issued and filled in', () => {
  it('gives exactly what was typed', async () => {
    const found = read(await fill(await issue(), TYPED))
    expect(answersIn(found)).toMatchObject({
      board: ['Quayside Board'],
      code: ['quay-side'],
      'done-on': ['12 May 2014'],
      chair: ['Cllr Ada Marsh'],
      work: ['Mend the quay\nDredge the basin'],
      boats: ['41'],
      state: ['Amber'],
      works: [],
    })
    expect(codesIn(found)).toEqual([])
    const [update] = found.updates
    expect(update).toMatchObject({
      reference: 'quay-side',
      partnership: 'Quayside Board',
      completedOn: { date: '2014-05-12' },
      issued: { round: '2014-05', partnership: 'quay-side', form: 'harbour' },
      leftOver: [],
      setAside: [],
    })
  })
})
