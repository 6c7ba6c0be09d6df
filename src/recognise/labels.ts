/**
 * Finding labels in the text of a cell. A cell is one of: a label alone, a label with its value behind or beneath it,
 * several labels each with its value, or no label at all.
 */
import { ANSWER_KINDS, type FormField } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { rememberedOf, rememberedShort } from '../remembered.ts'
import { FORM_WORDS } from '../words/en/furniture.ts'
import { labelKeys, squeeze, stripNumbering, timelessKey } from './label-text.ts'
import { isConfigured, isOwnFurniture } from './own-furniture.ts'
import { fits } from './plausible.ts'
import {
  beginsLabel,
  commonKind,
  opensLikeFurniture,
  opensLikeLabel,
  type Strength,
  type Vocabulary,
} from './vocabulary.ts'
import { isAnswerLimit } from './wording.ts'

export interface Label {
  readonly field: FormField
  readonly strength: Strength
  /** As the officer left it. */
  readonly text: string
  /** The label stands by itself, closed by a colon, a question mark or the end of the line. */
  readonly closed: boolean
  /** The form's wording that a near label was taken for. */
  readonly wording?: string
  /** Asks for an earlier year, or is hidden while a visible cell asks the same: what answers it is set aside. */
  readonly setAside?: 'earlierLabel' | 'hiddenBesideVisible'
}

/** A label, if there is one, and the text that follows it in the cell. */
export interface CellPart {
  readonly label: Label | null
  readonly text: string
  /** Line of the cell, from 1, on which `text` begins. */
  readonly line: number
}

/** Longer than any question; a longer text is an answer. */
const LONGEST_LABEL = 300
/** Lines over which a label may be broken. */
const LABEL_LINES = 4

/** Reads the text of a cell as parts, whose texts and labels together are the whole of it. Each cell has labels of its own. */
export function readParts(text: string, vocabulary: Vocabulary): readonly CellPart[] {
  const parts = readShort(vocabulary)(text)
  return parts.some(({ label }) => label) ? parts.map(withOwnLabel) : parts
}

/** Whether the first part of a text may have a label, told cheaply. */
export function mayBeginWithLabel(text: string, vocabulary: Vocabulary): boolean {
  return opensLikeLabel(text.split('\n', LABEL_LINES).join('\n'), vocabulary)
}

/** Labels come again in each return, in the same words. */
const readShort = rememberedOf((vocabulary: Vocabulary) =>
  rememberedShort((text): readonly CellPart[] => readPartsAccepted(text, vocabulary, () => true)),
)

function withOwnLabel(part: CellPart): CellPart {
  return part.label ? { ...part, label: { ...part.label } } : part
}

/** @param accepts refuses labels that belong to another cell of the return; their text stays what it is */
export function readPartsAccepted(
  text: string,
  vocabulary: Vocabulary,
  accepts: (label: Label) => boolean,
): CellPart[] {
  const lines = text.split('\n')
  const isOwn = lines.map((line) => isFormsOwn(line, vocabulary))
  if (lines.length === 1 && isOwn[0]) return [{ label: null, text, line: 1 }]
  const parts: CellPart[] = []
  const filled = nextFilled(lines)
  let open: OpenPart = { label: null, from: 0, first: '' }
  for (let at = 0; at < lines.length; ) {
    const leads = (parts.length === 0 || open.label) && isEmpty(open, filled, at)
    const line = lines[at] ?? ''
    const found = isOwn[at]
      ? null
      : leads
        ? leadingLabel(lines, at, vocabulary)
        : innerLabel(line, open.label, vocabulary)
    if (found && accepts(found.label)) {
      addPart(parts, open, lines, at)
      open = { label: found.label, from: at + found.lines, first: found.rest }
      at += found.lines
    } else {
      at += 1
    }
  }
  addPart(parts, open, lines, lines.length)
  return parts
}

interface OpenPart {
  label: Label | null
  /** Index of the first whole line that belongs to the part. */
  from: number
  /** Text behind the label on the label's own line. */
  first: string
}

/** Whether a part has no text before the line `until`. `filled`: from each line on, the first that is not empty. */
function isEmpty(open: OpenPart, filled: readonly number[], until: number): boolean {
  return open.first.trim() === '' && (filled[open.from] ?? until) >= until
}

function nextFilled(lines: readonly string[]): number[] {
  const filled = new Array<number>(lines.length)
  let next = lines.length
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (lines[at]?.trim() !== '') next = at
    filled[at] = next
  }
  return filled
}

