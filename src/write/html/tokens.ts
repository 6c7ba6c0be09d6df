/** The colours of the page in light and dark, made from the two colours a council sets so that text stays readable on them. */
import { contrast, type Look } from '../look.ts'

/** Colours as `RRGGBB`. Every text colour is used on the surfaces `pairs` names. */
export interface Tokens {
  readonly page: string
  readonly card: string
  readonly soft: string
  readonly band: string
  readonly onBand: string
  readonly text: string
  readonly quiet: string
  readonly title: string
  readonly link: string
  readonly line: string
  readonly control: string
  readonly added: string
  readonly addedBack: string
  readonly removed: string
  readonly removedBack: string
  readonly query: string
  readonly queryBack: string
}

/** WCAG 2.2 asks 4.5 of text and 3 of the edges of controls. */
export const TEXT_CONTRAST = 4.5
export const EDGE_CONTRAST = 3

/** Which colour stands on which: what the contrast test goes through. */
export const pairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['onBand', 'band'],
  ...(['page', 'card', 'soft'] as const).flatMap((surface) =>
    (['text', 'quiet', 'title', 'link', 'added', 'removed', 'query'] as const).map((ink) => [ink, surface] as const),
  ),
  ['added', 'addedBack'],
  ['removed', 'removedBack'],
  ['query', 'queryBack'],
  ['text', 'addedBack'],
  ['text', 'removedBack'],
]

export const edges: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['control', 'page'],
  ['control', 'card'],
  ['link', 'card'],
]

export function lightTokens(look: Look): Tokens {
  const soft = 'EEF1F4'
  return {
    page: 'F6F7F9',
    card: 'FFFFFF',
    soft,
    band: readable(look.colour, 'FFFFFF', '000000'),
    onBand: 'FFFFFF',
    text: '1A1F24',
    quiet: '515B64',
    title: readable(look.colour, soft, '000000'),
    link: readable(look.accent, soft, '000000'),
    line: 'D9DEE3',
    control: '6B757E',
    added: '0A5C36',
    addedBack: 'E3F3E9',
    removed: '97191D',
    removedBack: 'FBE9E8',
    query: '704700',
    queryBack: 'FDF0D5',
  }
}

export function darkTokens(look: Look): Tokens {
  const soft = '262E35'
  return {
    page: '12171B',
    card: '1B2127',
    soft,
    band: readable(mix(look.colour, '000000', 0.35), 'FFFFFF', '000000'),
    onBand: 'FFFFFF',
    text: 'E6E9EC',
    quiet: 'AEB8C0',
    title: readable(look.colour, soft, 'FFFFFF', 9),
    link: readable(look.accent, soft, 'FFFFFF', 6),
    line: '36404A',
    control: '8A959E',
    added: '8FDDB3',
    addedBack: '133524',
    removed: 'FFB3AC',
    removedBack: '48191B',
    query: 'F2C879',
    queryBack: '3B2B08',
  }
}

/** The colour, taken towards `end` as far as it needs to be readable on the background. */
function readable(colour: string, background: string, end: string, wanted: number = TEXT_CONTRAST): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, end, share)
    if (contrast(candidate, background) >= wanted) return candidate
  }
  return end
}

function mix(from: string, to: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
      return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
    .toUpperCase()
}
