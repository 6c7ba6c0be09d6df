/** Questions in other words: matched, or asked about, and never another question's. */
import { describe, expect, it } from 'vitest'
import { type FieldInput, type Form, formSchema } from '../../src/config/schema.ts'
import { EDITIONS } from '../authority/form.ts'
import { readerFor, readWith } from '../authority/score.ts'
import { REWORDED, WAYS } from './rewordings.ts'

type Rows = readonly (readonly string[])[]

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

function read(rows: Rows, forms: readonly Form[], round: Form) {
  const bytes = new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n'))
  const { updates, queries } = readWith(readerFor(forms, round.id), 'return.csv', bytes)
  return { update: updates[0], queries }
}

const LAID: Readonly<Record<string, (rows: Rows) => Rows>> = {
  beside: (rows) => rows,
  beneath: (rows) => rows.flatMap(([label = '', answer = '']) => [[label], [answer], []]),
}

const CASES = Object.keys(LAID).flatMap((layout) =>
  REWORDED.flatMap((reworded) => WAYS.map((way, at) => ({ layout, way, at, reworded, id: reworded.form.id }))),
)

/** Whether each answer, which stands in no other, was read, and whether anybody was asked about it. */
function judge({ layout, at, reworded: { form, of } }: (typeof CASES)[number]) {
  const rows = Object.values(of).map(([answer, ...labels]) => [labels[at] ?? '', answer])
  const forms = form.id === 'second' ? Object.values(EDITIONS) : [form]
  const { update, queries } = read(LAID[layout]?.(rows) ?? [], forms, form)
  const left = (update?.leftOver ?? []).map(({ text }) => text)
  return Object.values(of).map(([answer, ...labels]) => {
    const label = labels[at] ?? ''
    const told = queries.some(({ args, severity }) => {
      const said = JSON.stringify(args)
      return severity === 'error' || said.includes(label.slice(0, 40)) || said.includes(answer)
    })
    const isRead = update !== undefined && !left.some((text) => text === answer || text.endsWith(`: ${answer}`))
    return { label, isRead, told }
  })
}

const known = new Map<(typeof CASES)[number], ReturnType<typeof judge>>()

function judged(one: (typeof CASES)[number]) {
  const results = known.get(one) ?? judge(one)
  known.set(one, results)
  return results
}

describe('a return with every question in other words', () => {
  it.each(CASES)('$id, $way, $layout: nothing is left over untold', (one) => {
    const lost = judged(one).filter(({ isRead, told }) => !isRead && !told)
    expect(lost.map(({ label }) => label)).toEqual([])
  })

  it('has nine of ten matched', () => {
    const all = CASES.flatMap(judged)
    expect(all.length).toBeGreaterThan(400)
    expect(all.filter(({ isRead }) => isRead).length / all.length).toBeGreaterThanOrEqual(0.9)
  })
})

const FIELDS: FieldInput[] = [
  { key: 'name', label: 'Name of network', kind: 'partnership' },
  { key: 'officer', label: 'Lead officer', kind: 'contactName' },
  { key: 'email', label: 'Email of lead officer', kind: 'email' },
  { key: 'budget', label: 'Budget agreed', kind: 'money', topic: 'budget' },
  { key: 'spend', label: 'Spend to date', kind: 'money', topic: 'spend' },
  { key: 'held', label: 'Meetings held', kind: 'meetings', topic: 'meetings' },
  { key: 'next', label: 'What will the network do next?', kind: 'entries', topic: 'plans' },
  { key: 'barriers', label: 'Barriers', kind: 'entries', topic: 'challenges' },
  { key: 'difficulties', label: 'Difficulties with staff', kind: 'entries', topic: 'staff' },
]
const FORM = formSchema.parse({ id: 'network', label: 'Network return', fields: FIELDS })
const ANSWERS: Readonly<Record<string, [string, string]>> = {
  name: ['Name of network', 'Fell Network'],
  officer: ['Lead officer', 'Ruth Pell'],
  email: ['Email of lead officer', 'ruth@example.org'],
  budget: ['Budget agreed', '£12,000'],
  spend: ['Spend to date', '£4,000'],
  held: ['Meetings held', '4 March 2024'],
  next: ['What will the network do next?', 'Roof a hut'],
  barriers: ['Barriers', 'Snow on the pass'],
  difficulties: ['Difficulties with staff', 'Two posts are open'],
}
const instead = (of: Readonly<Record<string, [string, string]>>) => Object.values({ ...ANSWERS, ...of })
const readForm = (rows: Rows) => read(rows, [FORM], FORM)