function addPart(parts: CellPart[], open: OpenPart, lines: readonly string[], until: number): void {
  if (open.first.trim()) {
    parts.push({ label: open.label, text: [open.first, ...lines.slice(open.from, until)].join('\n'), line: open.from })
    return
  }
  let from = open.from
  while (from < until && lines[from]?.trim() === '') from++
  if (!open.label && from === until) return
  parts.push({
    label: open.label,
    text: lines.slice(from, until).join('\n'),
    line: Math.min(from, lines.length - 1) + 1,
  })
}

interface FoundLabel {
  label: Label
  /** What follows the label on its last line. */
  rest: string
  lines: number
}

/** A label at the start of a cell, or right behind another label that has no value in the cell (`Tel:`, then `Email:`). */
function leadingLabel(lines: readonly string[], at: number, vocabulary: Vocabulary): FoundLabel | null {
  const line = lines[at] ?? ''
  if (line.trim() === '' || !opensLikeLabel(lines.slice(at, at + LABEL_LINES).join('\n'), vocabulary)) return null
  return (
    wholeLines(lines, at, vocabulary) ??
    withLines(closedLabel(line, vocabulary)) ??
    withLines(openLabel(line, vocabulary))
  )
}

/**
 * Inside a text, a line that reads like a label counts only for a field that has no better one. Not so among the short facts at the
 * head of a form, which are often put in one cell, a line each: `Tel: …`, `Email: …`.
 */
function innerLabel(line: string, open: Label | null, vocabulary: Vocabulary): FoundLabel | null {
  if (!opensLikeLabel(line, vocabulary)) return null
  const found = wholeLines([line], 0, vocabulary) ?? withLines(closedLabel(line, vocabulary))
  if (!found || (open && !ANSWER_KINDS.has(open.field.kind) && !ANSWER_KINDS.has(found.label.field.kind))) return found
  return { ...found, label: { ...found.label, strength: 'weak' } }
}

function withLines(found: Omit<FoundLabel, 'lines'> | null): FoundLabel | null {
  return found && { ...found, lines: 1 }
}

/** A label that fills its line, or is broken over a few. */
function wholeLines(lines: readonly string[], at: number, vocabulary: Vocabulary): FoundLabel | null {
  for (let count = Math.min(LABEL_LINES, lines.length - at); count >= 1; count--) {
    const text = lines.slice(at, at + count).join('\n')
    const label = lookUp(text, vocabulary, true)
    // Lines joined must all be needed: an answer line after the label would not change what the label means.
    if (label && (count === 1 || !lookUp(lines.slice(at, at + count - 1).join('\n'), vocabulary, true))) {
      const signs = count === 1 ? signsBehind(text, vocabulary) : null
      if (signs) return { ...signs, lines: 1 }
      return { label, rest: valueInBrackets(text, label.field), lines: count }
    }
  }
  return null
}

