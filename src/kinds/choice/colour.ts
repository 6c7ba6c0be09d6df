/** Which option of a list the colour of a cell stands for: red, amber, green and the like, told by their hue. */
import { GREYS, HUES } from '../../words/en/choices.ts'
import { choiceKey, namesOf, optionWithKey } from './match.ts'
import type { Choice } from './options.ts'

/** Less difference between its parts, of 1, and a colour is a shade of grey; such a light one is white paper. */
const LEAST_COLOUR = 0.09
const LIGHTEST_GREY = 0.92
const DARKEST_GREY = 0.2

/** What a colour is called, the likeliest name first; none for white, black and what comes close to them. */
export function namesOfColour(rgb: string): readonly string[] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const spread = most - least
  const light = (most + least) / 2
  if (spread < LEAST_COLOUR) return light > LIGHTEST_GREY || light < DARKEST_GREY ? [] : GREYS
  const sixth =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return HUES.find(({ upTo }) => sixth * 60 <= upTo)?.names ?? []
}

/** The option that bears a name of the colour, by itself or, where no other does, among other words; null when there is none. */
export function optionOfColour(rgb: string, choices: readonly Choice[]): string | null {
  for (const name of namesOfColour(rgb)) {
    const found = optionCalled(name, choices)
    if (found) return found
  }
  return null
}

/** Whether a list can be answered with colours: two of its options at least bear the name of one. */
export function takesColours(choices: readonly Choice[]): boolean {
  const names = HUES.flatMap((hue) => hue.names)
  return new Set(names.flatMap((name) => optionCalled(name, choices) ?? [])).size >= 2
}

function optionCalled(colour: string, choices: readonly Choice[]): string | null {
  const exact = optionWithKey(colour, choices)
  if (exact !== null) return exact
  const [only, ...others] = choices.filter((one) =>
    namesOf(one).some((name) => choiceKey(name).split(' ').includes(colour)),
  )
  return only && others.length === 0 ? only.choice : null
}
