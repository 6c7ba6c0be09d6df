/**
 * What is said of the texts in an answer's place beside their place: the same words first under several questions, a limit before the
 * answer, guidance in the question's own cell or in the words of the question, a line with which the form ends, a hidden cell beside a visible one, and
 * what a protected sheet prints.
 */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { groupedBy } from '../groups.ts'
import { kindOf } from '../kinds/kinds.ts'
import type { Grid } from '../read/grid.ts'
import { ANSWER_PLACES } from '../words/en/prompts.ts'
import type { Answer, Part } from './answers.ts'
import { contentWords, squeeze, withoutFillers } from './label-text.ts'
import { joinMarks } from './marks.ts'
import { type Claim, claimOf } from './settle.ts'
import {
  beginsOfficeUse,
  endsForm,
  isAboutTheAnswer,
  isAnswerCount,
  isAnswerLimit,
  isLineToWriteOn,
  isMarginFurniture,
  readsAsGuidance,
} from './wording.ts'

/** Answers with text behind the label and a value beside it from which such text is taken for the form's own. */
const LEAST_DOUBLE = 3
/** Questions under which the same words must stand first; fewer when the words tell how to answer. */
const LEAST_REPEATS = 3
const LEAST_GUIDANCE_REPEATS = 2
/** Shorter words may well begin several answers. */
const LEAST_REPEATED_LETTERS = 8

/**
 * Claims on parts in the place of an answer, stronger or weaker than the place itself.
 *
 * @param onSheets squeezed texts that stand on several sheets of the workbook
 */
export function claimByEvidence(answers: readonly Answer[], onSheets: ReadonlySet<string>): Map<Part, Claim[]> {
  const claims = new Map<Part, Claim[]>()
  const add = (part: Part, claim: Claim) => claims.set(part, [...(claims.get(part) ?? []), claim])
  const repeated = repeatedWords(answers)
  const isDouble = hasAnswersBeside(answers)
  for (const answer of answers) {
    const [first, second] = answer.parts
    const isOnSheets = first && second && first.line === null && holds(onSheets, first.text)
    if (first && (isOnSheets || holds(repeated, first.text))) add(first, claimOf('repeated'))
    if (first && second && isAnswerLimit(first.text)) add(first, claimOf('limitBeforeAnswer'))
    else if (first && second && first.line === null && isAboutTheAnswer(first.text)) {
      add(first, claimOf('addressedToOfficer'))
    }
    if (first && isEcho(first.text, answer.label.field)) add(first, claimOf('addressedToOfficer'))
    for (const part of answer.parts) {
      const claim = part.item === answer.item ? claimBehindLabel(answer, part, isDouble) : null
      if (claim) add(part, claim)
    }
    for (const part of printedParts(answer)) add(part, claimOf('printed'))
    for (const part of answer.parts) if (isLineToWriteOn(part.text)) add(part, claimOf('lineToWriteOn'))
    for (const part of hiddenParts(answer)) add(part, claimOf('hiddenBesideVisible', null, 'hidden'))
    if (ANSWER_KINDS.has(answer.label.field.kind)) {
      for (const part of joinMarks(answer.parts).emptyNumbers) add(part, claimOf('emptyNumber'))
    }
  }
  for (const [part, claim] of claimEnd(answers)) add(part, claim)
  for (const part of answerCounts(answers)) add(part, claimOf('answerCount'))
  for (const part of repeatedBehind(answers)) add(part, claimOf('repeated'))
  return claims
}

/** What counts an answer stands behind it; alone it is the answer, unless the form counts other answers as well. */
function answerCounts(answers: readonly Answer[]): Part[] {
  const counts = answers.flatMap(({ parts }) =>
    parts.flatMap((part, at) => (isAnswerCount(part.text) ? [{ part, isBehind: at > 0 }] : [])),
  )
  return counts.filter(({ isBehind }) => isBehind || counts.length > 1).map(({ part }) => part)
}