/** `Agreed: ☒`, `Chairman: [insert]`: an answer without letters behind a colon or question mark. Round brackets belong to the question. */
function signsBehind(text: string, vocabulary: Vocabulary): Omit<FoundLabel, 'lines'> | null {
  const end = /[:?](?=\s*[^\s(*])(?!\s*(?:e\.?g|i\.?e)\b)/.exec(text)?.index
  if (end === undefined) return null
  const label = lookUp(text.slice(0, end + 1), vocabulary, true)
  const rest = text.slice(end + 1).trim()
  return label && !/^[?:!]*\.?$/.test(rest) && !isAnswerLimit(rest) ? { label, rest } : null
}

/**
 * `Chairman (Cllr Ann Example)`, `Balance: (34,000)`: brackets behind a label hold guidance, unless what they hold is plainly the value. What an
 * accountant puts in brackets behind a colon is below nought, so that the brackets stay.
 */
function valueInBrackets(text: string, field: FormField): string {
  const [, colon = '', held = ''] = /([:?]?)\s*\(([^()]+)\)\s*:?\s*$/.exec(text) ?? []
  const isPrinted = [field.label, ...field.otherLabels].some((label) => label.includes(held))
  if (held === '' || isPrinted || fits(field, held) !== 'yes') return ''
  if (kindOf(field).inBrackets) return held.includes(' ') ? held : ''
  return colon && kindOf(field).under === 'values' && isOneValue(field, held) ? `(${held})` : ''
}

/** "(34,000)", "(Yes)": one figure or one option. "(Yes/No)", "(1 to 5)" and "(number)" say what may be answered. */
function isOneValue(field: FormField, held: string): boolean {
  const isAnswer = kindOf(field).value?.isAnswer
  if (!isAnswer) return ONE_FIGURE.test(held)
  return !SEVERAL.test(held) && isAnswer(held, field)
}

const ONE_FIGURE = /^\D*\d[\d.,]*\D*$/
const SEVERAL = /[/|,;]|\bor\b/i

const CLOSINGS = /[:：?]+\s*|\t+|\s+[-–—]\s+|\s+[/|]\s+|\.{3,}\s*|\s*…{2,}\s*|_{3,}\s*/g

/** `Contact Officer: David Doughty`: a label closed by a colon, question mark, dash or tab, with its value behind it. */
function closedLabel(line: string, vocabulary: Vocabulary): Omit<FoundLabel, 'lines'> | null {
  for (const mark of line.matchAll(CLOSINGS)) {
    if (mark.index > LONGEST_LABEL) break
    const end = mark.index + mark[0].length
    const label = lookUp(line.slice(0, end), vocabulary, true)
    if (label) return { label, ...takeGuidance(line, end, label.text) }
  }
  return null
}

/** Guidance in brackets behind a question belongs to the question: `… last update? (given in September) …`. */
function takeGuidance(line: string, end: number, text: string): { rest: string } {
  const guidance = text.trim().endsWith('?') ? /^\s*\([^()]*\)\s*:?\s*/.exec(line.slice(end)) : null
  return { rest: line.slice(end + (guidance?.[0].length ?? 0)) }
}

/** `Chairman Cllr Ann Example`: nothing between label and value, so the value must look like one and the label be complete. */
function openLabel(line: string, vocabulary: Vocabulary): Omit<FoundLabel, 'lines'> | null {
  const words = stripNumbering(line.trim()).split(/\s+/)
  for (const count of labelLengths(words, vocabulary)) {
    const head = words.slice(0, count).join(' ')
    const rest = words.slice(count).join(' ')
    const label = lookUp(head, vocabulary, false)
    if (label && label.strength !== 'common' && followsOpenly(label.field, head, rest)) {
      return { label: { ...label, strength: 'weak' }, rest }
    }
  }
  return null
}

/** After how many words a label may end, longest first. */
function labelLengths(words: readonly string[], vocabulary: Vocabulary): number[] {
  const lengths: number[] = []
  let key = ''
  for (let count = 1; count < words.length && count <= 25; count++) {
    const letters = squeeze(words[count - 1] ?? '')
    if (letters === '') continue
    key += letters
    if (vocabulary.meanings.has(key)) lengths.unshift(count)
    else if (!beginsLabel(key, vocabulary)) break
  }
  return lengths
}

/** A question of a few words is too likely to begin an ordinary sentence: "Future challenges include …". */
function followsOpenly(field: FormField, head: string, rest: string): boolean {
  if (/^[\p{Ll}]/u.test(rest) || asksMore(rest, field) || (field.kind === 'partnership' && FORM_WORDS.test(rest)))
    return false
  const shape = fits(field, rest)
  if (shape === 'unknown') return head.split(' ').length >= 4
  return shape === 'yes' && rest.split(' ').length <= 12
}

function lookUp(text: string, vocabulary: Vocabulary, closed: boolean): Label | null {
  if (text.length > LONGEST_LABEL) return null
  for (const key of labelKeys(text)) {
    const meaning = vocabulary.meanings.get(key)
    if (meaning && !asksMore(text, meaning.field))
      return { field: meaning.field, strength: meaning.strength, text: text.trim(), closed }
  }
  const meaning = /\d/.test(text) ? vocabulary.meanings.get(timelessKey(text) ?? '') : undefined
  if (!meaning || !kindOf(meaning.field).yearInLabel) return null
  return { field: meaning.field, strength: meaning.strength, text: text.trim(), closed }
}

/** "Lead officer (email)": what the brackets ask for alone is another answer than the officer's name. */
function asksMore(text: string, field: FormField): boolean {
  const held = kindOf(field).isName ? /\(([^()]+)\)\s*[:?]?\s*$/.exec(text)?.[1] : undefined
  const kind = held === undefined ? undefined : commonKind(held)?.kind
  return kind === 'phone' || kind === 'email'
}

/** Configured furniture, whatever it resembles; the name of the form only where it is no label as well. */
function isFormsOwn(text: string, vocabulary: Vocabulary): boolean {
  if (!opensLikeFurniture(text, vocabulary)) return false
  return isConfigured(text, vocabulary) || (isOwnFurniture(text, vocabulary) && !lookUp(text, vocabulary, true))
}
