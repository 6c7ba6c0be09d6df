/** Puts the labelled pairs through whole rounds, as one partnership's answers or ten to a partnership, and counts what was judged rightly. */
import { readFileSync } from 'node:fs'
import type { Change, PromiseOutcome } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { makeRegister, makeRound, makeUpdate } from './make-round.ts'

export interface JudgedPair {
  readonly line: number
  readonly label: string
  readonly before: string
  readonly after: string
  /** Question the later text stands under. */
  readonly topic: string
  /** Which partnership's answers it is part of, counted from 1; null in a file that does not part them by empty lines. */
  readonly answers: number | null
}

const OUTCOMES: Readonly<Record<string, PromiseOutcome['outcome']>> = {
  done: 'reportedDone',
  partly: 'partlyDone',
  going: 'stillPlanned',
  postponed: 'postponed',
  dropped: 'dropped',
  mentioned: 'mentioned',
  gone: 'notMentionedAgain',
}

export function readPairs(file: string): JudgedPair[] {
  const blocks = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/\n{2,}/)
  const pairs = blocks.flatMap((block, index) => {
    const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    return lines.map((line) => ({ ...readPair(line), answers: blocks.length > 1 ? index + 1 : null }))
  })
  return pairs.map((pair, index) => ({ ...pair, line: index + 1 }))
}

function readPair(line: string): Omit<JudgedPair, 'line' | 'answers'> {
  const [label = '', before = '', later = ''] = line.split(' | ').map((part) => part.trim())
  const [, topic = 'focus', after = later] = /^([a-zA-Z]+): (.*)$/.exec(label in OUTCOMES ? later : '') ?? []
  return { label, before, after, topic }
}

export interface Measured {
  readonly rewording: { precision: number; recall: number }
  /** Of the statements that turned round, how many carry a remark that says so. */
  readonly turned: { all: number; remarked: number }
  /** Statements said to have turned round that did not. */
  readonly falselyTurned: number
  readonly promises: { precision: number; recall: number }
  readonly falselyDone: number
  readonly falselyGone: number
  readonly mistakes: string[]
}

const IN_ONE = 10

/** @param pairs put into rounds in their order; entries stand under "focus", plans under "plans" before and the topic they name after */
export function measure(pairs: readonly JudgedPair[]): Measured {
  const groups: JudgedPair[][] = []
  for (const pair of pairs) {
    const last = groups.at(-1)
    const isFull = pair.answers === null && last?.length === IN_ONE
    if (last && !isFull && last[0]?.answers === pair.answers) last.push(pair)
    else groups.push([pair])
  }
  const ids = groups.map((_, index) => `body-${index}`)
  const updates = (side: 'before' | 'after') =>
    groups.map((group, index) => {
      const answers: Record<string, string[]> = { focus: [], plans: [], achievements: [], challenges: [], issues: [] }
      for (const pair of group) {
        const topic = pair.label in OUTCOMES && side === 'before' ? 'plans' : pair.topic
        if (!answers[topic]?.includes(pair[side])) answers[topic]?.push(pair[side])
      }
      return makeUpdate(ids[index] ?? '', { answers })
    })
  const result = reconcile({
    current: makeRound('2010-12', updates('after')),
    previous: makeRound('2009-12', updates('before')),
    register: makeRegister(ids.map((id) => `${id},Body ${id} Partnership`)),
    targets: [],
  })
  const entries = result.partnerships.flatMap(({ changes }) => changes).filter(({ before, after }) => before && after)
  const promises = result.partnerships.flatMap((comparison) => comparison.promises)
  return count(pairs, entries, promises)
}

function count(
  pairs: readonly JudgedPair[],
  entries: readonly Change[],
  promises: readonly PromiseOutcome[],
): Measured {
  const mistakes: string[] = []
  const say = (pair: JudgedPair, what: string) =>
    mistakes.push(`${pair.line} ${pair.label}: ${what} | ${pair.before} | ${pair.after}`)
  const linked = (pair: JudgedPair) =>
    entries.find(({ before, after }) => before?.text === pair.before && after?.text === pair.after)
  const isEntry = ({ label }: JudgedPair) => !(label in OUTCOMES)
  const [same, others] = [
    pairs.filter(({ label }) => label === 'same' || label === 'turned'),
    pairs.filter(({ label }) => label === 'other'),
  ]
  for (const pair of same) if (!linked(pair)) say(pair, 'not paired')
  for (const pair of others) if (linked(pair)) say(pair, 'paired')
  const texts = new Map(pairs.filter(isEntry).map((pair) => [pair.before, pair]))
  const wrong = entries.filter(({ before, after }) => {
    const pair = texts.get(before?.text ?? '')
    const truth = same.some((one) => one.before === before?.text && one.after === after?.text)
    if (pair && !truth && after?.text !== pair.after) say(pair, `paired with “${after?.text}”`)
    return pair && !truth
  }).length
  const right = same.filter(linked).length
  const turned = pairs.filter(({ label }) => label === 'turned')
  for (const pair of turned) if (linked(pair) && linked(pair)?.rank !== 'turned') say(pair, 'no remark')
  const falselyTurned = entries.filter(
    ({ rank, before }) => rank === 'turned' && texts.get(before?.text ?? '')?.label === 'same',
  )
  for (const { before, remark } of falselyTurned) mistakes.push(`said to have turned: ${before?.text} (${remark})`)

  const plans = pairs.filter((pair) => !isEntry(pair))
  const judged = plans.map((pair) => {
    const promise = promises.find(({ promised }) => promised.text === pair.before)
    const wanted = OUTCOMES[pair.label]
    const isRight =
      promise?.outcome === wanted && (wanted === 'notMentionedAgain' || promise?.answer?.text === pair.after)
    if (!isRight)
      say(
        pair,
        `${promise?.outcome} (${promise?.words ?? ''})${promise?.answer && promise.answer.text !== pair.after ? ` by “${promise.answer.text}”` : ''}`,
      )
    return { said: promise?.outcome, wanted, isRight }
  })
  const ratio = (some: number, all: number) => (all === 0 ? 1 : some / all)
  const falsely = (outcome: PromiseOutcome['outcome']) => {
    const said = judged.filter((one) => one.said === outcome)
    return ratio(said.filter(({ isRight }) => !isRight).length, said.length)
  }
  const spoken = judged.filter(({ said }) => said !== 'notMentionedAgain')
  const meant = judged.filter(({ wanted }) => wanted !== 'notMentionedAgain')
  return {
    rewording: { precision: ratio(right, right + wrong), recall: ratio(right, same.length) },
    turned: { all: turned.length, remarked: turned.filter((pair) => linked(pair)?.rank === 'turned').length },
    falselyTurned: falselyTurned.length,
    promises: {
      precision: ratio(spoken.filter(({ isRight }) => isRight).length, spoken.length),
      recall: ratio(meant.filter(({ isRight }) => isRight).length, meant.length),
    },
    falselyDone: falsely('reportedDone'),
    falselyGone: falsely('notMentionedAgain'),
    mistakes,
  }
}