/** Answers are long, and most forms repeat nothing: only then is a text squeezed. */
function holds(squeezed: ReadonlySet<string>, text: string): boolean {
  return squeezed.size > 0 && squeezed.has(squeeze(text))
}

/** Texts that tell how to answer and stand on several sheets of a workbook: they are the form's where other text follows them. */
export function wordsOnSheets(grids: readonly Grid[]): Set<string> {
  const counts = new Map<string, number>()
  const visible = grids.filter(({ state }) => state === 'visible')
  if (visible.length < LEAST_GUIDANCE_REPEATS) return new Set()
  for (const { cells } of visible) {
    for (const text of new Set(cells.map((cell) => cell.text.trim()))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([text, count]) => {
      const isLong = text.replace(/\P{L}/gu, '').length >= LEAST_REPEATED_LETTERS
      return count >= LEAST_GUIDANCE_REPEATS && isLong && readsAsGuidance(text) ? [squeeze(text)] : []
    }),
  )
}

/** Words that tell how to answer and stand behind several answers, in cells of their own. */
function repeatedBehind(answers: readonly Answer[]): Part[] {
  const last = answers.flatMap(({ parts }) => {
    const part = parts.length > 1 ? parts.at(-1) : undefined
    return part && part.line === null && readsAsGuidance(part.text) ? [part] : []
  })
  return [...groupedBy(last, ({ text }) => squeeze(text)).values()]
    .filter(({ length }) => length >= LEAST_REPEATS)
    .flat()
}

/** Words that stand first under several questions, with other text below. */
function repeatedWords(answers: readonly Answer[]): Set<string> {
  const counts = new Map<string, number>()
  const texts = new Map<string, string>()
  for (const { label, parts } of answers) {
    const [first, second] = parts
    if (!first || !second || !ANSWER_KINDS.has(label.field.kind)) continue
    const key = squeeze(first.text)
    if (key.replace(/\d/g, '').length < LEAST_REPEATED_LETTERS) continue
    counts.set(key, (counts.get(key) ?? 0) + 1)
    texts.set(key, first.text)
  }
  return new Set(
    [...counts].flatMap(([key, count]) => {
      const isGuidance = readsAsGuidance(texts.get(key) ?? '')
      return count >= (isGuidance ? LEAST_GUIDANCE_REPEATS : LEAST_REPEATS) ? [key] : []
    }),
  )
}

/** "Please describe any barriers to progress here" under "Barriers to progress": asks in its own words, and no others, what the question asks. */
function isEcho(text: string, field: FormField): boolean {
  if (!ANSWER_KINDS.has(field.kind) || !readsAsGuidance(text)) return false
  const asked = contentWords([field.label, ...field.otherLabels].join(' '))
  const telling = [...withoutFillers(contentWords(text))].filter((word) => !ANSWER_PLACES.has(word))
  return telling.length >= LEAST_ECHOED && telling.every((word) => asked.has(word))
}

/** One word of the question's may well be in an answer that sounds like an order: "Write the plan". */
const LEAST_ECHOED = 2

/** Whether several questions have text in their own cell and a value beside it, and that is the form's way. */
function hasAnswersBeside(answers: readonly Answer[]): boolean {
  const double = answers.filter(({ ways }) => ways.has('inCell') && ways.has('beside'))
  const single = answers.filter(({ ways }) => ways.has('inCell') && ways.size === 1)
  return double.length >= LEAST_DOUBLE && double.length > single.length
}

/** Text in the question's own cell when the answer stands beside it: guidance, or the question in a second language. */
function claimBehindLabel({ label, ways, parts }: Answer, part: Part, isDouble: boolean): Claim | null {
  // "Partnership / Partneriaeth": the label in a second language.
  const isTranslation = label.text.endsWith('/') && !/[\d@]/.test(part.text) && part.text.split(/\s+/).length <= 8
  if (isTranslation && parts.length > 1) return claimOf('behindLabel')
  const isBeneath = !ways.has('beside') && ways.has('beneath')
  const isRequest = isMarginFurniture(part.text) && readsAsGuidance(part.text)
  if (isBeneath && part.line === 1 && isRequest) return claimOf('behindLabel')
  if (!ways.has('beside')) return null
  // "Please ring 01632 960210" may be how to reach somebody.
  const mayBeFact = kindOf(label.field).under === null && /[\d@]/.test(part.text) && !isAnswerLimit(part.text)
  if (readsAsGuidance(part.text) && !mayBeFact) return claimOf('behindLabel')
  return isDouble ? claimOf('secondTextInLabel') : null
}

