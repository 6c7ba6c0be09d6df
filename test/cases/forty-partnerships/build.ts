/** Makes the register and the returns of the four rounds from the description. */
import type { Round } from '../../../src/config/schema.ts'
import { loadRegister } from '../../../src/register/load.ts'
import type { Register } from '../../../src/register/register.ts'
import type { Candidate } from '../../../src/resolve/candidate.ts'
import { makeUpdate, type ShortUpdate } from '../../reconcile/make-round.ts'
import { CHAIR_FROM, EVENTS, EXPECTED, LINEAGE, NAMES, ROUNDS, SAYS } from './description.ts'

export function buildRegister(): Register {
  const heading =
    'id,name,kind,accountable_to,aliases,merged_from,split_from,renamed_from,active_from,active_to,expected_in'
  const rows = NAMES.map((name, index) => {
    const id = idOf(index)
    const { merged = '', split = '', renamed = '', from = '', to = '' } = LINEAGE[id] ?? {}
    return [
      id,
      `${name} Partnership`,
      'thematic',
      '',
      '',
      merged,
      split,
      renamed,
      from,
      to,
      roundsOf(id).join('|'),
    ].join(',')
  })
  const { register, problems } = loadRegister([heading, ...rows].join('\n'), 'register.csv')
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return register
}

export function buildRounds(): Round[] {
  return ROUNDS.map(({ id, due, form }, index) => ({
    id,
    label: id,
    due,
    form,
    previous: ROUNDS[index - 1]?.id ?? null,
  }))
}

/** The returns of a round, from 0. */
export function buildReturns(round: number): Candidate[] {
  const roundId = ROUNDS[round]?.id ?? ''
  const senders = NAMES.map((_, index) => idOf(index)).filter((id) => roundsOf(id).includes(roundId))
  const strangers = Object.keys(EVENTS[round] ?? {}).filter((id) => !/^p\d\d$/.test(id))
  return [...senders, ...strangers].flatMap((id) => returnsOf(id, round))
}

function returnsOf(id: string, round: number): Candidate[] {
  const event = EVENTS[round]?.[id] ?? ''
  const usual = usualReturn(id, round)
  switch (event) {
    case 'absent':
      return []
    case 'sent twice': {
      const focus = [...(usual.answers?.focus ?? []), 'An extra idea about benches']
      const first = {
        ...usual,
        completed: ROUNDS[round]?.day.replace(/\d\d$/, '02') ?? '',
        answers: { ...usual.answers, focus },
      }
      return [candidate(first, `${id} first.xlsx`), candidate(usual, `${id} again.xlsx`)]
    }
    case 'copied':
      return [candidate(usual, `${id}.xlsx`), candidate(usual, `Copy of ${id}.xlsx`)]
    case 'versions':
      return [
        candidate({ ...usual, answers: { ...usual.answers, plans: [] } }, `${id} v1.xlsx`),
        candidate(usual, `${id} v2.xlsx`),
      ]
    case 'mistyped name':
      return [candidate({ ...usual, name: `${usual.name?.replace(/(.)(.)( Partnership)/, '$2$1$3')}` }, `${id}.xlsx`)]
    case 'old form':
      return [candidate({ ...usual, form: 'quarterly' }, `${id}.xlsx`)]
    case 'same as last time':
      return [candidate({ ...usual, answers: answersOf(id, round - 1) }, `${id}.xlsx`)]
    case 'says little':
      return [candidate({ ...usual, answers: { focus: [], achievements: [], plans: ['Dig a pond'] } }, `${id}.xlsx`)]
    case 'digit changed':
      return [candidate({ ...usual, contacts: [contactOf(id).replace('960', '961')] }, `${id}.xlsx`)]
    default: {
      const completed = /(?:late|completed) (\S+)/.exec(event)?.[1]
      return [candidate(completed ? { ...usual, completed } : usual, `${id}.xlsx`)]
    }
  }
}

function usualReturn(id: string, round: number): ShortUpdate {
  const name = wordOf(id)
  const chair = wordOf(CHAIR_FROM[id] ?? id)
  const changed = happened(id, 'new chair', round)
  const moved = happened(id, 'cabinet member becomes chair', round)
  const hasCabinet = EVENTS.some((events) => events[id] === 'cabinet member becomes chair')
  return {
    name: /^p\d\d$/.test(id) ? `${name} Partnership` : id,
    form: ROUNDS[round]?.form ?? '',
    completed: ROUNDS[round]?.day ?? '',
    chairs: [`${changed ? 'Joe' : moved ? 'Eve' : 'Ann'} ${chair}`],
    cabinet: hasCabinet && !moved ? [`Eve ${chair}`] : [],
    contacts: ['p03', 'p12'].includes(id) ? [contactOf(id)] : [],
    answers: answersOf(id, round),
  }
}

function answersOf(id: string, round: number): Record<string, readonly string[]> {
  return { focus: [`Keeping ${wordOf(id)} open to everybody`], ...SAYS[round] }
}

function happened(id: string, event: string, upTo: number): boolean {
  return EVENTS.some((events, round) => round <= upTo && events[id] === event)
}

function candidate(short: ShortUpdate, file: string): Candidate {
  const { partnershipId: _, ...update } = makeUpdate('', { ...short, file })
  return { update: { ...update, reference: null }, modified: 0 }
}

function contactOf(id: string): string {
  return `Sam ${wordOf(id)}; 01632 9600${id.slice(1)}; ${id}@example.org`
}

function wordOf(id: string): string {
  return NAMES[Number(id.slice(1)) - 1] ?? id.split(' ')[0] ?? id
}

function idOf(index: number): string {
  return `p${String(index + 1).padStart(2, '0')}`
}

function roundsOf(id: string): string[] {
  const places = [...(EXPECTED[id] ?? '1234')]
  return places.flatMap((place) => ROUNDS[Number(place) - 1]?.id ?? [])
}
