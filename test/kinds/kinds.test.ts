import { describe, expect, it } from 'vitest'
import { type FieldInput, formSchema } from '../../src/config/schema.ts'
import { arePartsOfOne, KIND_NAMES, KINDS, ROOMS } from '../../src/kinds/kinds.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from '../reconcile/make-round.ts'
import { context, piece, rawReturn } from './pieces.ts'

const share: FieldInput = { key: 'share', label: 'Homes let within a week', kind: 'percentage', topic: 'homesLet' }
const place: FieldInput = {
  key: 'place',
  label: 'Where do you meet?',
  kind: 'text',
  topic: 'place',
  title: 'Meeting place',
}
const form = (...fields: FieldInput[]) => ({
  id: 'typed',
  label: 'Typed form',
  fields: [{ key: 'name', label: 'Board', kind: 'partnership' } satisfies FieldInput, ...fields],
})
const typed = formSchema.parse(form(share, place))

function read(key: string, ...pieces: Piece[]) {
  const field = typed.fields.find((one) => one.key === key)
  if (!field) throw new Error(`no field ${key}`)
  const labelSource = { file: 'return.xlsx', sheet: 'Update', cell: 'A2' }
  const raw = rawReturn([{ field, labelText: field.label, labelSource, pieces }])
  return normalise(raw, { ...context, form: typed })
}

const codesAbout = (update: ReturnType<typeof read>) =>
  update.findings.filter(({ code }) => !code.endsWith('question-missing')).map(({ code }) => code)

