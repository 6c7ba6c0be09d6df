import { describe, expect, it } from 'vitest'
import {
  type Arrival,
  arrivedAt,
  goneFrom,
  MissingFilesError,
  newsOf,
  requireMost,
} from '../../src/collect/arrivals.ts'
import { roundSchema } from '../../src/config/schema.ts'
import { finding } from '../../src/findings/finding.ts'
import type { FileRecord } from '../../src/model.ts'
import { matchUnreadable } from '../../src/resolve/unreadable.ts'
import { isLate } from '../../src/write/figures.ts'
import { makeRegister } from '../reconcile/make-round.ts'
import { update } from '../write/fixture.ts'

const seen = (file: string, parts: Partial<Arrival> = {}): Arrival => ({
  file,
  sha256: `content of ${file}`,
  seen: '2012-06-01T09:00:00.000Z',
  isReturn: true,
  isThere: true,
  partnershipId: null,
  contacts: [],
  ...parts,
})
const file = (name: string, sha256 = `content of ${name}`) => ({ file: name, sha256 })
const now = new Date('2012-06-20T10:00:00Z')
const due = '2012-06-30'

describe('when a file arrived', () => {
  const earlier = [seen('a.xlsx'), seen('b.xlsx', { seen: null })]
  it.each<[string, Parameters<typeof arrivedAt>[0], ReturnType<typeof file>, string | null]>([
    ['seen before', { earlier, now, due }, file('a.xlsx'), '2012-06-01T09:00:00.000Z'],
    ['renamed since', { earlier, now, due }, file('new name.xlsx', 'content of a.xlsx'), '2012-06-01T09:00:00.000Z'],
    ['changed since', { earlier, now, due }, file('a.xlsx', 'other content'), now.toISOString()],
    ['new', { earlier, now, due }, file('c.xlsx'), now.toISOString()],
    ['locked by Excel, known by its name', { earlier, now, due }, file('a.xlsx', ''), '2012-06-01T09:00:00.000Z'],
    ['there before anybody looked, and nobody knows', { earlier, now, due }, file('b.xlsx'), null],
    ['there at the first run, before it was due', { earlier: null, now, due }, file('c.xlsx'), now.toISOString()],
    ['there at the first run, after it was due', { earlier: null, now, due: '2012-06-01' }, file('c.xlsx'), null],
  ])('%s', (_, arrivals, asked, expected) => {
    expect(arrivedAt(arrivals, asked)).toBe(expected)
  })
})

describe('late', () => {
  const completed = {
    date: '2012-07-05',
    precision: 'day' as const,
    text: '',
    source: { file: '', sheet: null, cell: null },
  }
  it.each([
    ['in time by arrival, whatever the form says', '2012-06-29T10:00:00.000Z', completed, false],
    ['late by arrival, though the form is dated before', '2012-07-02T10:00:00.000Z', null, true],
    ['by the form where nobody knows when it came', null, completed, true],
    ['not without either', null, null, false],
  ])('%s', (_, arrived, completedOn, late) => {
    expect(isLate(update('a', 'A', { arrived, completedOn }), due)).toBe(late)
  })
})

describe('files that are gone', () => {
  const earlier = [seen('a.xlsx'), seen('b.xlsx'), seen('c.xlsx'), seen('list.xlsx', { isReturn: false })]
  const arrivals = { earlier, now, due }
  it.each<[string, ReturnType<typeof file>[], string[]]>([
    ['none', [file('a.xlsx'), file('b.xlsx'), file('c.xlsx')], []],
    ['one, and a list that was no return', [file('a.xlsx'), file('b.xlsx')], ['c.xlsx']],
    ['none, one is renamed', [file('a.xlsx'), file('b.xlsx'), file('sub/c2.xlsx', 'content of c.xlsx')], []],
    ['none, one is changed', [file('a.xlsx'), file('b.xlsx'), file('c.xlsx', 'other')], []],
    ['none, one cannot be opened just now', [file('a.xlsx'), file('b.xlsx'), file('c.xlsx', '')], []],
  ])('%s', (_, files, expected) => {
    expect(goneFrom(arrivals, files).map((one) => one.file)).toEqual(expected)
  })

  it('is named once, however often it was changed while it was there', () => {
    const changed = [seen('a.xlsx', { sha256: 'first', isThere: false }), seen('a.xlsx', { sha256: 'second' })]
    expect(goneFrom({ earlier: changed, now, due }, [])).toMatchObject([{ sha256: 'second' }])
  })

  it.each([
    ['a third may go', 2, false],
    ['more than a third may not', 1, true],
    ['all may not', 0, true],
  ])('%s', (_, left, stops) => {
    const check = () =>
      requireMost(
        arrivals,
        ['a.xlsx', 'b.xlsx'].slice(0, left).map((name) => file(name)),
        'input/2012-06',
      )
    if (stops) expect(check).toThrow(MissingFilesError)
    else expect(check).not.toThrow()
  })

  it('does not count what was accepted as gone before', () => {
    const accepted = [seen('a.xlsx'), seen('b.xlsx', { isThere: false }), seen('c.xlsx', { isThere: false })]
    expect(() => requireMost({ earlier: accepted, now, due }, [file('a.xlsx')], '')).not.toThrow()
  })
})

describe('what is new', () => {
  const at = (id: string, arrived: string | null) => update(id, id, { arrived })
  const first = '2012-06-01T09:00:00.000Z'
  const later = '2012-06-08T09:00:00.000Z'
  it.each<[string, (string | null)[], string | null, string[] | null]>([
    ['the newest', [first, later, first], null, ['1']],
    ['nothing when all came together', [first, first], null, null],
    ['nothing when nobody knows', [null, null], null, null],
    ['those since a day', [first, later, null], '2012-06-01', ['0', '1']],
    ['none since a day', [first], '2012-06-02', []],
  ])('%s', (_, times, since, ids) => {
    const news = newsOf({ updates: times.map((time, index) => at(String(index), time)) }, since)
    expect(news?.ids ?? null).toEqual(ids)
  })
})

describe('a file that could not be read', () => {
  const register = makeRegister([
    'rivers,Rivers and Lakes Forum,,,,,,,RLF',
    'schools,Schools Board',
    'homes,Homes Alliance',
  ])
  const rejected = (name: string, code: 'file-truncated' | 'blank-form' = 'file-truncated'): FileRecord => ({
    file: name,
    sha256: 'x',
    outcome: 'rejected',
    partnershipId: null,
    arrived: null,
    findings: [finding(code, null, {})],
  })
  const round = roundSchema.parse({ id: '2012-06', label: 'June', form: 'update', due })
  it.each([
    ['RLF update June 2012.xlsx', 'rivers'],
    ['Copy of Rivers & Lakes Forum return (2).xlsx', 'rivers'],
    ['rivers_and_lakes_forum_v2_FINAL.xls', 'rivers'],
    ['from Homes Alliance/return.xlsx', 'homes'],
    ['Schools Board.xlsx', null],
    ['update June 2012.xlsx', null],
    ['Travel budget.xlsx', null],
  ])('%s', (name, id) => {
    const missing = { round, register, outstanding: ['rivers', 'homes'], organisation: 'Hill and Vale Council' }
    expect(matchUnreadable([rejected(name)], missing)[0]?.partnershipId).toBe(id)
  })

  it('is nobody’s when it is a blank form', () => {
    const missing = { round, register, outstanding: ['rivers'], organisation: '' }
    expect(matchUnreadable([rejected('RLF.xlsx', 'blank-form')], missing)[0]?.partnershipId).toBeNull()
  })
})
