/**
 * Options with marks beside them: "☐ Housing ☑ Transport", "[x] Parks", a column of names with an x, ✓ or "Yes" in the next, or under each. On which
 * side the marks stand is taken from rows that leave no doubt; where none does, nothing is read.
 */
import type { Piece } from '../../recognise/raw.ts'
import { CHOSEN_WORDS, NOT_CHOSEN_WORDS, UNSURE_WORDS } from '../../words/en/choices.ts'
import { choiceKey, optionWithKey } from '../choice/match.ts'
import type { Choice } from '../choice/options.ts'
import { type PlacedPiece, rowsOf } from '../places.ts'
import { tidy } from '../text.ts'

export type Marked = {
  /** In the order of the list. */
  readonly chosen: readonly string[]
  /** What was written behind an option that asks for it: "Other: allotments". */
  readonly note?: string
}

const ON = '☑☒✓✔✅■●◉⬛🗹'
const OFF = '☐□○◯⬜'
const MARK = new RegExp(String.raw`([${ON}${OFF}]\uFE0F?|\[\s*[xX✓✔]?\s*\]|\(\s*[xX✓✔]?\s*\)|\n)`, 'u')

type Token = { readonly mark: boolean } | { readonly option: string; readonly note: string }
type Side = 'before' | 'after'

/** The options that are marked; null when there are no marks, or when it is not plain what they mark. */
export function readMarks(pieces: readonly Piece[], choices: readonly Choice[]): Marked | null {
  const rows = rowsOf(withoutCrosses(pieces))
  const lines = rows.flatMap(({ cells }) => tokenLines(cells, choices))
  if (lines.some((line) => line.includes(null))) return null
  const known = lines.map((line) => line.filter((token) => token !== null)).filter((line) => line.length > 0)
  const options = known.flat().filter((token) => 'option' in token)
  if (options.length === 0 || options.length === known.flat().length) return null
  if (new Set(options.map(({ option }) => option)).size < options.length) return null
  const marked = underneath(rows, known, choices) ?? besides(known)
  if (!marked) return null
  const notes = options.map(({ note }) => note).filter((note) => note !== '')
  const chosen = choices.map(({ choice }) => choice).filter((choice) => marked.has(choice))
  return { chosen, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) }
}

/** A cross can say that something is chosen or that it is not; beside ticks it says the latter. */
function withoutCrosses(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => /[✓✔✅☑]/u.test(text))) return pieces
  return pieces.map((piece) => ({ ...piece, text: piece.text.replace(/[✗✘✖❌]/gu, '☐') }))
}

/** Marks and options of each line of the cells of a row, cells side by side as one line; null for what is neither. */
function tokenLines(cells: readonly PlacedPiece[], choices: readonly Choice[]): (Token | null)[][] {
  const lines: (Token | null)[][] = [[]]
  for (const { piece } of cells) {
    const whole = wholeMark(tidy(piece.text), choices)
    if (whole !== null) lines.at(-1)?.push({ mark: whole })
    else {
      for (const part of piece.text.split(MARK)) {
        if (part === '\n') lines.push([])
        else lines.at(-1)?.push(...tokensIn(tidy(part), choices))
      }
    }
  }
  return lines
}

/** A cell that holds nothing but a mark, or a word that says whether. */
function wholeMark(text: string, choices: readonly Choice[]): boolean | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  if (optionNamed(text, choices)) return null
  if (CHOSEN_WORDS.has(word)) return true
  return NOT_CHOSEN_WORDS.has(word) ? false : null
}

function tokensIn(part: string, choices: readonly Choice[]): (Token | null)[] {
  if (part === '' || /^[,;|/]+$/.test(part)) return []
  if (MARK.test(part)) return [{ mark: new RegExp(`[${ON}xX]`, 'u').test(part) }]
  const option = optionNamed(part.replace(/[,;|]+$/, ''), choices)
  if (option) return [{ option, note: '' }]
  // "x Housing", "Housing - yes"
  const own = /^(?:(?<before>[xX])\s+(?<behind>.+)|(?<front>.+?)\s*[:–-]?\s+(?<after>\S+))$/u.exec(part)?.groups
  const name = optionNamed(own?.behind ?? own?.front ?? '', choices)
  const mark = own?.before ? true : wholeMark(own?.after ?? '', choices)
  if (name && mark !== null) {
    const tokens: Token[] = [{ option: name, note: '' }, { mark }]
    return own?.before ? tokens.reverse() : tokens
  }
  if (name && UNSURE_WORDS.has((own?.after ?? '').toLowerCase())) return [null]
  const noted = /^(?<name>[^:]+):\s*(?<note>.+)$/u.exec(part)?.groups
  const withNote = optionNamed(noted?.name ?? '', choices)
  return [withNote && noted?.note ? { option: withNote, note: noted.note } : null]
}

export function optionNamed(text: string, choices: readonly Choice[]): string | null {
  if (choices.length === 0) return null
  const key = choiceKey(text)
  return key === '' ? null : optionWithKey(key, choices)
}

/** Marks in the same line as their options. */
function besides(lines: readonly (readonly Token[])[]): ReadonlySet<string> | null {
  const sides = new Set(lines.flatMap((line) => sideOf(line) ?? []))
  const [side, ...others] = sides
  if (!side || others.length > 0) return null
  const chosen = new Set<string>()
  for (const line of lines) {
    const ordered = side === 'after' ? line : [...line].reverse()
    let option: string | null = null
    for (const token of ordered) {
      if ('option' in token) option = token.option
      else if (option === null) return null
      else {
        if (token.mark) chosen.add(option)
        option = null
      }
    }
  }
  return chosen
}

/** On which side of their options the marks of a line stand; null where it could be either. */
function sideOf(line: readonly Token[]): Side | null {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || 'option' in first === 'option' in last) return null
  return 'option' in first ? 'after' : 'before'
}

/** A row of options over a row of marks, each under its own. */
function underneath(
  rows: ReturnType<typeof rowsOf>,
  lines: readonly (readonly Token[])[],
  choices: readonly Choice[],
): ReadonlySet<string> | null {
  const [names, marks, ...others] = rows
  const isSo =
    lines.length === 2 && lines[0]?.every((token) => 'option' in token) && lines[1]?.every((token) => 'mark' in token)
  if (!isSo || !names || !marks || others.length > 0) return null
  const chosen = new Set<string>()
  for (const { piece, column } of marks.cells) {
    const above = names.cells.find((cell) => cell.column === column)
    const option = above && optionNamed(tidy(above.piece.text), choices)
    if (!option) return null
    const isOn = wholeMark(tidy(piece.text), choices) ?? new RegExp(`[${ON}xX]`, 'u').test(piece.text)
    if (isOn) chosen.add(option)
  }
  return chosen
}
