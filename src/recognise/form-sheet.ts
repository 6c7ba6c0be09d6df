/** A sheet, or a part of one, laid out as a form: every part of its cells with the claim that won it. */
import { groupedBy } from '../groups.ts'
import { MARK_END, PROGRAM_MARK } from '../words/en/furniture.ts'
import { type Answer, type Claimed, fieldOf, type Part, wholeCell } from './answers.ts'
import { findBlockQuestions, findHeadings } from './blocks.ts'
import { type Captions, findCaptions } from './captions.ts'
import { claimColumns, claimNumbers } from './columns.ts'
import { cutAnswers, cutCell } from './cut.ts'
import { claimByEvidence } from './evidence.ts'
import type { Label } from './labels.ts'
import { readLanguageColumns } from './languages.ts'
import { placeCells } from './place.ts'
import { LABEL_RULES, settleLabels } from './rivals.ts'
import { RULES, type RuleName } from './rules.ts'
import { findSections } from './section-headings.ts'
import { type Claim, claimOf, settle } from './settle.ts'
import { fieldsOf, hasLabel, type Item, labelsOf, rowsOf } from './sheet.ts'
import { findStrangers, isOfficeCaption, strangerLabel } from './strangers.ts'
import { findUnderEmpty } from './under-empty.ts'
import type { Vocabulary } from './vocabulary.ts'
import { beginsOfficeUse, isColumnHeading, isMarginFurniture, isSectionHeading } from './wording.ts'

export interface FormReading {
  /** The form's questions with what stands in their places. */
  readonly answers: readonly Answer[]
  readonly claimed: readonly Claimed[]
}

/**
 * Reads the cells of one return. Its claims are on disjoint parts, which together are all of its text.
 *
 * @param onSheets squeezed texts that stand on several sheets of the workbook
 */
export function readForm(items: readonly Item[], vocabulary: Vocabulary, onSheets: ReadonlySet<string>): FormReading {
  const cut = rowsOf(settleLabels(items, vocabulary).flatMap((item) => cutCell(item, vocabulary)))
  const { rows, claims: languages } = readLanguageColumns(cut)
  const captions = findCaptions(rows)
  const blocks = findBlockQuestions(rows)
  const sections = findSections(rows)
  const isMissing = isMissingQuestions(rows, vocabulary)
  const taken = new Map([
    ...claimNumbers(rows),
    ...claimColumns(rows.map((row) => row.filter((item) => !languages.has(item) && !item.isInTable))),
    ...languages,
    ...sections.claims,
    ...captions.claims,
    ...claimMarks(rows),
    ...claimOwn(rows),
  ])
  const underEmpty = findUnderEmpty(
    rows.map((row) => row.filter((item) => !taken.has(item))),
    vocabulary,
  )
  const strangers = new Map([
    ...findStrangers(rows.map((row) => row.filter((item) => !taken.has(item) && !item.isInTable))),
    ...captions.strangers,
    ...blocks.strangers,
    ...(isMissing ? blocks.asked : []),
    ...findHeadings(rows),
    ...underEmpty.strangers,
    ...unplacedLabels(rows),
  ])
  const placed = placeCells(rows, strangers, (item) => taken.has(item))
  const answers = cutAnswers(placed.answers, vocabulary)
  const evidence = claimByEvidence(
    answers.filter(({ asked }) => asked === 'form'),
    onSheets,
  )
  const doubtful = new Set([
    ...(isMissing ? blocks.doubtful : []),
    ...blocks.paired,
    ...underEmpty.doubtful,
    ...sections.doubtful,
  ])
  for (const part of answers.flatMap(({ parts }) => parts)) {
    if (doubtful.has(part.item)) evidence.set(part, [...(evidence.get(part) ?? []), claimOf('questionsPlace')])
  }
  const firstRow = answers[0]?.item.box.top ?? 0
  const holders = holdersOf(answers, captions)
  const claimed = answers.map((answer) => claimParts(answer, holders.get(answer) ?? null, evidence))
  return {
    answers: answersWith(claimed, answers, holders),
    claimed: [
      ...[...taken].map(([item, claim]): Claimed => ({ part: wholeCell(item), claim, runnerUp: null })),
      ...placed.outside.map((item) => claimOutside(item, firstRow)),
      ...answers.map(claimLabel),
      ...claimed.flat(),
    ],
  }
}

/** Labels that several questions share, where nothing says which of them is asked: nobody else's answer. */
function unplacedLabels(rows: readonly (readonly Item[])[]): [Item, Label][] {
  return rows.flatMap((row) =>
    row.flatMap((item): [Item, Label][] =>
      item.isUnplaced && !hasLabel(item) ? [[item, strangerLabel(item.isUnplaced.text.replace(/\s*:$/, ''))]] : [],
    ),
  )
}

/** The form's questions with what answers them, also where it stands under a question of the sheet's own. */
function answersWith(
  claimed: readonly (readonly Claimed[])[],
  answers: readonly Answer[],
  holders: ReadonlyMap<Answer, Answer>,
): Answer[] {
  const claims = answers.map((answer, at) => ({ holder: holders.get(answer) ?? answer, own: claimed[at] ?? [] }))
  const held = groupedBy(claims, ({ holder }) => holder)
  return answers.flatMap((answer) => {
    if (answer.asked !== 'form') return []
    const values = (held.get(answer) ?? []).flatMap(({ own }) => own.filter(isValue))
    return [{ ...answer, parts: values.map(({ part }) => part) }]
  })
}

function isValue({ claim }: Claimed): boolean {
  return RULES[claim.rule].role === 'value'
}

function claimOwn(rows: readonly (readonly Item[])[]): [Item, Claim][] {
  return rows.flatMap((row) =>
    row.filter(({ isOwn }) => isOwn).map((item): [Item, Claim] => [item, claimOf('configuredFurniture')]),
  )
}

/** "BUDGET-START" and "BUDGET-END": marks in pairs, by which a program finds its way in the form. */
function claimMarks(rows: readonly (readonly Item[])[]): [Item, Claim][] {
  const marks = rows.flatMap((row) => row.filter(({ cell }) => PROGRAM_MARK.test(cell.text.trim())))
  const nameOf = ({ cell }: Item) => cell.text.trim().replace(MARK_END, '')
  const ends = new Map<string, Set<string>>()
  for (const item of marks) {
    ends.set(nameOf(item), (ends.get(nameOf(item)) ?? new Set()).add(item.cell.text.trim().toLowerCase()))
  }
  const pairs = marks.filter((item) => (ends.get(nameOf(item))?.size ?? 0) > 1)
  return pairs.map((item) => [item, claimOf('programMark')])
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

function isMissingQuestions(rows: readonly (readonly Item[])[], { form }: Vocabulary): boolean {
  return fieldsOf(labelsOf(rows.flat())).size < form.fields.length
}

/** Questions of the sheet's own whose answers are the contact's: "Job title" behind the contact, "Telephone" among the captions. */
function holdersOf(answers: readonly Answer[], { ofContact }: Captions): Map<Answer, Answer> {
  const byItem = new Map(answers.map((answer) => [answer.item, answer]))
  return new Map(
    answers.flatMap((answer, at): [Answer, Answer][] => {
      if (answer.asked !== 'unknown') return []
      const before = answers[at - 1]
      const isOffice = before?.label.field.kind === 'contactName' && isOfficeCaption(answer.label.text)
      const owner = ofContact.get(answer.item)
      const holder = owner ? byItem.get(owner) : isOffice ? before : undefined
      return holder?.asked === 'form' ? [[answer, holder]] : []
    }),
  )
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
