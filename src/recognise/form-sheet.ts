/** A sheet, or a part of one, laid out as a form: every part of its cells with the claim that won it. */
import { type Answer, type Claimed, fieldOf, type Part, wholeCell } from './answers.ts'
import { claimColumns, claimNumbers } from './columns.ts'
import { cutAnswers, cutCell } from './cut.ts'
import { claimByEvidence } from './evidence.ts'
import { placeCells } from './place.ts'
import { LABEL_RULES, settleLabels } from './rivals.ts'
import { RULES, type RuleName } from './rules.ts'
import { type Claim, claimOf, settle } from './settle.ts'
import { hasLabel, type Item, rowsOf } from './sheet.ts'
import { findStrangers, isOfficeCaption } from './strangers.ts'
import type { Vocabulary } from './vocabulary.ts'
import { beginsOfficeUse, isColumnHeading, isMarginFurniture, isSectionHeading } from './wording.ts'

export interface FormReading {
  /** The form's questions with what stands in their places. */
  readonly answers: readonly Answer[]
  readonly claimed: readonly Claimed[]
}

/** Reads the cells of one return. Its claims are on disjoint parts, which together are all of its text. */
export function readForm(items: readonly Item[], vocabulary: Vocabulary): FormReading {
  const rows = rowsOf(settleLabels(items, vocabulary).flatMap((item) => cutCell(item, vocabulary)))
  const taken = new Map([...claimNumbers(rows), ...claimColumns(rows), ...claimSections(rows), ...claimOwn(rows)])
  const strangers = findStrangers(rows.map((row) => row.filter((item) => !taken.has(item))))
  const placed = placeCells(rows, strangers, (item) => taken.has(item))
  const answers = cutAnswers(placed.answers, vocabulary)
  const evidence = claimByEvidence(answers.filter(({ asked }) => asked === 'form'))
  const firstRow = answers[0]?.item.box.top ?? 0
  const claimed = answers.map((answer, at) => claimParts(answer, officeHolder(answers, at), evidence))
  return {
    answers: answers.flatMap((answer, at) => {
      if (answer.asked !== 'form') return []
      const office = officeHolder(answers, at + 1) ? (claimed[at + 1] ?? []) : []
      return [{ ...answer, parts: [...(claimed[at] ?? []), ...office].filter(isValue).map(({ part }) => part) }]
    }),
    claimed: [
      ...[...taken].map(([item, claim]): Claimed => ({ part: wholeCell(item), claim, runnerUp: null })),
      ...placed.outside.map((item) => claimOutside(item, firstRow)),
      ...answers.map(claimLabel),
      ...claimed.flat(),
    ],
  }
}

function isValue({ claim }: Claimed): boolean {
  return RULES[claim.rule].role === 'value'
}

function claimOwn(rows: readonly (readonly Item[])[]): [Item, Claim][] {
  return rows.flatMap((row) =>
    row.filter(({ isOwn }) => isOwn).map((item): [Item, Claim] => [item, claimOf('configuredFurniture')]),
  )
}

/** "Section 2: Progress" right above a question, where the sheet has several such headings. */
function claimSections(rows: readonly (readonly Item[])[]): [Item, Claim][] {
  const headings = rows.flatMap((row, at) => {
    const [item, second] = row
    const isAbove = rows[at + 1]?.some(hasLabel) ?? false
    return item && !second && isAbove && !hasLabel(item) && isSectionHeading(item.cell.text) ? [item] : []
  })
  return headings.length > 1 ? headings.map((item) => [item, claimOf('sectionHeading')]) : []
}

function claimOutside(item: Item, firstRow: number): Claimed {
  const { text } = item.cell
  const isAbove = item.box.top < firstRow
  const claims: [Claim, ...Claim[]] = [claimOf('noQuestion')]
  if (isMarginFurniture(text) || isSectionHeading(text) || (isAbove && isColumnHeading(text)))
    claims.push(claimOf('margin'))
  if (beginsOfficeUse(text)) claims.push(claimOf('officeUse', null, text.trim()))
  return { part: wholeCell(item), ...settle(claims) }
}

function claimLabel({ label, item, asked, parts }: Answer): Claimed {
  const part = { item, text: label.text, line: null }
  if (asked === 'unknown') {
    const heldInCell = parts.some((own) => own.item === item)
    return {
      part,
      claim: claimOf(parts.length === 0 ? 'noQuestion' : 'unknownLabel', null, heldInCell ? label.text : ''),
      runnerUp: null,
    }
  }
  const rule: RuleName = label.setAside === 'earlierLabel' ? 'earlierLabel' : LABEL_RULES[label.strength]
  return { part, claim: claimOf(rule, label.field), runnerUp: null }
}

/** The contact whose office a question of the sheet's own ("Job title") gives. */
function officeHolder(answers: readonly Answer[], at: number): Answer | null {
  const [before, answer] = [answers[at - 1], answers[at]]
  const isOffice = answer?.asked === 'unknown' && isOfficeCaption(answer.label.text)
  return isOffice && before?.asked === 'form' && before.label.field.kind === 'contactName' ? before : null
}

function claimParts(answer: Answer, holder: Answer | null, evidence: ReadonlyMap<Part, Claim[]>): Claimed[] {
  const { label, asked } = answer
  return answer.parts.map((part) => {
    if (holder) {
      const office = { ...part, text: `${label.text}: ${part.text}` }
      return { part: office, claim: claimOf('beside', holder.label.field), runnerUp: null }
    }
    if (asked === 'unknown') return { part, claim: claimOf('unknownAnswer', null, label.text), runnerUp: null }
    if (asked === 'setAside') return { part, claim: setAsideClaim(answer), runnerUp: null }
    if (part.isOwn) return { part, claim: claimOf('configuredFurniture'), runnerUp: null }
    return { part, ...settle([claimOf(placeOf(answer, part), fieldOf(answer)), ...(evidence.get(part) ?? [])]) }
  })
}

function setAsideClaim({ label }: Answer): Claim {
  const rule: RuleName = label.setAside === 'earlierLabel' ? 'earlierAnswer' : 'hiddenBesideVisible'
  return claimOf(rule, null, label.text)
}

function placeOf({ item }: Answer, part: Part): RuleName {
  if (part.item === item) return 'inLabelCell'
  return part.item.box.left > item.box.right ? 'beside' : 'beneath'
}
