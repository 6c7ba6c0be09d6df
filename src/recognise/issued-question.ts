/** A question of an issued form with its box: whose answer it is, whether what was printed is confirmed, and what stands beside it. */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { COLUMNS } from '../issued/marks.ts'
import { matchChoice } from '../kinds/choice/match.ts'
import { kindOf } from '../kinds/kinds.ts'
import { tidy } from '../kinds/text.ts'
import { YES_NO } from '../words/en/choices.ts'
import { wholeCell } from './answers.ts'
import { type Asked, claim, columnOf, fieldWithKey, isPrinted, itemAt, type Reading } from './issued-reading.ts'
import { labelKeys } from './label-text.ts'
import type { Item } from './sheet.ts'
import { STRENGTH } from './vocabulary.ts'

/** Reads one marked row with the rows that were added to it. */
export function readAnswer(asked: Asked, reading: Reading): void {
  const { mark, own, added } = asked
  const field = fieldWithKey(mark.key, reading)
  const label = itemAt(asked, COLUMNS.question, reading)
  if (!field) {
    for (const item of [...own, ...added]) claim(reading, item, 'issuedUnknown', { heading: label.cell.text })
    return
  }
  const boxes = [...own, ...added].filter((item) => columnOf(item, reading) === COLUMNS.answer)
  const meant = labelledFor(asked, label, field, reading)
  const isUntouched =
    kindOf(field).holdsOn === true &&
    boxes.length === 1 &&
    boxes.every((item) => isPrinted(asked, COLUMNS.answer, item))
  const confirmation = readConfirmation(asked, meant, reading)
  const isWrong = isUntouched && confirmation === 'no'
  if (isUntouched && confirmation === null) reading.unconfirmed.push(...boxes)
  if (isWrong) refuse(meant, boxes, reading)
  else for (const item of boxes) claim(reading, item, 'issuedAnswer', { field: meant })
  const isLabelAnswer = claimLabel(asked, { label, meant, isAnswered: boxes.length > 0 }, reading)
  if (isLabelAnswer) reading.told.add(meant)
  claimRest(asked, reading)
  reading.answers.push({
    label: {
      field: meant,
      strength: 'printed',
      text: isPrinted(asked, COLUMNS.question, label) ? label.cell.text : meant.label,
      closed: true,
    },
    item: label,
    asked: 'form',
    parts: isWrong ? [] : boxes.map(wholeCell),
    ways: new Set(['beside']),
  })
}

/** The question that a row asks: what its mark says, unless its label is by now plainly that of another question, which is asked about. */
function labelledFor(asked: Asked, label: Item, field: FormField, reading: Reading): FormField {
  const { text } = label.cell
  if (text === '' || isPrinted(asked, COLUMNS.question, label)) return field
  const meanings = labelKeys(text).flatMap((key) => reading.vocabulary.meanings.get(key) ?? [])
  const plain = meanings.filter(({ strength }) => STRENGTH[strength] >= STRENGTH.other)
  const other = plain[0]?.field
  if (!other || plain.some((one) => one.field.key === field.key)) return field
  reading.disagreeing.push({ label, asked: field })
  return other
}

/** “Yes” or “No” in the column that asks whether what the form printed is still correct; anything beside that is asked about. */
function readConfirmation(asked: Asked, field: FormField, reading: Reading): Confirmation | null {
  const item = asked.own.find((one) => columnOf(one, reading) === COLUMNS.confirmed)
  if (!item) return null
  claim(reading, item, 'issuedConfirmation')
  const chosen = matchChoice(item.cell.text, YES_NO)
  if (!chosen || chosen.note) {
    const args = { question: field.title ?? field.label, text: tidy(item.cell.text) }
    reading.findings.push(finding('confirmation-unclear', reading.sourceOf(item), args))
  }
  return chosen?.choice === 'No' ? 'no' : chosen ? 'yes' : 'unclear'
}

type Confirmation = 'yes' | 'no' | 'unclear'

/** What the form printed is said to be wrong, and nothing stands in its place. */
function refuse(field: FormField, boxes: readonly Item[], reading: Reading): void {
  reading.told.add(field)
  const question = field.title ?? field.label
  for (const item of boxes) {
    claim(reading, item, 'issuedLastTime', { heading: question })
    reading.findings.push(
      finding('printed-not-correct', reading.sourceOf(item), { question, text: tidy(item.cell.text) }),
    )
  }
}

interface LabelCell {
  readonly label: Item
  readonly meant: FormField
  readonly isAnswered: boolean
}

/** @returns whether the label may have been written over with the answer */
function claimLabel(asked: Asked, { label, meant, isAnswered }: LabelCell, reading: Reading): boolean {
  const { text } = label.cell
  if (text === '') return false
  const isKnown = isPrinted(asked, COLUMNS.question, label) || meant.key !== asked.mark.key
  if (isKnown || isAnswered) {
    claim(reading, label, 'issuedLabel', { field: meant })
    if (!isKnown) reading.relabelled.push(label)
    return false
  }
  claim(reading, label, 'issuedWrittenOver')
  const args = { question: meant.title ?? meant.label, text: tidy(text) }
  reading.findings.push(finding('issued-label-written-over', reading.sourceOf(label), args))
  return true
}

/** What stands neither in the question's column nor in its box. */
function claimRest(asked: Asked, reading: Reading): void {
  const { own, added } = asked
  for (const item of own) {
    const column = columnOf(item, reading)
    if (column === COLUMNS.last)
      claim(reading, item, isPrinted(asked, column, item) ? 'issuedLastTime' : 'issuedUnknown')
    else if (column === COLUMNS.length)
      claim(reading, item, /^\d/.test(item.cell.text) ? 'issuedWords' : 'issuedUnknown')
    else if (column === undefined || !OF_A_QUESTION.has(column)) claim(reading, item, 'issuedUnknown')
  }
  for (const item of added) {
    if (columnOf(item, reading) !== COLUMNS.answer) claim(reading, item, 'issuedUnknown')
  }
}

const OF_A_QUESTION: ReadonlySet<string> = new Set([COLUMNS.question, COLUMNS.answer, COLUMNS.confirmed])
