/** Texts of messages with placeholders, as the team edits them: a subject line, an empty line, the text. */
import { distance } from 'fastest-levenshtein'

/** What a placeholder in braces stands for. One with a capital letter gives its value with one. */
export const PLACEHOLDERS = [
  'contact',
  'partnership',
  'round',
  'due',
  'days',
  'deadline',
  'reminder',
  'problems',
  'came',
  'attachment',
  'organisation',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]
export type Values = Readonly<Record<Placeholder, string>>

export interface Template {
  readonly subject: string
  readonly body: string
}

export interface Message {
  readonly subject: string
  /** Lines end with `\n`. */
  readonly body: string
}

const SUBJECT = /^subject:[ \t]*(.*)$/i
const IN_BRACES = /\{([^{}\n]*)\}/g

/**
 * Reads a template. Other braces than those around a word on one line stand for themselves.
 *
 * @param file name of its file, for the problems
 * @returns null with a line for each problem where it makes no message
 */
export function parseTemplate(text: string, file: string): { template: Template | null; problems: string[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const subject = SUBJECT.exec(lines[first] ?? '')?.[1]?.trim() ?? ''
  const body = lines
    .slice(first + 1)
    .join('\n')
    .trim()
  const problems = [
    ...(subject === '' ? [`${file}, line ${Math.max(first, 0) + 1}: expected “Subject: ” and what it is about`] : []),
    ...(body === '' ? [`${file}: expected the text of the message under its subject, found nothing`] : []),
    ...lines.flatMap((line, at) => unknownIn(line).map((problem) => `${file}, line ${at + 1}: ${problem}`)),
  ]
  return problems.length > 0 ? { template: null, problems } : { template: { subject, body: `${body}\n` }, problems }
}

function unknownIn(line: string): string[] {
  return [...line.matchAll(IN_BRACES)].flatMap(([found, name = '']) => {
    if (placeholderIn(name)) return []
    const near = PLACEHOLDERS.find((one) => distance(one, name.trim().toLowerCase()) <= 2)
    const hint = near
      ? `did you mean {${near}}?`
      : `expected one of ${PLACEHOLDERS.map((one) => `{${one}}`).join(', ')}`
    return [`nobody knows what ${found} stands for; ${hint}`]
  })
}

function placeholderIn(name: string): Placeholder | undefined {
  return PLACEHOLDERS.find((one) => one === name.trim().toLowerCase())
}

/** The message for one. A line that is nothing but a placeholder goes where there is nothing to put into it, with the empty line after it. */
export function fillTemplate({ subject, body }: Template, values: Values): Message {
  const lines = body.split('\n')
  const isNothing = lines.map((line) => line.trim() !== '' && fill(line, values).trim() === '')
  const kept = lines.filter((line, at) => !isNothing[at] && !(line.trim() === '' && isNothing[at - 1] === true))
  return { subject: fill(subject, values), body: kept.map((line) => fill(line, values)).join('\n') }
}

function fill(text: string, values: Values): string {
  return text.replace(IN_BRACES, (found, name: string) => {
    const placeholder = placeholderIn(name)
    if (!placeholder) return found
    const value = values[placeholder]
    return /^\s*\p{Lu}/u.test(name) ? value.charAt(0).toUpperCase() + value.slice(1) : value
  })
}
