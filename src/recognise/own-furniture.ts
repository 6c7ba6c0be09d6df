/** The form's own titles and guidance: what the configuration lists as furniture, and the name of the form. */
import { squeeze, stripNumbering } from './label-text.ts'
import { opensLikeFurniture, type Vocabulary } from './vocabulary.ts'

const LONGEST = 400
/** Letters of a title that may go on with the round. */
const LEAST_TITLE = 12
/** Letters of guidance that is known again when an answer follows it. */
const LEAST_GUIDANCE = 40
const ROUND_WORDS = /^(?:#|\d|returns?|forms?|reports?|for|the|of|quarter|round|q\d)*$/

/** Word for word what the configuration lists. */
export function isConfigured(text: string, { configured }: Vocabulary): boolean {
  if (text.length > LONGEST) return false
  return configured.has(squeeze(text)) || configured.has(squeeze(stripNumbering(text)))
}

/** True for the form's own titles and guidance; a title may go on with the round ("… return 2011"). */
export function isOwnFurniture(text: string, vocabulary: Vocabulary): boolean {
  const head = text.slice(0, LONGEST)
  if (!opensLikeFurniture(head, vocabulary)) return false
  const key = squeeze(stripNumbering(head))
  if (vocabulary.furniture.has(key)) return true
  for (const own of vocabulary.furniture) {
    if (own.length >= LEAST_TITLE && key.startsWith(own) && ROUND_WORDS.test(key.slice(own.length))) return true
  }
  return false
}

/** A piece of a text with the line it begins on, from 0. */
export interface Stretch {
  readonly text: string
  readonly line: number
  readonly isOwn: boolean
}

/** Takes the form's own lines, and its guidance at the beginning, out of a text; the stretches together are the whole text. */
export function splitOwn(text: string, vocabulary: Vocabulary): Stretch[] {
  const stretches: Stretch[] = []
  let kept: string[] = []
  let from = 0
  const close = () => {
    if (kept.some((line) => line.trim() !== '')) stretches.push({ text: kept.join('\n'), line: from, isOwn: false })
    kept = []
  }
  for (const [at, line] of text.split('\n').entries()) {
    const cut = ownLength(line, vocabulary)
    if (cut === 0) {
      if (kept.length === 0) from = at
      kept.push(line)
      continue
    }
    close()
    stretches.push({ text: line.slice(0, cut).trim(), line: at, isOwn: true })
    from = at
    if (line.slice(cut).trim() !== '') kept.push(line.slice(cut).trim())
  }
  close()
  return stretches
}

/** How much of the beginning of a line is the form's own; 0 for none. */
function ownLength(line: string, vocabulary: Vocabulary): number {
  if (line.trim() === '' || !opensLikeFurniture(line, vocabulary)) return 0
  if (isOwnFurniture(line, vocabulary)) return line.length
  const key = squeeze(line)
  const own = [...vocabulary.furniture].find((known) => known.length >= LEAST_GUIDANCE && key.startsWith(known))
  if (!own) return 0
  const end = [...line.matchAll(/\S+\s*/g)].find((word) => squeeze(line.slice(0, word.index + word[0].length)) === own)
  return end ? end.index + end[0].length : 0
}
