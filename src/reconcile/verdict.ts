/** What a text of this round says became of a plan of the last. */
import { BEFORE_A_NOUN, EVENT_VERBS, GOING_ON } from '../words/en/outcome-words.ts'
import { PREPOSITIONS } from '../words/en/stop-words.ts'
import { getsAnother, isOnlyMeans, isThere } from './at-work.ts'
import { type Cue, type Cues, completionAt, cueIn, cuesIn, isWhen, wordsOf } from './cues.ts'
import { spelledLike } from './likeness.ts'
import { markedDone } from './marked.ts'
import type { PromiseOutcome } from './model.ts'
import { coverOf, isTelling, NAME_SHARE, type Plan } from './plan.ts'
import { isMatter, type Prepared, type Token } from './prepared.ts'
import { shortfallIn } from './shortfall.ts'
import { respelled } from './spelling.ts'
import { attendingAt, relevantStatements } from './statements.ts'
import { BEFORE_VERB, subjectOf } from './subject.ts'
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
/** So much of a plan with much to say that other words for the thing itself are likely, or one whose own verb comes back with the thing. */
const LEAST_COVER = 0.4
const LEAST_WITHOUT_HEAD = 0.45
const MANY_WORDS = 3
const SPEAKS_WITHOUT_HEAD = 0.7
/** What has other words of the thing itself, not the thing: "disability sport" beside "a disability sport officer". */
const SPEAKS_OF_ITS_KIND = 0.85

/** From this share on a figure of what was achieved is one of the plan, whatever verb tells of it. */
const COUNTS = 0.6

/**
 * Judges one text against a plan; null when it is about something else. Done needs the plan's own verb or a word of completion that belongs to the plan's
 * object; a figure that falls short is done in part. Where nothing of the kind is said the plan is only mentioned, or goes on where it is planned again.
 */
export function judgeAnswer(plan: Plan, written: Prepared, standing: Standing): Verdict | null {
  // Of what was done a letter may make another thing: a hotel is no hostel.
  const text = standing === 'planned' ? respelled(written, plan.prepared) : written
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
  const mark = standing === 'planned' ? markedDone(answer, plan.prepared) : null
  if (mark) return found('reportedDone', mark)
  const statements = relevantStatements(plan, answer)
  // "Written but not published" is not what was to be published.
  const isOwnDenied = answer.tokens.some(({ denied, stem }) => denied && stem === plan.action?.stem)
  for (const statement of statements) {
    const off = cueAbout(plan, statement, 'putOff')
    const up = cueAbout(plan, statement, 'givenUp')
    const done = isOwnDenied && !hasOwnVerb(plan, statement) ? null : doneIn(plan, statement, standing, off ?? up)
    const isCounted = standing === 'achieved' && cover >= COUNTS
    const short = done ?? (isCounted || hasOwnVerb(plan, statement) ? wordsOf(statement) : null)
    if (off && !(done && isOwnVerbBeside(plan, statement, off))) return found('postponed', off)
    if (standing === 'trouble' && !done && isStillToCome(plan, statement)) return found('postponed', wordsOf(statement))
    if (up && !(done && isOwnVerbBeside(plan, statement, up))) return found('dropped', up)
    if (short !== null) {
      const figures = shortfallIn(plan, statement)
      if (figures) return found('partlyDone', `${figures.reported} of ${figures.promised}`, figures)
      const part = cueIn(statement, 'inPart', plan.words)
      if (part && done) return found('partlyDone', part)
    }
    if (done && standing !== 'trouble') return found('reportedDone', done)
  }
  if (standing === 'trouble') return found('mentioned')
  if (statements.some((statement) => statement.some(({ denied, stem }) => denied && stem === plan.action?.stem)))
    return found('mentioned')
  const own = standing === 'planned' ? statements : statements.filter((one) => isAboutObject(plan, one, one.length))
  const going = own.map((statement) => cueIn(statement, 'inHand', plan.words)).find((cue) => cue !== null) ?? null
  return standing === 'planned' || going ? found('stillPlanned', going) : found('mentioned')
}

const TO_COME = new Set(['will', 'shall'])

