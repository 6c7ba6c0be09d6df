/**
 * Whether a line without a mark goes on with the line above it: text pasted from a letter or an e-mail arrives broken into lines. A line
 * goes on when the one above cannot end where it does, or when both are of a block of lines that were plainly filled to one width.
 */
import { NEVER_LAST, SELDOM_LAST } from '../../words/en/line-ends.ts'
import { trimOf } from '../text.ts'

export interface BrokenLine {
  readonly text: string
  readonly hasMark: boolean
  /** Directly below the line before, in its cell or in the cell beneath. */
  readonly adjoins: boolean
}

/** `joins`: goes on with the line above. `likely`: does so as far as can be told, and somebody should look. */
export type Break = 'apart' | 'joins' | 'likely'

/** How much speaks for two lines being one sentence: against it (they are two), nothing, likely, sure. */
type Sign = 'against' | 'none' | 'likely' | 'sure'

/** For each line of an answer, how it stands to the line before it. */
export function readBreaks(lines: readonly BrokenLine[]): Break[] {
  const signs = lines.map((line, index) => signOf(lines[index - 1], line))
  const breaks = lines.map((): Break => 'apart')
  for (let from = 1; from < lines.length; ) {
    let to = from
    while (to < lines.length && signs[to] !== 'against') to++
    judgeBlock(lines.slice(from - 1, to), signs.slice(from, to)).forEach((judged, index) => {
      breaks[from + index] = judged
    })
    from = to + 1
  }
  return breaks
}

/**
 * The breaks between lines of which none plainly ends.
 *
 * @param lines one more than there are breaks
 */
function judgeBlock(lines: readonly BrokenLine[], signs: readonly Sign[]): Break[] {
  const telling = signs.filter((sign) => sign !== 'none').length
  if (telling === 0 || isListOfLower(lines)) return signs.map(() => 'apart')
  const isBlock = telling * 2 >= signs.length
  const isFilled = isBlock && signs.length >= 2 && areFilled(lines)
  return signs.map((sign) => {
    if (sign === 'sure' || isFilled) return 'joins'
    return isBlock ? 'likely' : 'apart'
  })
}

const CLOSED = /[.!?:;…]$/
const CLOSING_QUOTES = '"\'”’)]'
const WEB_ADDRESS = /^(?:https?:|www\.|[\w.+-]+@|[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|gov|info|eu)\b)/
/** "e-portfolio", "iPad": begins in lower case wherever it stands. */
const LOWER_ANYWHERE = /^(?:e-\p{L}|[a-z]{1,2}\p{Lu})/u

/** A line that ends in a word no sentence ends with goes on; so does a long one whose next line begins in lower case. */
function signOf(before: BrokenLine | undefined, line: BrokenLine): Sign {
  if (!before || line.hasMark || !line.adjoins || WEB_ADDRESS.test(line.text)) return 'against'
  const end = trimOf(CLOSING_QUOTES, before.text, 'end')
  if (CLOSED.test(end) || /;\s+(?:and|or)$/iu.test(end)) return 'against'
  const isLower = /^\p{Ll}/u.test(line.text) && !LOWER_ANYWHERE.test(line.text)
  const last = lastWordOf(before.text)
  if (/\p{L}-$/u.test(before.text) || NEVER_LAST.has(last)) return 'sure'
  if (isLower) return /[,–—]$/.test(before.text) || SELDOM_LAST.has(last) || isLong(before.text) ? 'sure' : 'likely'
  return SELDOM_LAST.has(last) && isLong(before.text) ? 'likely' : 'none'
}

/** As written: "May" is a month, "Will" a man and "WHO" an organisation, unless all of the line is in capitals. */
function lastWordOf(text: string): string {
  const word = /[\p{L}'’]+$/u.exec(text)?.[0] ?? ''
  return text === text.toUpperCase() ? word.toLowerCase() : word
}

/** Nobody breaks lines narrower than this. */
const NARROWEST = 15

function isLong(text: string): boolean {
  return text.length >= NARROWEST
}

/** "footpaths", "stiles", "gates": a list in lower case throughout. */
function isListOfLower(lines: readonly BrokenLine[]): boolean {
  return (
    lines.length > 2 &&
    lines.every(({ text }) => text.length < 40 && /^\p{Ll}/u.test(text) && !/[,–—-]$/.test(text)) &&
    lines.every(({ text }) => !NEVER_LAST.has(/\p{L}+$/u.exec(text)?.[0] ?? ''))
  )
}

/** Each line was broken where its next word no longer fitted. */
function areFilled(lines: readonly BrokenLine[]): boolean {
  const width = Math.max(...lines.map(({ text }) => text.length))
  return lines.every(({ text }, index) => {
    const next = lines[index + 1]
    return next === undefined || text.length + 1 + (next.text.split(' ')[0] ?? '').length > width
  })
}
