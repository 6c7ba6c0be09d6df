/** Drafting the definition of a form from filled-in or blank copies of it. */
import { type FieldInput, type FormInput, formSchema } from '../config/schema.ts'
import { kindOf } from '../kinds/kinds.ts'
import { addressOn } from '../read/grid.ts'
import { squeeze } from '../recognise/label-text.ts'
import { commonKind } from '../recognise/vocabulary.ts'
import { isSectionHeading } from '../recognise/wording.ts'
import { shorten } from '../shorten.ts'
import { PART_OF_ANSWER } from '../words/en/asked-kinds.ts'
import { headingCells } from './headings.ts'
import { camelCase, type Guess, type Guessed, guessKind, guessTable, kebabCase, tellsKind, unusedKey } from './kinds.ts'
import { isFormsMark } from './label-texts.ts'
import { type Copy, type Page, pagesOf, takenForLists } from './pages.ts'
import { headingsKey, type Question, questionsOf } from './questions.ts'
import { withSections } from './sections.ts'
import { type Trial, tryDraft } from './trial.ts'

export type { Copy } from './pages.ts'

const LONGEST_EXAMPLE = 60

export interface LearntField {
  readonly field: FieldInput
  /** Where the label was first seen: `B4`. */
  readonly cell: string
  readonly sheet: string | null
  readonly file: string
  /** What the first copies answered, shortened. */
  readonly examples: readonly string[]
  /** Why a person should look at it; null when nothing speaks against it. */
  readonly doubt: string | null
}

export interface LearntForm extends Trial {
  readonly form: FormInput
  readonly fields: readonly LearntField[]
  /** What a person should know of the draft as a whole, in sentences. */
  readonly warnings: readonly string[]
}

/**
 * Drafts a form from copies of it and tries the draft on them; more copies make a better draft. Null when nothing on them looks like a form.
 *
 * @param id id for the new form
 */
export function learnForm(copies: readonly Copy[], id: string): LearntForm | null {
  const pages = pagesOf(copies)
  const [firstPage] = pages
  const questions = questionsOf(pages)
  if (!firstPage || questions.length < 2) return null
  const lists = takenForLists(copies)
  const warnings =
    lists.length > 0
      ? [`Taken for lists to choose from, with nothing to fill in: ${lists.map((name) => `“${name}”`).join(', ')}.`]
      : []
  const once = withoutRepeats(questions, warnings)
  const taken = new Set<string>()
  const guessed = once.map((question) => draftField(question, unusedKey(kebabCase(named(question)), taken)))
  const fields = withOwnTopics(withOneDate(withOnePartnership(guessed, warnings)))
  const furniture = furnitureOf(pages, once)
  const form: FormInput = {
    id,
    label: titleOf(firstPage, once) ?? id,
    ...(furniture.length > 0 ? { furniture } : {}),
    fields: fields.map(({ field }) => field),
  }
  return { form, fields, warnings, ...tryDraft(formSchema.safeParse(form).data ?? null, copies, pages) }
}

/** A question with the section that tells it from others, in words. */
function named({ section = '', text }: Question): string {
  return `${section} ${text}`.trim()
}

function draftField(question: Question, key: string): LearntField {
  const { text, section, row, column, page, values, columns } = question
  const { guess, doubt } = guessQuestion(question)
  const own = section && guess.topic ? { ...guess, topic: camelCase(named(question)) } : guess
  const field: FieldInput = { key, label: text, ...(section ? { section } : {}), ...own }
  // What one kind does not allow would stop the whole draft.
  const isAllowed = formSchema.safeParse({ id: 'x', label: 'x', fields: [field, PARTNERSHIP] }).success
  return {
    field: isAllowed ? field : plainText(key, text),
    cell: addressOn(page.first.grid, row, column),
    sheet: page.first.grid.sheet,
    file: page.first.file,
    examples: columns.length > 0 ? [] : values.slice(0, 2).map((value) => shorten(value, LONGEST_EXAMPLE)),
    doubt: isAllowed ? doubt : `it reads like ${guess.kind}, whose choices are not known`,
  }
}

function plainText(key: string, label: string): FieldInput {
  return { key, label, kind: 'text', topic: camelCase(label) }
}

const PARTNERSHIP: FieldInput = { key: 'of-partnership', label: 'Partnership', kind: 'partnership' }

function guessQuestion({ text, line, values, accepts, columns, help, isStacked }: Question): Guessed {
  if (columns.length > 0) {
    const guessed = guessTable(text, columns)
    return isStacked
      ? { ...guessed, doubt: 'its headings stand on several rows; the columns go by the first' }
      : guessed
  }
  const parts = help.filter((line) => PART_OF_ANSWER.test(line))
  if (parts.length > 1 && commonKind(text)?.kind !== 'contactName')
    return { guess: { kind: 'contactDetails' }, doubt: `its answer has the parts ${parts.join(', ')}` }
  return guessKind(tellsKind(text) ? text : line, { values, accepts })
}