/** Its own verb, said to come at another time where people tell what stands in the way: "we have been short of staff and shall do the inspections in the summer". */
function isStillToCome({ action }: Plan, statement: readonly Token[]): boolean {
  const place = statement.findIndex(({ word }) => TO_COME.has(word))
  const verb = statement.slice(place + 1, place + 1 + BEFORE_VERB)
  const isOwn = action !== null && verb.some(({ stem, denied }) => stem === action.stem && !denied)
  return place >= 0 && isOwn && statement.slice(place).some(({ word }) => isWhen(word))
}

function speaksOf(plan: Plan, { tokens, counts, names }: Prepared, cover: number): boolean {
  if (!plan.isParticular && !takesUpAll(plan, counts)) return false
  const hasHead = plan.head !== null && counts.has(plan.head)
  const least = hasHead ? leastWithHead(plan, tokens, counts) : leastWithoutHead(plan, tokens, counts)
  if (cover < least) return false
  const own = plan.prepared.names
  if (own.size > 0 && names.size > 0 && ![...own].some((name) => counts.has(name)) && cover < 0.75) return false
  const others = [...plan.object.keys()].filter((stem) => !own.has(stem))
  return hasHead || others.length === 0 || others.some((stem) => counts.has(stem))
}

function leastWithHead(plan: Plan, tokens: readonly Token[], counts: Prepared['counts']): number {
  const isWhole =
    isOwnMatterDone(plan, tokens) || (plan.core.size > 1 && [...plan.core].every((stem) => counts.has(stem)))
  return isWhole || sharedWith(plan, counts) >= MANY_WORDS ? LEAST_COVER : SPEAKS
}

function leastWithoutHead(plan: Plan, tokens: readonly Token[], counts: Prepared['counts']): number {
  if (isOwnMatterDone(plan, tokens) || sharedWith(plan, counts) >= MANY_WORDS) return LEAST_WITHOUT_HEAD
  const shared = [...plan.object.keys()].filter((stem) => counts.has(stem)).length
  return hasOtherCore(plan, counts) && shared < MANY_WORDS ? SPEAKS_OF_ITS_KIND : SPEAKS_WITHOUT_HEAD
}

/** A verb that is not in every plan comes back as something past: "retendered". */
function isOwnMatterDone(plan: Plan, tokens: readonly Token[]): boolean {
  return plan.action?.kind === 'matter' && hasOwnVerb(plan, tokens)
}

function sharedWith({ object }: Plan, counts: Prepared['counts']): number {
  return [...object].filter(([stem, weight]) => weight > NAME_SHARE && counts.has(stem)).length
}

function hasOtherCore({ core, head, object }: Plan, counts: Prepared['counts']): boolean {
  return [...core].some((stem) => stem !== head && (object.get(stem) ?? 0) > NAME_SHARE && counts.has(stem))
}

