/** What a text of this round says became of a plan of the last. */
import {
  DONE,
  EVENT_VERBS,
  GIVEN_UP,
  GOING_ON,
  IN_HAND,
  IN_PART,
  NOT_YET,
  ONLY_IF,
  PUT_OFF,
} from '../words/en/outcome-words.ts'
import { PREPOSITIONS } from '../words/en/stop-words.ts'
import { spelledLike } from './likeness.ts'
import type { PromiseOutcome } from './model.ts'
import { COUNTING, coverOf, figuresIn, isTelling, NAME_SHARE, type Plan, type Quantity } from './plan.ts'
import type { Prepared, Token } from './prepared.ts'
import { stemOf } from './vocabulary.ts'

export interface Verdict {
  readonly outcome: PromiseOutcome['outcome']
  /** 0 to 1: how much of the plan's matter the text takes up. */
  readonly cover: number
  /** The words it rests on. */
  readonly words: string | null
  readonly figures: PromiseOutcome['figures']
}

/** Where a text stands: what was achieved, what goes on or is planned, or what stands in the way, where nothing is reported as done. */
export type Standing = 'achieved' | 'planned' | 'trouble'

/** From this share of a plan's matter on a text that has the thing itself speaks of it; without the thing itself it takes more. */
const SPEAKS = 0.55
/** So much of a plan with much to say that other words for the thing itself are likely. */
const LEAST_COVER = 0.45
const MANY_WORDS = 3
const SPEAKS_WITHOUT_HEAD = 0.7

/**
 * Judges one text against a plan; null when it is about something else. Done needs the plan's own verb or a word of completion that belongs to the plan's
 * object; a figure that falls short is done in part. Where nothing of the kind is said the plan is only mentioned, or goes on where it is planned again.
 */
export function judgeAnswer(plan: Plan, text: Prepared, standing: Standing): Verdict | null {
  if (text.abbreviations.length === 0 && coverOf(plan, text.counts) < LEAST_COVER) return null
  const answer = spelledLike(text, plan.prepared)
  const cover = coverOf(plan, answer.counts)
  if (!speaksOf(plan, answer, cover)) return null
  const found = (outcome: Verdict['outcome'], words: string | null = null, figures: Verdict['figures'] = null) => ({
    outcome,
    cover,
    words,
    figures,
  })
  if (plan.prepared.key === answer.key) return found(standing === 'trouble' ? 'mentioned' : 'stillPlanned')
  const clauses = relevantClauses(plan, answer)
  for (const clause of clauses) {
    const done = doneIn(plan, clause, standing)
    const short = done ?? (hasOwnVerb(plan, clause) ? wordsOf(clause) : null)
    const off = cueIn(clause, 'putOff', plan)
    const up = cueIn(clause, 'givenUp', plan)
    if (off && !(done && isOwnVerbBeside(plan, clause, off))) return found('postponed', off)
    if (up && !done) return found('dropped', up)
    if (short !== null) {
      const figures = countedPart(clause) ?? shortOf(plan.quantity, clause)
      if (figures) return found('partlyDone', `${figures.reported} of ${figures.promised}`, figures)
      const part = cueIn(clause, 'inPart', plan)
      if (part && done) return found('partlyDone', part)
    }
    if (done && standing !== 'trouble') return found('reportedDone', done)
  }
  if (standing === 'trouble') return found('mentioned')
  if (clauses.some((clause) => clause.some(({ denied, stem }) => denied && stem === plan.action?.stem)))
    return found('mentioned')
  const own = standing === 'planned' ? clauses : clauses.filter((clause) => isAboutObject(plan, clause, clause.length))
  const going = own.map((clause) => cueIn(clause, 'inHand', plan)).find((cue) => cue !== null) ?? null
  return standing === 'planned' || going ? found('stillPlanned', going) : found('mentioned')
}

function speaksOf(plan: Plan, { counts, names }: Prepared, cover: number): boolean {
  if (!plan.isParticular && !takesUpAll(plan, counts)) return false
  const hasHead = plan.head !== null && counts.has(plan.head)
  const shared = [...plan.object].filter(([stem, weight]) => weight > NAME_SHARE && counts.has(stem)).length
  if (cover < (shared >= MANY_WORDS ? LEAST_COVER : hasHead ? SPEAKS : SPEAKS_WITHOUT_HEAD)) return false
  const own = plan.prepared.names
  if (own.size > 0 && names.size > 0 && ![...own].some((name) => counts.has(name)) && cover < 0.75) return false
  const others = [...plan.object.keys()].filter((stem) => !own.has(stem))
  return hasHead || others.length === 0 || others.some((stem) => counts.has(stem))
}

