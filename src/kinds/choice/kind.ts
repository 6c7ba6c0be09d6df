/** One of a list: "Amber – slipping", "🟠 Amber", "A"; ready made are `rag` and yes or no. */
import { z } from 'zod'
import type { FormField } from '../../config/schema.ts'
import type { TypedValue } from '../../model.ts'
import { STANDING_COLOURS, YES_NO } from '../../words/en/choices.ts'
import { optionNamed, readMarks } from '../choices/marks.ts'
import type { Kind, OptionShape } from '../kind.ts'
import { type AnswerText, asWritten, typedKind } from '../typed.ts'
import { optionOfColour } from './colour.ts'
import { type Chosen, choiceKey, matchChoice } from './match.ts'
import { type Choice, choicesSchema } from './options.ts'

const OPTIONS = {
  choices: choicesSchema,
  /** At which end of the list the best stands, so that a change is for the better or the worse; known for red, amber, green. */
  best: z.enum(['first', 'last']).optional(),
}

export const choice: Kind<typeof OPTIONS> = choiceKind('choice', OPTIONS, ({ choices = [] }) => choices)

export const yesNo: Kind<Record<never, z.ZodType>> = choiceKind('yesNo', {}, () => YES_NO)

function choiceKind<Options extends OptionShape>(
  name: string,
  options: Options,
  choicesOf: (field: FormField) => readonly Choice[],
): Kind<Options> {
  return typedKind({
    name,
    options,
    stored: {
      choice: z.string().nullable(),
      note: z.string().optional(),
      /** Place in the list from the best, 1, where the list has an order. */
      place: z.number().int().positive().optional(),
    },
    expected: (field) =>
      `one of ${choicesOf(field)
        .map((one) => `“${one.choice}”`)
        .join(', ')}`,
    unread: { choice: null },
    readValue: (answer, field) => readChoice(answer, choicesOf(field), field.best),
    // “No, not yet” begins with an option: it is an answer, if a doubtful one.
    isAnswer: (text, field) =>
      [text, /^\p{L}+/u.exec(text)?.[0] ?? ''].some((part) => matchChoice(part, choicesOf(field)) !== null),
    namesBox: (text, field) => optionNamed(text, choicesOf(field)) !== null,
    looksLike: (text) => (text.length <= 30 ? 0.6 : text.length <= 120 ? 0.5 : 0.3),
    isSame: (before, after) => chosenIn(before) !== null && chosenIn(before) === chosenIn(after),
    difference: (before, after) => direction(before, after) ?? null,
    direction,
    columns: (field) => [
      {
        key: 'value',
        heading: field.title ?? field.label,
        description: field.label,
        type: 'text',
        width: 16,
        value: (values) => values.map(chosenIn).find((one) => one !== null) ?? null,
      },
      asWritten(field),
    ],
    show: (value) => chosenIn(value) ?? value.text,
    input: (field) => ({ lines: 1, accepts: { type: 'list', choices: choicesOf(field).map((one) => one.choice) } }),
  })
}

function readChoice({ text, pieces, asked }: AnswerText, choices: readonly Choice[], best: FormField['best']) {
  const [coloured, ...others] = pieces
  const option = coloured?.colour && others.length === 0 ? optionOfColour(coloured.colour, choices) : null
  if (option) return withPlace({ choice: option }, choices, best)
  const matched = matchChoice(text, choices, asked)
  if (matched) return withPlace(matched, choices, best)
  const marked = readMarks(pieces, choices)
  if (!marked) return null
  if (marked.chosen.length === 0) return 'blank'
  const [only, ...more] = marked.chosen
  return only && more.length === 0 ? withPlace({ choice: only }, choices, best) : null
}

function withPlace(chosen: Chosen, choices: readonly Choice[], best: FormField['best']) {
  const place = orderOf(choices, best)?.findIndex((names) =>
    names.some((name) => choiceKey(name) === choiceKey(chosen.choice)),
  )
  return { ...chosen, ...(place !== undefined && place >= 0 ? { place: place + 1 } : {}) }
}

/** The choices of a list from the best on; null where it has no order. */
export function bestFirst({ choices = [], best }: Pick<FormField, 'choices' | 'best'>): readonly string[] | null {
  const places = orderOf(choices, best)?.map((names) => names.map(choiceKey))
  if (!places) return null
  const placeOf = ({ choice }: Choice) => places.findIndex((names) => names.includes(choiceKey(choice)))
  return [...choices].sort((a, b) => placeOf(a) - placeOf(b)).map(({ choice }) => choice)
}

/** What may be chosen by its place from the best on, which several colours can share; null where the list has no order. */
function orderOf(choices: readonly Choice[], best: FormField['best']): readonly (readonly string[])[] | null {
  if (!best) return colours(choices)
  return (best === 'first' ? choices : [...choices].reverse()).map((one) => [one.choice])
}

/** The order of red, amber, green, where the list has nothing but such colours. */
function colours(choices: readonly Choice[]): readonly (readonly string[])[] | null {
  const all = STANDING_COLOURS.flat()
  return choices.every((one) => all.includes(choiceKey(one.choice))) ? STANDING_COLOURS : null
}

function chosenIn(value: TypedValue): string | null {
  return typeof value.choice === 'string' ? value.choice : null
}

function direction(before: TypedValue, after: TypedValue): 'better' | 'worse' | undefined {
  const [from, to] = [before.place, after.place]
  if (typeof from !== 'number' || typeof to !== 'number' || from === to) return undefined
  return to > from ? 'worse' : 'better'
}