/** A plan that says only what every plan says is spoken of in its own words alone, whatever is done. */
function takesUpAll({ action, prepared }: Plan, counts: Prepared['counts']): boolean {
  const telling = new Set(prepared.tokens.filter(isTelling).map(({ stem }) => stem))
  if (action && telling.size > 2) telling.delete(action.stem)
  return [...telling].every((stem) => counts.has(stem))
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

/** A cue that tells of the plan; "firms refused by banks" beside the plan of a fund for them does not, nor does what the plan itself is to do ("close", "closed down"). */
function cueAbout(plan: Plan, statement: readonly Token[], cues: Cues): string | null {
  const about = cuesIn(statement, cues, plan.words).find(
    (cue) => !isItsOwnVerb(plan, statement, cue) && !tellsOfAnother(plan, statement, cue.text),
  )
  return about?.text ?? null
}

function isItsOwnVerb(plan: Plan, statement: readonly Token[], { from, to }: Cue): boolean {
  const [verb, ...more] = statement.slice(from, to)
  return verb !== undefined && more.length === 0 && isOwnVerb(plan, verb)
}

function tellsOfAnother({ head, object }: Plan, statement: readonly Token[], cue: string): boolean {
  const noun = statement.findIndex(({ word }) => word === cue)
  const [to, ...what] = statement.slice(noun + 1, noun + 4)
  if (noun >= 0 && to && PREPOSITIONS.has(to.word) && to.word !== 'by') {
    const [matter] = what.filter(({ kind }) => kind === 'matter')
    if (matter && !object.has(matter.stem) && !statement.slice(0, noun).some(({ stem }) => object.has(stem)))
      return true
  }
  const place = statement.findIndex(({ word, past }) => past && word === cue)
  const heads = statement.flatMap(({ stem }, index) => (stem === head ? [index] : []))
  const [first] = heads
  if (place < 0 || first === undefined || first < place) return false
  return statement.slice(place, first).some(({ word }) => PREPOSITIONS.has(word))
}

/** Among plans only what "has been" or "was" is over; "a refreshed strategy" may be one that is wanted. */
const OVER = new Set('has have had was were been now'.split(' '))

/** "We have lit the beacon, recruited two wardens and …": one "have" before all. */
function isSaidToBeOver(clause: readonly Token[], place: number): boolean {
  const near = clause.slice(Math.max(0, place - BEFORE_VERB), place + 1)
  if (near.some(({ word }) => OVER.has(word.split(' ')[0] ?? ''))) return true
  const have = clause.slice(0, place).findLastIndex(({ word }) => HAVE.has(word))
  const between = have < 0 ? [] : clause.slice(have + 1, place)
  const first = between.slice(0, BEFORE_VERB).some(({ past, denied }) => past && !denied)
  return first && !between.some(({ word }) => word === 'to')
}

const HAVE = new Set(['have', 'has', 'had'])

/**
 * The verb that says the plan's object is done with in a statement; null when none does, or it is only to come.
 * @param instead what the statement says of its being put off or given up
 */
function doneIn(plan: Plan, clause: readonly Token[], standing: Standing, instead: string | null): string | null {
  if (cueIn(clause, 'onlyIf', plan.words)) return null
  const toCome = Math.min(...cuesIn(clause, 'notYet', plan.words).map(({ to }) => to))
  for (const [place, token] of clause.entries()) {
    if (place >= toCome) return null
    const isOver = isSaidToBeOver(clause, place)
    // "Agreed that it be published".
    const before = clause[place - 1]?.word ?? ''
    const isNotOver = standing === 'planned' && (!isOver || BEFORE_A_NOUN.has(before))
    if (token.denied || before === 'be' || isNotOver) continue
    const own = isOwnVerb(plan, token)
    if (!own && (getsAnother(plan, clause, place) || isOnlyMeans(plan, clause.slice(0, place)))) continue
    const event = instead === null && place + 1 < toCome && isEvent(plan, clause, place)
    // One word of matter is too little for a verb of another plan to tell of this one.
    const cue = own || event ? token.word : isSpecific(plan, clause) ? completionAt(clause, place) : null
    if (cue && (event || isAboutObject(plan, clause, place))) return cue
    if (standing === 'achieved' && instead === null && isThere(plan, clause, place)) return token.word
  }
  return null
}

/** Takes up at least two of the plan's words that say something, or one and its figure. */
function isSpecific({ prepared, quantity }: Plan, clause: readonly Token[]): boolean {
  const shared = clause.filter(
    (token) => (isTelling(token) && prepared.counts.has(token.stem)) || (quantity && token.value === quantity.value),
  )
  return new Set(shared.map(({ stem }) => stem)).size > 1
}

const EVENTS = new Set(EVENT_VERBS.map(stemOf))

/** What is told of something that was to be held or run, or of those who came, tells that it took place; what is told of its matter alone does not. */
function isEvent({ action, core, head }: Plan, clause: readonly Token[], place: number): boolean {
  const token = clause[place]
  if (!token || !action || !EVENTS.has(action.stem) || !token.past || !isTelling(token)) return false
  if (attendingAt(clause, place)) return true
  const own = subjectOf(clause.slice(0, place))
  return head === null || !clause.some(({ stem }) => stem === head) || own.some(({ stem }) => core.has(stem))
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
  const subject = subjectOf(before).filter(isTelling)
  if (subject.some(isObject)) return true
  if (isOnlyMeans(plan, before)) return false
  const foreign = subject.some(({ kind, stem }) => kind !== 'frame' && stem !== plan.action?.stem)
  const after = clause.slice(verb + 1)
  const start = after[0]?.word === 'of' ? 1 : 0
  const objectEnd = after.findIndex(({ word }, place) => place >= start && PREPOSITIONS.has(word))
  const direct = objectEnd < 0 ? after : after.slice(0, objectEnd)
  if (direct.some(isObject)) return true
  return !foreign && !direct.some(isMatter) && clause.some(isObject)
}