/** A plan that says only what every plan says is spoken of in its own words alone, whatever is done. */
function takesUpAll({ action, prepared }: Plan, counts: Prepared['counts']): boolean {
  const telling = new Set(prepared.tokens.filter(isTelling).map(({ stem }) => stem))
  if (action && telling.size > 2) telling.delete(action.stem)
  return [...telling].every((stem) => counts.has(stem))
}

/** The statements that have something of the plan's object, the fullest first, and those that go on about it ("It was postponed"). */
function relevantClauses(plan: Plan, { tokens }: Prepared): Token[][] {
  const clauses: Token[][] = []
  for (const token of tokens) {
    const last = clauses.at(-1)
    if (last?.[0]?.clause === token.clause) last.push(token)
    else clauses.push([token])
  }
  const covers = clauses.map((clause) => coverOf(plan, new Set(clause.map(({ stem }) => stem))))
  clauses.forEach((clause, place) => {
    if (covers[place] === 0 && GOING_ON.has(clause[0]?.word ?? '') && (covers[place - 1] ?? 0) > 0) covers[place] = 0.01
  })
  return clauses
    .map((clause, place) => ({ clause, cover: covers[place] ?? 0 }))
    .filter(({ cover }) => cover > 0)
    .sort((a, b) => b.cover - a.cover)
    .map(({ clause }) => clause)
}

function wordsOf(clause: readonly Token[]): string {
  return clause.map(({ word }) => word).join(' ')
}

/** A list of cues as one pattern; `*` stands for the end of a word or, by itself, for a word. */
function patternOf(cues: readonly string[]): RegExp {
  const sources = cues.map((cue) => cue.replaceAll(' * ', ' \\p{L}+ ').replaceAll('*', '\\p{L}*'))
  return new RegExp(`(?<!\\p{L})(?:${sources.join('|')})(?!\\p{L})`, 'gu')
}

const CUES = {
  givenUp: patternOf(GIVEN_UP),
  putOff: patternOf(PUT_OFF),
  inHand: patternOf(IN_HAND),
  notYet: patternOf(NOT_YET),
  onlyIf: patternOf(ONLY_IF),
  inPart: patternOf(IN_PART),
}

/** The first of the cues that stands in the statement and not in the plan itself. */
function cueIn(clause: readonly Token[], cues: keyof typeof CUES, { words }: Plan): string | null {
  for (const [found] of wordsOf(clause).matchAll(CUES[cues])) if (!` ${words} `.includes(` ${found} `)) return found
  return null
}

/** A verb the plan itself has, as something past: "train" and "were trained", "complete the merger" and "were merged". */
function isOwnVerb({ action, prepared }: Plan, token: Token): boolean {
  if (!token.past || token.denied || !isTelling(token)) return false
  return prepared.tokens.some(
    ({ stem, sign, past }) => stem === token.stem && sign === token.sign && (!past || stem === action?.stem),
  )
}

function hasOwnVerb(plan: Plan, clause: readonly Token[]): boolean {
  return clause.some((token) => isOwnVerb(plan, token))
}

function isOwnVerbBeside(plan: Plan, clause: readonly Token[], cue: string): boolean {
  return clause.some((token) => isOwnVerb(plan, token) && !cue.split(' ').includes(token.word))
}

/** Among plans only what "has been" or "was" is over; "a refreshed strategy" may be one that is wanted. */
const OVER = new Set('has have had was were been now'.split(' '))
const BEFORE_VERB = 3

