/** Cutting a line that names people into names, offices and brackets, and telling one from the other. */
import { trimOf } from '../text.ts'
import { titlesOf } from './titles.ts'

/** A run of text, the bracket it stood in, or what separated two runs. */
export type Part = TextPart | { readonly kind: 'bracket'; readonly text: string }
export interface TextPart {
  readonly kind: 'text'
  readonly text: string
  readonly separator: Separator
  /** The separator as written. */
  readonly lead: string
}
/** How firmly a separator parts two people: a comma may part a person from an office, "and" seldom does. */
export type Separator = 'start' | 'hard' | 'and' | 'soft'

/** Cuts a line at its separators and brackets. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = []
  let separator: Separator = 'start'
  let lead = ''
  let text = ''
  const close = () => {
    const tidied = trimOf(' ,;:', text, 'end').trim()
    if (tidied !== '') {
      parts.push({ kind: 'text', text: tidied, separator, lead })
      separator = 'start'
      lead = ''
    }
    text = ''
  }
  for (let at = 0; at < line.length; ) {
    const bracket = bracketAt(line, at)
    const found = bracket ? null : separatorAt(line, at, text)
    if (bracket) {
      close()
      if (bracket.text !== '') parts.push({ kind: 'bracket', text: bracket.text })
      separator = 'soft'
      at = bracket.end
    } else if (found) {
      close()
      separator = strongest(separator, found.separator)
      lead = line.slice(at, found.end)
      at = found.end
    } else {
      text += line[at]
      at++
    }
  }
  close()
  return joinSurnameFirst(parts)
}

function bracketAt(line: string, at: number): { text: string; end: number } | null {
  const open = line[at]
  if (open !== '(' && open !== '[') return null
  let depth = 0
  for (let index = at; index < line.length; index++) {
    const character = line[index] ?? ''
    if ('(['.includes(character)) depth++
    if (')]'.includes(character) && --depth === 0) return { text: line.slice(at + 1, index).trim(), end: index + 1 }
  }
  return { text: line.slice(at + 1).trim(), end: line.length }
}

const SEPARATORS: readonly (readonly [RegExp, Separator])[] = [
  [/\s*(?:;|\||(?<!\d)\/(?!\d))\s*/uy, 'hard'],
  [/\s*,?\s+(?:and|&|\+|then|with)\s+/uy, 'and'],
  [/\s*[&+]\s*/uy, 'and'],
  [/\s*[,:]\s+(?:and|&)\s+/uy, 'and'],
  [/\s*(?:,|:-?|\s[-–—])\s*/uy, 'soft'],
]

/** The separator at a place. "Mr and Mrs" is not parted: `before`, what stands in front of it, holds titles only. */
function separatorAt(line: string, at: number, before: string): { separator: Separator; end: number } | null {
  for (const [pattern, separator] of SEPARATORS) {
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (match) return isOnlyTitles(before) ? null : { separator, end: at + match[0].length }
  }
  return null
}

function isOnlyTitles(text: string): boolean {
  return text.length < 40 && text.trim() !== '' && titlesOf(text).join(' ') === text.trim()
}

const STRENGTH: Record<Separator, number> = { start: 0, soft: 1, and: 2, hard: 3 }

function strongest(a: Separator, b: Separator): Separator {
  return STRENGTH[a] > STRENGTH[b] ? a : b
}

/** "Mitchell, Keith" is one person. */
function joinSurnameFirst(parts: Part[]): Part[] {
  const [first, second] = parts
  const isPair = parts.length === 2 && first?.kind === 'text' && second?.kind === 'text' && second.separator === 'soft'
  if (!isPair || !/^\p{Lu}[\p{L}'’-]+$/u.test(first.text) || isOfficeText(first.text)) return parts
  if (!/^\p{Lu}[\p{Ll}]+(?: \p{Lu}\.?)?$/u.test(second.text) || isOfficeText(second.text)) return parts
  return [{ kind: 'text', text: `${first.text}, ${second.text}`, separator: 'start', lead: '' }]
}

// Words of offices and bodies, never of a name.
export const OFFICE_WORDS =
  /\b(?:chair(?:man|woman|person|ed)?|co-?chair|vice|deputy|leader|member|portfolio|cabinet|director(?:ate)?|head|manager|officer|executive|lead|secretary|treasurer|co-?ordinator|administrator|assistant|adviser|advisor|commander|commissioner|representative|rep|board|council(?!l)|district|county|city|town|parish|borough|partnership|trust|group|service|services|authority|police|university|college|school|academy|nhs|pct|dc|cc|university|department|dept|team|unit|community|safety|health|social|environment|economy|business|chamber|development|planning|holder|of|for|the|at|interim|acting|independent|shared|elected|governor|ltd|plc|association|society|diocese|company|centre|office|affairs|policy|strategy|corporate|chief executive|vacant|public|voluntary|sector|finance|education|children|adult|care|transport|housing|resources|operations|communications|performance|quality|commissioning|learning|skills|partnerships|communities)\b/iu

/** Whether text reads as an office, body or remark rather than a name. */
export function isOfficeText(text: string): boolean {
  return /^\p{Ll}/u.test(text) || OFFICE_WORDS.test(text) || /^\p{Lu}{2,}$/u.test(text)
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.?|(?:de|van|von|der|den|la|le|du|di|da|al|el|bin|ap|ab|y|st)\.?)$/u

/** A title and a name, or two to five words that could all be names. */
export function looksLikePerson(text: string): boolean {
  const words = text.split(/\s+/)
  const titles = titlesOf(text).length
  const names = words.slice(titles)
  if (titles > 0) return names.length > 0 && /^\p{Lu}/u.test(names[0] ?? '')
  if (names.length < 2 || names.length > 5 || isOfficeText(text)) return false
  return names.every((word) => NAME_WORD.test(word))
}
