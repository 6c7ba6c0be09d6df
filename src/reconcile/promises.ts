/** What became of last round's plans and priorities, as far as this round's texts tell. */

import { settledAs } from '../decisions/judgement.ts'
import { type PartnershipUpdate, topicEntries } from '../model.ts'
import { heldAsBefore, saysAsBefore } from './as-before.ts'
import { indexCandidates } from './candidates.ts'
import { decidedOutcome, type Followed } from './decided-outcomes.ts'
import { type Judgements, NO_JUDGEMENTS, ruledOut } from './judgements.ts'
import type { PromiseOutcome } from './model.ts'
import { type Group, homeOf } from './pairing.ts'
import { linkTest, type MayPair, type PlacedEntry, type PlacedGroup, sideOf } from './placed-entries.ts'
import { isTelling, type Plan, planOf } from './plan.ts'
import { reportedOutcome } from './reported-outcomes.ts'
import { TARGET_TOPICS } from './topics.ts'
import { judgeAnswer, type Standing, type Verdict } from './verdict.ts'

const PROMISE_TOPIC = 'plans'
/** What an answer under a question says by standing there; under any other question nothing is reported as done. */
const STANDINGS: Readonly<Record<string, Standing>> = { achievements: 'achieved', plans: 'planned', focus: 'planned' }

export interface PlacedPromise {
  readonly promise: PromiseOutcome
  readonly home: PartnershipUpdate | null
}

/**
 * Sets each plan or priority of last round against what this round says under any question. Always a suggestion with the words it rests on; where these leave a
 * doubt the plan is only mentioned. A line that introduces the lines under it is no plan of its own, nor is "No change".
 */
export function followPromises({ group, before, after }: PlacedGroup, judgements = NO_JUDGEMENTS): PlacedPromise[] {
  if (group.links.length === 0) return []
  const answers = indexCandidates(after.filter(({ topic }) => !TARGET_TOPICS.has(topic)))
  const mayPair = linkTest(group)
  return before.flatMap((promise, place) => {
    if (promise.topic !== PROMISE_TOPIC || saysAsBefore(promise) || introduces(promise, before[place + 1])) return []
    const home = homeOf(promise.of, group)
    if (!home) return []
    const near = answers.near(promise.prepared).filter((answer) => mayPair(promise, answer))
    const followed = followPlan(promise, near, { all: after, mayPair, judgements })
    // What a person decided counts more than what the officer says, and that more than what the texts seem to tell.
    const reported = followed.outcome.decided ? null : reportedOutcome(promise, linkedTo(promise, group))
    if (reported) return [{ home: reported.of, promise: reported.outcome }]
    return [{ home: followed.answer?.of ?? home, promise: followed.outcome }]
  })
}

function linkedTo({ of }: PlacedEntry, { links }: Group): PartnershipUpdate[] {
  return links.flatMap(({ before, after }) => (before === of ? [after] : []))
}

interface Around {
  readonly all: readonly PlacedEntry[]
  readonly mayPair: MayPair
  readonly judgements: Judgements
}

/** What became of one plan: what a person decided, else what the texts near it seem to tell that nobody has said are about something else. */
function followPlan(
  promise: PlacedEntry,
  near: readonly PlacedEntry[],
  { all, mayPair, judgements }: Around,
): Followed {
  const plan = planOf(promise.prepared)
  const out = near.filter((answer) => ruledOut(judgements, promise, answer))
  const best = weightiest(
    plan,
    near.filter((answer) => !out.includes(answer)),
  )
  const asBefore = best ? undefined : heldAsBefore([promise], all, mayPair)[0]?.[1]
  const suggested = asBefore
    ? { outcome: stillHeld(promise, asBefore), answer: asBefore }
    : { outcome: outcomeOf(promise, best), answer: best?.answer ?? null }
  if (judgements.decisions.length === 0) return suggested
  const decided = decidedOutcome(judgements, promise, {
    suggested,
    answers: all.filter((answer) => mayPair(promise, answer)),
    follow: (answer) => outcomeOf(promise, answer && weightiest(plan, [answer])),
  })
  if (decided) return decided
  const passedOver = weightiest(plan, out)?.answer
  const decision = passedOver && ruledOut(judgements, promise, passedOver)
  return decision ? { ...suggested, outcome: { ...suggested.outcome, decided: settledAs(decision) } } : suggested
}

/** The plans that a return's officer can be asked about a round later, as written. */
export function plansOf({ answers }: PartnershipUpdate): string[] {
  const plans = topicEntries(answers, PROMISE_TOPIC) ?? []
  return plans.flatMap((entry, place) =>
    entry.leadIn || (endsInColon(entry.text) && plans[place + 1]) ? [] : [entry.text],
  )
}

function endsInColon(text: string): boolean {
  return text.trimEnd().endsWith(':')
}

/** A line that says so of itself, or one before others of the same answer that ends in a colon. */
function introduces({ entry, topic, of }: PlacedEntry, next: PlacedEntry | undefined): boolean {
  return entry.leadIn || (endsInColon(entry.text) && next?.topic === topic && next.of === of)
}

interface Judged {
  readonly answer: PlacedEntry
  readonly verdict: Verdict
}

/** Among answers that speak of the plan about as fully, the one that says most about what became of it. */
function weightiest(plan: Plan, answers: readonly PlacedEntry[]): Judged | null {
  const judged = answers.flatMap((answer): Judged[] => {
    const verdict = judgeAnswer(plan, answer.prepared, STANDINGS[answer.topic] ?? 'trouble')
    return verdict ? [{ answer, verdict }] : []
  })
  const score = ({ verdict }: Judged) => verdict.cover + SAYING[verdict.outcome]
  return judged.sort((a, b) => score(b) - score(a))[0] ?? null
}

const SAYING: Record<PromiseOutcome['outcome'], number> = {
  dropped: 0.3,
  postponed: 0.3,
  partlyDone: 0.3,
  reportedDone: 0.25,
  stillPlanned: 0.15,
  mentioned: 0,
  notMentionedAgain: 0,
}

function outcomeOf(promise: PlacedEntry, best: Judged | null): PromiseOutcome {
  return {
    outcome: best?.verdict.outcome ?? 'notMentionedAgain',
    promised: sideOf(promise),
    topic: promise.topic,
    answer: best && sideOf(best.answer),
    answerTopic: best?.answer.topic ?? null,
    likeness: best?.verdict.cover ?? 0,
    words: best?.verdict.words ?? null,
    figures: (best?.verdict.figures && withCounted(best.verdict.figures, promise)) ?? null,
  }
}

/** Planned still where the answer about plans is "No change". */
function stillHeld(promise: PlacedEntry, answer: PlacedEntry): PromiseOutcome {
  const { text } = answer.entry
  const said = { answer: sideOf(answer), answerTopic: answer.topic, likeness: 1, words: text }
  return { ...outcomeOf(promise, null), ...said, outcome: 'stillPlanned' }
}

/** The promised figure with the words after it that say what it counts. */
function withCounted(figures: Figures, { prepared: { tokens } }: PlacedEntry): Figures {
  const place = tokens.findIndex(({ word }) => word === figures.promised)
  if (place < 0) return figures
  const after = tokens.slice(place + 1)
  const end = after.findIndex((token) => !isTelling(token))
  const nouns = (end < 0 ? after : after.slice(0, end)).map(({ word }) => word)
  return { ...figures, counted: [figures.promised, ...nouns].join(' ') }
}

type Figures = NonNullable<PromiseOutcome['figures']>
