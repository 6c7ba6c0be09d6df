/** Cutting cells where the form's own words stand in one cell with an answer. What is cut off and what is left are the whole text. */
import { ANSWER_KINDS } from '../config/schema.ts'
import type { Answer, Part } from './answers.ts'
import { squeeze } from './label-text.ts'
import { splitOwn } from './own-furniture.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'
import { isAnswerLimit } from './wording.ts'

/** A cell as the cells it would be if each held one thing: text before its first label, the form's own lines, the rest. */
export function cutCell(item: Item, vocabulary: Vocabulary): Item[] {
  const [first, ...rest] = item.parts
  if (!first || first.label) return [item]
  const stretches = splitOwn(first.text, vocabulary)
  const labelled = rest.length === 0 ? [] : [{ ...item, parts: rest }]
  if (labelled.length === 0 && stretches.length < 2) return [stretches[0]?.isOwn ? { ...item, isOwn: true } : item]
  const cut = stretches.map(
    ({ text, line, isOwn }): Item => ({
      ...item,
      cell: { ...item.cell, text },
      parts: [{ label: null, text, line: 1 }],
      line: line + 1,
      isOwn,
    }),
  )
  return [...cut, ...labelled]
}

/** Takes the form's own words out of the beginning of each answer: configured ones, limits, and lines that begin several answers. */
export function cutAnswers(answers: readonly Answer[], vocabulary: Vocabulary): Answer[] {
  const openings = countOpenings(answers)
  return answers.map((answer) => ({
    ...answer,
    parts: answer.parts.flatMap((part, at) => {
      const own = part.item === answer.item ? cutOwn(part, vocabulary) : [part]
      const [first, ...rest] = own
      return first && at === 0 && ANSWER_KINDS.has(answer.label.field.kind)
        ? [...cutOpening(first, openings), ...rest]
        : own
    }),
  }))
}

function cutOwn(part: Part, vocabulary: Vocabulary): Part[] {
  const stretches = splitOwn(part.text, vocabulary)
  if (stretches.every(({ isOwn }) => !isOwn)) return [part]
  return stretches.map(({ text, line, isOwn }) => ({ ...part, text, line: (part.line ?? 1) + line, isOwn }))
}

/** How often a line begins an answer of several lines. */
function countOpenings(answers: readonly Answer[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts } of answers) {
    const opening = openingOf(parts[0])
    if (opening !== null) counts.set(squeeze(opening), (counts.get(squeeze(opening)) ?? 0) + 1)
  }
  return counts
}

function openingOf(part: Part | undefined): string | null {
  const end = part && !part.isOwn ? part.text.indexOf('\n') : -1
  return part && end > 0 ? part.text.slice(0, end) : null
}

function cutOpening(part: Part, openings: ReadonlyMap<string, number>): Part[] {
  const opening = openingOf(part)
  if (opening === null || !((openings.get(squeeze(opening)) ?? 0) > 1 || isAnswerLimit(opening))) return [part]
  const rest = part.text.slice(opening.length)
  const skipped = /^\s*/.exec(rest)?.[0] ?? ''
  const line = part.line ?? 1
  return [
    { ...part, text: opening, line },
    { ...part, text: rest.trim(), line: line + skipped.split('\n').length - 1 },
  ]
}
