/** Several of a list: options with marks beside them, or the chosen ones in a line or list. */
import { z } from 'zod'
import type { TypedValue } from '../../model.ts'
import { LIST_LINKS, NONE_OF_THEM } from '../../words/en/choices.ts'
import { choiceKey } from '../choice/match.ts'
import { type Choice, choicesSchema } from '../choice/options.ts'
import type { Kind } from '../kind.ts'
import { type AnswerText, asWritten, typedKind } from '../typed.ts'
import { type Marked, optionNamed, readMarks } from './marks.ts'

const OPTIONS = { choices: choicesSchema }

export const choices: Kind<typeof OPTIONS> = typedKind({
  name: 'choices',
  options: OPTIONS,
  /** In the order of the form's list; null where it was not certain which were chosen. */
  stored: { chosen: z.array(z.string()).nullable(), note: z.string().optional() },
  expected: ({ choices: list = [] }) => `some of ${list.map((one) => `“${one.choice}”`).join(', ')}`,
  unread: { chosen: null },
  readValue: (answer, { choices: list = [] }) => readChoices(answer, list),
  isAnswer: (text, { choices: list = [] }) => listed(text, list) !== null,
  namesBox: (text, { choices: list = [] }) => optionNamed(text, list) !== null,
  looksLike: () => 0.5,
  isSame: (before, after) => chosenIn(before) !== null && chosenIn(before)?.join('\n') === chosenIn(after)?.join('\n'),
  difference: (before, after) => {
    const [from, to] = [chosenIn(before), chosenIn(after)]
    if (!from || !to) return null
    const [came, went] = [to.filter((one) => !from.includes(one)), from.filter((one) => !to.includes(one))]
    return [...named('added', came), ...named('removed', went)].join('; ')
  },
  columns: (field) => [
    {
      key: 'value',
      heading: field.title ?? field.label,
      description: `${field.label}: those chosen, a line each.`,
      type: 'text',
      width: 28,
      value: (values) => values.flatMap((value) => chosenIn(value) ?? []).join('\n') || null,
    },
    asWritten(field),
  ],
  show: (value) => chosenIn(value)?.join(', ') || value.text,
  input: ({ choices: list = [] }) => ({ lines: Math.max(1, list.length) }),
})

function named(what: string, list: readonly string[]): string[] {
  return list.length > 0 ? [`${what}: ${list.join(', ')}`] : []
}

function chosenIn({ chosen }: TypedValue): string[] | null {
  return Array.isArray(chosen) ? chosen.map(String) : null
}

function readChoices({ text, pieces }: AnswerText, list: readonly Choice[]): Marked | 'blank' | null {
  const marked = readMarks(pieces, list)
  if (marked) return marked.chosen.length === 0 ? 'blank' : contradicts(marked.chosen) ? null : marked
  const chosen = listed(text, list)
  // Every option in a line of its own without a mark is what the form printed.
  const isPrinted = chosen?.size === list.length && text.split('\n').length >= list.length
  if (!chosen || isPrinted || contradicts([...chosen])) return null
  return { chosen: list.map(({ choice }) => choice).filter((choice) => chosen.has(choice)) }
}

/** "None of these" beside another choice. */
function contradicts(chosen: readonly string[]): boolean {
  return chosen.length > 1 && chosen.some((choice) => NONE_OF_THEM.test(choice))
}

/** The options a text is made of and nothing else. */
function listed(text: string, list: readonly Choice[]): ReadonlySet<string> | null {
  // A question mark may be a doubt, or what a program left of a tick it could not write.
  if (text.includes('?') && !list.some(({ choice }) => choice.includes('?'))) return null
  const names = list
    .flatMap(({ choice, otherLabels }) => [choice, ...otherLabels].map((name) => ({ choice, key: choiceKey(name) })))
    .sort((a, b) => b.key.length - a.key.length)
  const chosen = new Set<string>()
  let rest = `${text
    .split(/[\n,;]|(?<=\s)[-–•*·]\s/u)
    .map(choiceKey)
    .filter((part) => part !== '')
    .join(' ')} `
  while (rest.trim() !== '') {
    const found = names.find(({ key }) => rest.startsWith(`${key} `))
    const link = /^\S+/.exec(rest)?.[0] ?? ''
    if (found) {
      chosen.add(found.choice)
      rest = rest.slice(found.key.length + 1)
    } else if (LIST_LINKS.has(link) && chosen.size > 0) rest = rest.slice(link.length + 1)
    else return null
  }
  return chosen
}
