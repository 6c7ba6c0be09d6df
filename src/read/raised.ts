/** Text set above or below the line, in characters that say so: beside a figure it would otherwise become part of it. */

const PLAIN = '0123456789+-=()'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'
const LETTERS = 'abcdefghijklmnoprstuvwxyz'
const RAISED_LETTERS = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'

export type Height = 'superscript' | 'subscript'

/**
 * Figures, signs and single letters set above the line become ¹, ² …, ᵃ; those below it ₁, ₂ …. Words stay as they are:
 * the “th” of 17th, a trade mark, a remark.
 */
export function atHeight(text: string, height: Height): string {
  if (/\p{L}{2}/u.test(text)) return text
  if (height === 'subscript') return replaced(text, PLAIN, LOWERED)
  return replaced(replaced(text, PLAIN, RAISED), LETTERS, RAISED_LETTERS)
}

function replaced(text: string, from: string, to: string): string {
  const others = [...to]
  return [...text].map((character) => others[from.indexOf(character)] ?? character).join('')
}
