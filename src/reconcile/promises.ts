/** What became of last round's plans and priorities, as far as this round's texts tell. */
import type { PartnershipUpdate } from '../model.ts'
import { type PlacedEntry, placeEntries, sideOf } from './entries.ts'
import { takesUp } from './likeness.ts'
import type { PromiseOutcome } from './model.ts'
import { type Group, homeOf } from './pairing.ts'

/** An answer at least this close to a promise seems to speak of it; chosen in docs/decisions/0001-likeness-thresholds.md. */
export const TAKEN_UP = 0.42

const PROMISE_TOPIC = 'plans'
const ANSWER_TOPICS = ['achievements', 'plans', 'focus']

export interface PlacedPromise {
  readonly promise: PromiseOutcome
  readonly home: PartnershipUpdate | null
}

/**
 * Sets each plan or priority of last round against this round's achievements, focus and plans. Always a suggestion: it is the text most
 * like it, not a judgement that it was done.
 */
export function followPromises(group: Group): PlacedPromise[] {
  if (group.links.length === 0) return []
  const promised = placeEntries(group.before).filter(({ topic }) => topic === PROMISE_TOPIC)
  const answers = placeEntries(group.after).filter(({ topic }) => ANSWER_TOPICS.includes(topic))
  const linked = new Set(group.links.map(({ before, after }) => `${before.partnershipId} ${after.partnershipId}`))
  return promised.flatMap((promise) => {
    const home = homeOf(promise.of, group)
    if (!home) return []
    const own = answers.filter(({ of }) => linked.has(`${promise.of.partnershipId} ${of.partnershipId}`))
    const best = closest(promise, own)
    if (!best || best.score < TAKEN_UP) {
      const likeness = best?.score ?? 0
      return [{ home, promise: outcome('notMentionedAgain', promise, null, likeness) }]
    }
    const kind = best.answer.topic === 'achievements' ? 'reportedDone' : 'stillPlanned'
    return [{ home: best.answer.of, promise: outcome(kind, promise, best.answer, best.score) }]
  })
}

/** The likeliest answer; of equal ones an achievement last, since the same words again are a plan again. */
function closest(promise: PlacedEntry, answers: readonly PlacedEntry[]): { answer: PlacedEntry; score: number } | null {
  let best: { answer: PlacedEntry; score: number } | null = null
  for (const topic of ['plans', 'focus', 'achievements']) {
    for (const answer of answers) {
      if (answer.topic !== topic) continue
      const score = takesUp(promise.prepared, answer.prepared)
      if (!best || score > best.score) best = { answer, score }
    }
  }
  return best
}

function outcome(
  kind: PromiseOutcome['outcome'],
  promise: PlacedEntry,
  answer: PlacedEntry | null,
  likeness: number,
): PromiseOutcome {
  return {
    outcome: kind,
    promised: sideOf(promise),
    topic: promise.topic,
    answer: answer && sideOf(answer),
    answerTopic: answer?.topic ?? null,
    likeness,
  }
}