/** A label that comes again cannot be told apart when returns are read; tables are told apart by their headings, under names of their own. */
function withoutRepeats(all: readonly Question[], warnings: string[]): Question[] {
  const questions = all.map((question) => {
    const others = all.filter((other) => other !== question && squeeze(other.text) === squeeze(question.text))
    const isFirst = !others.some((other) => other.columns.length === 0 || all.indexOf(other) < all.indexOf(question))
    if (
      question.columns.length === 0 ||
      isFirst ||
      others.some((other) => headingsKey(other) === headingsKey(question))
    )
      return question
    return { ...question, text: `${question.text} (${question.page.first.grid.sheet ?? placeOf(question)})` }
  })
  const places = new Map<string, Question[]>()
  for (const question of questions) {
    const key = squeeze(question.text)
    places.set(key, [...(places.get(key) ?? []), question])
  }
  const told = [...places.values()].flatMap((alike) => {
    const [first, ...again] = alike
    if (!first || again.length === 0) return alike
    const apart = withSections(alike, questions)
    if (apart) return apart
    warnAgain(first, again, warnings)
    return [first]
  })
  for (const { text, again, ...question } of questions) {
    if (again.length === 0) continue
    warnings.push(
      `The table “${shorten(text, LONGEST_EXAMPLE)}” (${placeOf(question)}) comes again with the same headings at ${firstOf(again, ', ')}: one field for all.`,
    )
  }
  return told
}

function warnAgain(first: Question, again: readonly Question[], warnings: string[]): void {
  const label = shorten(first.text, LONGEST_EXAMPLE)
  const told = firstOf(again.map(placeOf), '; ')
  warnings.push(`“${label}” stands at ${placeOf(first)} and again at ${told}: one field for all.`)
}

/** The first three places, and how many more there are. */
function firstOf(places: readonly string[], between: string): string {
  return `${places.slice(0, 3).join(between)}${places.length > 3 ? ` and ${places.length - 3} times more` : ''}`
}

function placeOf({ row, column, page }: Pick<Question, 'row' | 'column' | 'page'>): string {
  const { grid } = page.first
  return `${grid.sheet === null ? '' : `${grid.sheet}, `}${addressOn(grid, row, column)}`
}

/** A return is of one partnership: of several questions that may ask for its name the likeliest is taken, and the others are told. */
function withOnePartnership(fields: readonly LearntField[], warnings: string[]): LearntField[] {
  const asking = fields.filter(({ field }) => kindOf(field).identifies)
  const usual = asking.find(({ field }) => commonKind(field.label)?.kind === 'partnership')
  const chosen = usual ?? asking[0] ?? likeliestName(fields)
  const others = asking.filter((learnt) => learnt !== chosen)
  for (const { field, cell } of others) {
    warnings.push(
      `“${shorten(field.label, LONGEST_EXAMPLE)}” (${cell}) may ask for the partnership too. “${chosen?.field.label}” (${chosen?.cell}) was taken; a form has one.`,
    )
  }
  return fields.map((learnt) => {
    const { key, label } = learnt.field
    if (others.includes(learnt))
      return { ...learnt, field: plainText(key, label), doubt: 'a second name of a partnership?' }
    if (learnt !== chosen || asking.length > 0) return learnt
    const doubt = 'no question plainly asks for the partnership: is it this one?'
    return { ...learnt, field: { key, label, kind: 'partnership' }, doubt }
  })
}

function likeliestName(fields: readonly LearntField[]): LearntField | undefined {
  const named = fields.find(
    ({ field, examples }) =>
      /\bname\b|partnership|forum|board|group|organisation/i.test(field.label) &&
      !/\?/.test(field.label) &&
      (examples[0]?.length ?? 0) < 100,
  )
  return named ?? fields[0]
}

/** Only one day is that of completion; other dates are answers of their own. */
function withOneDate(fields: readonly LearntField[]): LearntField[] {
  const dates = fields.filter(({ field }) => field.kind === 'date')
  const chosen = dates.find(({ field }) => commonKind(field.label)?.kind === 'date') ?? dates[0]
  return fields.map((learnt) => {
    const { key, label, kind } = learnt.field
    if (kind !== 'date' || learnt === chosen) return learnt
    return { ...learnt, field: plainText(key, label), doubt: 'a date other than that of completion' }
  })
}

/** A value's topic belongs to one field alone. */
function withOwnTopics(fields: readonly LearntField[]): LearntField[] {
  const taken = new Map<string, Guess['kind']>()
  return fields.map((learnt) => {
    const { topic, kind } = learnt.field
    if (topic === undefined) return learnt
    let own = topic
    const isJoined = () => {
      const other = taken.get(own)
      const alone = kindOf({ kind }).under === 'values'
      return other !== undefined && (alone || kindOf({ kind: other }).under === 'values')
    }
    for (let number = 2; isJoined(); number++) own = `${topic}${number}`
    taken.set(own, kind)
    return own === topic ? learnt : { ...learnt, field: { ...learnt.field, topic: own } }
  })
}

/** Section headings, and guidance that stands between questions and answers. */
function furnitureOf(pages: readonly Page[], questions: readonly Question[]): string[] {
  const headings = pages.flatMap(({ first: { grid } }) => {
    const printed = headingCells(grid)
    return grid.cells.filter((cell) => printed.has(cell) || isSectionHeading(cell.text)).map(({ text }) => text)
  })
  const labels = new Set(questions.map(({ text }) => squeeze(text)))
  const help = questions.flatMap((question) => question.help).filter((text) => !labels.has(squeeze(text)))
  const marks = pages.flatMap(({ first }) => first.grid.cells.map(({ text }) => text.trim()).filter(isFormsMark))
  return [...new Set([...headings, ...help, ...marks])]
}

/** Text above the first label is the form's title. */
function titleOf({ first }: Page, questions: readonly Question[]): string | null {
  const own = questions.filter(({ page }) => page.first === first)
  const top = Math.min(...own.map(({ row }) => row))
  const title = first.grid.cells.find(({ row }) => row < top)?.text
  return title?.replace(/\s+/g, ' ').trim() ?? null
}