describe('questions that are like one another', () => {
  it('keep their answers where the form itself tells two of the words apart', () => {
    const { update } = readForm(instead({ barriers: ['Barriers in the way', 'Snow on the pass'] }))
    expect(update?.answers.challenges?.map(({ text }) => text)).toEqual(['Snow on the pass'])
    expect(update?.answers.staff?.map(({ text }) => text)).toEqual(['Two posts are open'])
  })

  it.each<[string, Record<string, [string, string]>, string]>([
    ['another figure of the same thing', { budget: ['Budget left over', '£900'] }, '£900'],
    ['a figure of last time', { budget: ['Previous budget', '£900'] }, '£900'],
    ['the address of somebody else', { email: ['Chair’s e-mail', 'pat@example.org'] }, 'pat@example.org'],
  ])('are not taken for one another: %s', (_, of, answer) => {
    const { update, queries } = readForm(instead(of))
    const told = queries.map(({ args }) => JSON.stringify(args)).join(' ')
    const label = Object.values(of)[0]?.[0] ?? ''
    expect(JSON.stringify([update?.values.budget, update?.contacts])).not.toContain(answer)
    expect(told).toContain(label)
  })

  it('go by what they ask for rather than by the words they share', () => {
    const { update } = readForm(
      instead({
        held: ['When does the network meet next?', '4 March 2024'],
        next: ['Next: what the network will do', 'Roof a hut'],
      }),
    )
    expect(update?.meetings.map(({ date }) => date?.date)).toEqual(['2024-03-04'])
    expect(update?.answers.plans?.map(({ text }) => text)).toEqual(['Roof a hut'])
  })

  it('are two where brackets ask for something else of the same person', () => {
    const { update } = readForm(
      instead({
        officer: ['Lead officer for queries', 'Ruth Pell'],
        email: ['Lead officer (email)', 'ruth@example.org'],
      }),
    )
    expect(update?.contacts.map(({ name, emails }) => [name, emails[0]?.address])).toEqual([
      ['Ruth Pell', 'ruth@example.org'],
    ])
  })
})

describe('a label that no question claims', () => {
  it('is asked about once with all others, while questions are missing', () => {
    const rows = instead({ barriers: ['Wolves seen', 'A pack'], difficulties: ['Bells heard', 'Seven'] })
    const found = readForm(rows).queries.filter(({ code }) => code === 'labels-unmatched')
    expect(found.map(({ args, source }) => [args.labels, args.questions, source?.cell])).toEqual([
      ['“Wolves seen” (A8), “Bells heard” (A9)', '“Barriers”, “Difficulties with staff”', 'A8'],
    ])
  })

  it('is nobody’s business where all questions were found', () => {
    expect(readForm([...instead({}), ['Wolves seen', 'A pack']]).queries).toEqual([])
  })

  it('is nobody’s business where it asks what any form may, or has no answer', () => {
    const { barriers: _, ...rest } = ANSWERS
    const rows = [...Object.values(rest), ['Vice-Chairman', 'Pat Dune'], ['Fax', '01632 960199'], ['Wolves seen']]
    expect(readForm(rows).queries.map(({ code }) => code)).toEqual([])
  })
})