/** The verb that says the plan's object is done with in a statement; null when none does, or it is only to come. */
function doneIn(plan: Plan, clause: readonly Token[], standing: Standing): string | null {
  if (cueIn(clause, 'onlyIf', plan)) return null
  const isOff = cueIn(clause, 'givenUp', plan) !== null || cueIn(clause, 'putOff', plan) !== null
  for (const [place, token] of clause.entries()) {
    if (cueIn(clause.slice(0, place), 'notYet', plan)) return null
    const isOver = clause
      .slice(Math.max(0, place - BEFORE_VERB), place + 1)
      .some(({ word }) => OVER.has(word.split(' ')[0] ?? ''))
    if (standing === 'planned' && !isOver) continue
    const own = isOwnVerb(plan, token)
    const event = !isOff && isEvent(plan, token) && !cueIn(clause.slice(0, place + 1), 'notYet', plan)
    // One word of matter is too little for a verb of another plan to tell of this one.
    const cue = own || event ? token.word : isSpecific(plan, clause) ? completionAt(clause, place) : null
    if (cue && !token.denied && (event || isAboutObject(plan, clause, place))) return cue
  }
  return null
}

/** Takes up at least two of the plan's words that say something. */
function isSpecific({ prepared }: Plan, clause: readonly Token[]): boolean {
  return (
    new Set(clause.filter((token) => isTelling(token) && prepared.counts.has(token.stem)).map(({ stem }) => stem))
      .size > 1
  )
}

const EVENTS = new Set(EVENT_VERBS.map(stemOf))

/** What is told of something that was to be held or run tells that it took place. */
function isEvent({ action }: Plan, token: Token): boolean {
  return action !== null && EVENTS.has(action.stem) && token.past && isTelling(token)
}

const COMPLETIONS = DONE.map((cue) => cue.split(' '))

function completionAt(clause: readonly Token[], place: number): string | null {
  const text = clause.slice(place, place + 4).flatMap(({ word }) => word.split(' '))
  const cue = COMPLETIONS.find((words) => words.every((word, index) => text[index] === word))
  return cue?.join(' ') ?? null
}

/**
 * Whether the verb belongs to the plan's object: that is its subject ("the bypass was opened") or what directly follows ("opened the bypass").
 * "Archaeologists found a kiln on the line of the bypass" has it in neither place.
 */
function isAboutObject(plan: Plan, clause: readonly Token[], verb: number): boolean {
  if (GOING_ON.has(clause[0]?.word ?? '')) return true
  const hasObject = clause.some(({ stem }) => plan.object.has(stem))
  const isObject = ({ stem }: Token) => plan.object.has(stem) || (hasObject && stem === plan.action?.stem)
  const before = clause.slice(0, verb)
  const subjectEnd = before.findIndex(
    ({ word }, place) =>
      place > 0 &&
      PREPOSITIONS.has(word) &&
      !(word === 'of' && (isCounting(before[place - 1]) || isCounting(before[0]))),
  )
  const subject = (subjectEnd < 0 ? before : before.slice(0, subjectEnd)).filter(isTelling)
  if (subject.some(isObject)) return true
  const foreign = subject.some(({ kind, stem }) => kind !== 'frame' && stem !== plan.action?.stem)
  const after = clause.slice(verb + 1)
  const start = after[0]?.word === 'of' ? 1 : 0
  const objectEnd = after.findIndex(({ word }, place) => place >= start && PREPOSITIONS.has(word))
  const direct = objectEnd < 0 ? after : after.slice(0, objectEnd)
  if (direct.some(isObject)) return true
  return !foreign && !direct.some(({ kind }) => kind === 'matter' || kind === 'name') && clause.some(isObject)
}

/** "Half of the lamps": what counts is the lamps. */
function isCounting(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || COUNTING.has(token.stem))
}

/** Both figures, where as many as were promised of the same things were not reached. */
function shortOf(promised: Quantity | null, clause: readonly Token[]): Verdict['figures'] {
  if (!promised) return null
  const reached = figuresIn(clause).filter(({ noun, text }) =>
    promised.noun === null ? text.startsWith('£') : noun === promised.noun,
  )
  const most = reached.sort((a, b) => b.value - a.value)[0]
  return most && most.value < promised.value ? { promised: promised.text, reported: most.text } : null
}

/** "Two of the three". */
function countedPart(clause: readonly Token[]): Verdict['figures'] {
  for (const [place, { value, word }] of clause.entries()) {
    if (value === null || clause[place + 1]?.word !== 'of') continue
    const whole = clause.slice(place + 2, place + 5).find((token) => token.value !== null)
    if (whole && whole.value !== null && value < whole.value) return { promised: whole.word, reported: word }
  }
  return null
}