describe('the map of kinds', () => {
  it('reads fields of all kinds, each room once', () => {
    expect(ROOMS.length).toBeLessThan(KIND_NAMES.length)
    expect(arePartsOfOne('phone', 'contactName')).toBe(true)
    expect(arePartsOfOne('people', 'people')).toBe(false)
    expect(arePartsOfOne('phone', 'people')).toBe(false)
    expect(KIND_NAMES.filter((kind) => KINDS[kind].under === 'answers')).toEqual([
      'entries',
      'targets',
      'meetings',
      'subGroups',
    ])
  })

  it.each<[string, FieldInput[], string]>([
    ['an option of another kind', [{ ...share, role: 'chair' }], 'role'],
    ['a value without a topic', [{ key: 'share', label: 'Share', kind: 'percentage' }], 'fields.1.topic'],
    [
      'a private field that gives a list',
      [{ key: 'groups', label: 'Groups', kind: 'subGroups', topic: 'groups', public: false }],
      'fields.1.public',
    ],
    ['people without a role', [{ key: 'chair', label: 'Chair', kind: 'people' }], 'fields.1.role'],
    ['two fields of values with one topic', [share, { ...place, topic: 'homesLet' }], 'fields.2.topic'],
    [
      'values and entries with one topic',
      [{ key: 'more', label: 'More', kind: 'entries', topic: 'homesLet' }, share],
      'fields.2.topic',
    ],
  ])('refuses %s', (_, fields, place) => {
    const { error } = formSchema.safeParse(form(...fields))
    const places = error?.issues.map((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
    )
    expect(places).toEqual([place])
  })

  it('names the kinds where a field has none of them', () => {
    const { error } = formSchema.safeParse({ ...form(), fields: [{ key: 'a', label: 'A', kind: 'budget' }, share] })
    expect(error?.issues[0]?.message).toMatch(/^expected one of the kinds partnership, .*percentage, .*table$/)
    expect(error?.issues[0]?.path).toEqual(['fields', 0, 'kind'])
  })

  it('lets two questions of free text share a topic', () => {
    const more = (key: string): FieldInput => ({ key, label: key, kind: 'entries', topic: 'plans' })
    expect(formSchema.safeParse(form(more('one'), more('two'))).success).toBe(true)
  })
})

describe('a percentage', () => {
  const number = (value: number): Piece['value'] => ({ kind: 'number', number: value })

  it.each<[string, Piece['value'], number | null]>([
    ['42.5%', { kind: 'text' }, 42.5],
    ['42.5 %', { kind: 'text' }, 42.5],
    ['42.5 per cent', { kind: 'text' }, 42.5],
    ['7 Percent', { kind: 'text' }, 7],
    ['7 pct.', { kind: 'text' }, 7],
    ['42,5%', { kind: 'text' }, 42.5],
    ['.5%', { kind: 'text' }, 0.5],
    ['-3%', { kind: 'text' }, -3],
    ['−3 %', { kind: 'text' }, -3],
    ['+12%', { kind: 'text' }, 12],
    ['130%', { kind: 'text' }, 130],
    ['0%', { kind: 'text' }, 0],
    ['42.5% (provisional)', { kind: 'text' }, 42.5],
    ['88% of homes inspected', { kind: 'text' }, 88],
    ['61', { kind: 'text' }, 61],
    ['42.5%', number(0.425), 42.5],
    ['43%', number(0.425), 42.5],
    ['7%', number(0.07), 7],
    ['0%', number(0.004), 0.4],
    ['42.5', number(42.5), 42.5],
    ['43', number(42.5), 42.5],
    ['43%', number(42.5), 42.5],
    ['about 40%', { kind: 'text' }, null],
    ['c. 40%', { kind: 'text' }, null],
    ['~40%', { kind: 'text' }, null],
    ['<5%', { kind: 'text' }, null],
    ['over 90%', { kind: 'text' }, null],
    ['90%+', { kind: 'text' }, null],
    ['40-45%', { kind: 'text' }, null],
    ['40% to 45%', { kind: 'text' }, null],
    ['40% (45% last year)', { kind: 'text' }, null],
    ['up from 40% to 45%', { kind: 'text' }, null],
    ['(3%)', { kind: 'text' }, null],
    ['42,500%', { kind: 'text' }, null],
    ['3 percentage points', { kind: 'text' }, null],
    ['3 per centum', { kind: 'text' }, null],
    ['12 of 30', { kind: 'text' }, null],
    ['12/30', { kind: 'text' }, null],
    ['half', { kind: 'text' }, null],
    ['0.425', number(0.425), null],
    ['0', number(0.425), null],
    ['1', number(1), null],
    ['42.5% of homes, 40% of flats', { kind: 'text' }, null],
  ])('%j held as %j is %j', (text, value, percent) => {
    const update = read('share', piece(text, 'B4', value))
    const source = { file: 'return.xlsx', sheet: 'Update', cell: 'B4' }
    expect(update.values.homesLet).toEqual([{ kind: 'percentage', percent, text, source }])
    expect(codesAbout(update)).toEqual(percent === null ? ['value-unclear'] : [])
  })

  it('is asked about with its words and its cell', () => {
    const [found] = read('share', piece('about 40%', 'B4')).findings.filter(({ code }) => code === 'value-unclear')
    expect(found).toMatchObject({
      args: { question: 'Homes let within a week', text: 'about 40%', expected: 'one percentage, such as 42.5%' },
      source: { cell: 'B4' },
    })
  })

  it('is not made out of several cells', () => {
    expect(read('share', piece('40%', 'B4'), piece('45%', 'B5')).values.homesLet).toMatchObject([
      { percent: null, text: '40%\n45%' },
    ])
  })

  it.each(['', 'n/a', 'Not applicable', 'TBC', '[insert]'])('%j is no value', (text) => {
    const update = read('share', piece(text, 'B4'))
    expect(update.values).toEqual({ homesLet: [] })
    expect(update.statedAbsences.map((absence) => absence.text)).toEqual(text === '' ? [] : [text])
  })

  it('is not there where it was not asked, nor where the cell holds an error', () => {
    expect(read('place', piece('Town Hall')).values).not.toHaveProperty('homesLet')
    expect(read('share', piece('#DIV/0!', 'B4', { kind: 'error' })).values).toEqual({ homesLet: [] })
  })

  it('tells a form that is filled in from its guidance', () => {
    const { looksLike } = KINDS.percentage
    expect(['42.5%', '7 per cent', '61', 'about 40%'].map((text) => looksLike(text) > 0.5)).not.toContain(false)
    expect(['Please give a percentage', 'Ann Reed', 'see above'].map((text) => looksLike(text) < 0.5)).not.toContain(
      false,
    )
  })
})

describe('a short text', () => {
  it('is kept as written, lines and all', () => {
    const update = read('place', piece('Town Hall,\n  Market  Street', 'B4'))
    expect(update.values.place).toMatchObject([{ kind: 'text', text: 'Town Hall,\nMarket Street' }])
    expect(codesAbout(update)).toEqual([])
  })
})

describe('values of two rounds', () => {
  const value = (kind: string, text: string, more = {}) => ({
    kind,
    text,
    ...more,
    source: { file: 'r.xlsx', sheet: null, cell: 'B4' },
  })
  const round = (id: string, values: Record<string, ReturnType<typeof value>[]>, answers = {}) => {
    const made = makeRound(id, [makeUpdate('alpha', {})])
    return { ...made, updates: made.updates.map((update) => ({ ...update, values, answers })) }
  }
  const compare = (before: Parameters<typeof round>[1], after: Parameters<typeof round>[1]) => {
    const current = round('2011-03', after)
    const { partnerships } = reconcile({
      current,
      previous: round('2010-12', before),
      register: makeRegister(['alpha,Alpha Board']),
      targets: [],
    })
    const changes = partnerships.flatMap((one) => one.changes).filter(({ field }) => field === 'values')
    return changes.map(
      ({ kind, topic, before: from, after: to, remark }) =>
        `${topic} ${kind}: ${from?.text ?? '-'} > ${to?.text ?? '-'}${remark ? ` (${remark})` : ''}`,
    )
  }
  const percent = (number: number | null, text = `${number}%`) => ({
    homesLet: [value('percentage', text, { percent: number })],
  })

  it.each([
    ['up', percent(42.4), percent(47.5), 'homesLet changed: 42.4% > 47.5% (up 5.1 percentage points)'],
    ['down', percent(8), percent(7), 'homesLet changed: 8% > 7% (down 1 percentage point)'],
    ['the same in other words', percent(42.5), percent(42.5, '42.5 per cent'), 'homesLet kept: 42.5% > 42.5%'],
    ['unclear before', percent(null, 'about 40%'), percent(42), 'homesLet changed: about 40% > 42%'],
    ['unclear twice', percent(null, 'About 40%'), percent(null, 'about 40%'), 'homesLet kept: About 40% > about 40%'],
    ['new', { homesLet: [] }, percent(42), 'homesLet added: - > 42%'],
    ['left empty', percent(42), { homesLet: [] }, 'homesLet dropped: 42% > -'],
    ['not asked before', {}, percent(42), 'homesLet notAsked: - > 42% (not asked last time)'],
    ['not asked now', percent(42), {}, 'homesLet notAsked: 42% > - (not asked this time)'],
    [
      'a text',
      { place: [value('text', 'Town Hall')] },
      { place: [value('text', 'Guildhall')] },
      'place changed: Town Hall > Guildhall',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after)).toEqual([expected])
  })
})