/**
 * What stood on a protected sheet before anybody answered: guidance, mostly. A name or a figure that was filled in beforehand may well be the answer, as
 * may what no box stands beside; and what says which box is for what is part of the answer.
 */
function printedParts({ label, item, parts }: Answer): Part[] {
  const kind = kindOf(label.field)
  const isWritten = parts.some((part) => part.item.protection?.isBox)
  if (kind.identifies && !isWritten) return []
  const captions = captionsOfBoxes(label.field, parts)
  return parts.filter((part) => {
    const { protection, cell, box, isInTable } = part.item
    if (!protection || protection.isBox || isInTable || cell.value.kind !== 'text') return false
    const isBesideLabel = part.item === item || box.left > item.box.right
    const isBeneathLabel = part.item === item || !isBesideLabel
    const leadsToBox = (isBesideLabel && protection.hasBoxBeside) || (isBeneathLabel && protection.hasBoxBeneath)
    const text = part.text.trim()
    const isAsking = /\?$/.test(text) || readsAsGuidance(text)
    return (isWritten || leadsToBox) && (isAsking || !(captions.has(part) || kind.looksLike(text) === 1))
  })
}

/**
 * What says which box is for what: each such text has its own box. Where one has none they are a key to the answers, and a single option is what was
 * chosen last time.
 */
function captionsOfBoxes(field: FormField, parts: readonly Part[]): ReadonlySet<Part> {
  const { namesBox, value } = kindOf(field)
  const least = value && !value.isFigure ? 2 : 1
  const captions = parts.filter(({ text, item: { protection } }) => {
    const isShort = text.trim().split(/\s+/).length <= LONGEST_CAPTION
    return protection && !protection.isBox && isShort && namesBox?.(text.trim(), field)
  })
  const hasBox = ({ item: { protection } }: Part) =>
    protection?.hasBoxBefore || protection?.hasBoxBeside || protection?.hasBoxBeneath
  return new Set(captions.length >= least && captions.every(hasBox) ? captions : [])
}

/** Words of what says what a box is for. */
const LONGEST_CAPTION = 4

/** Parts in hidden rows and columns, where a visible one answers the question. */
function hiddenParts({ parts }: Answer): Part[] {
  const hidden = parts.filter(({ item }) => item.cell.hidden)
  return hidden.length < parts.length ? hidden : []
}

/** "Please return this form to …" beneath the last answer, and what an office writes beneath "For office use". */
function claimEnd(answers: readonly Answer[]): [Part, Claim][] {
  const last = answers.reduce<Answer | null>(
    (lowest, answer) => (bottomOf(answer) >= bottomOf(lowest) ? answer : lowest),
    null,
  )
  if (!last) return []
  const { parts } = last
  const office = parts.findIndex(({ text }, at) => at > 0 && beginsOfficeUse(text))
  const end = parts.findIndex(({ text }, at) => at > 0 && (at === office || endsForm(text)))
  if (end < 0) return []
  const heading = parts[office]?.text.trim() ?? ''
  return parts.slice(end).map((part, at): [Part, Claim] => {
    const isOffice = office >= 0 && end + at >= office
    return [part, isOffice ? claimOf('officeUse', null, heading) : claimOf('endOfForm')]
  })
}

function bottomOf(answer: Answer | null): number {
  return Math.max(
    0,
    ...(answer?.parts.slice(-1).map(({ item }) => item.box.bottom) ?? []),
    answer?.item.box.bottom ?? 0,
  )
}
