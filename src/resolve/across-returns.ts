/**
 * What many returns of a round have in common, said once for the round: a question that each asks in the same other words, and words that are
 * probably the form's own. One return's reading never depends on another's, so this changes no value.
 */
import type { Form } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { groupsOf } from '../groups.ts'
import { isAwaited, isEmptyAnswer, isVacant } from '../kinds/answers.ts'
import { readReference } from '../kinds/references.ts'
import { type Finding, type PartnershipUpdate, type Source, topicEntries } from '../model.ts'
import { squeeze } from '../recognise/label-text.ts'
import { readsAsGuidance } from '../recognise/wording.ts'
import { shorten } from '../shorten.ts'
import { NOTHING_HEADS } from '../words/en/nothing.ts'

type Update = Pick<PartnershipUpdate, 'form' | 'answers' | 'leftOver' | 'findings' | 'source'>

/** Returns in which a label must stand in for a question before it is said of the round. */
const LEAST_REWORDED = 2
/** Files in which the same words must stand before they are the form's, and which share of those on the form. */
const LEAST_FILES = 3
const LEAST_SHARE = 0.6
/** Different texts that must follow the same words. */
const LEAST_FOLLOWED = 2
/** Shorter texts are ordinary answers, or nothing that matters. */
const LEAST_WORDS = 5
const LEAST_LETTERS = 12
const MOST_PLACES = 5
/** As long as the form's own text may be for the configuration to know it again. */
const LONGEST_QUOTE = 400

/** The returns of a round, each without what is said of the round once, and what is said of the round. */
export function sayOnce<One extends Update>(
  updates: readonly One[],
  forms: readonly Form[],
): { updates: readonly One[]; findings: Finding[] } {
  const reworded = rewordedQuestions(updates)
  const once = new Set(reworded.flatMap(({ told }) => told))
  return {
    updates: updates.map((update) =>
      update.findings.some((one) => once.has(one))
        ? { ...update, findings: update.findings.map((one) => (once.has(one) ? asNote(one) : one)) }
        : update,
    ),
    findings: [...reworded.map(({ finding: found }) => found), ...repeatedWords(updates, forms)],
  }
}

function asNote({ source, args }: Finding): Finding {
  const { question, label, cell } = args
  return finding('question-missing', source, {
    question: String(question),
    label: String(label),
    cell: String(cell),
  })
}

/** Questions that several returns ask with the same label, which is not the form's. */
function rewordedQuestions(updates: readonly Update[]): { finding: Finding; told: readonly Finding[] }[] {
  const told = updates.flatMap(({ form, findings }) =>
    findings.filter(({ code, settled }) => code === 'question-reworded' && !settled).map((one) => ({ form, one })),
  )
  const groups = groupsOf(told, ({ form, one }) => `${form} ${one.args.key} ${squeeze(String(one.args.label))}`)
  return groups.flatMap((group) => {
    const [first] = group
    if (!first || group.length < LEAST_REWORDED) return []
    const { question, key, label } = first.one.args
    const args = {
      question: String(question),
      key: String(key),
      label: String(label),
      form: first.form,
      cells: placesOf(group.flatMap(({ one: { source } }) => source ?? [])),
      count: group.length,
    }
    return [{ finding: finding('question-reworded-in-round', null, args), told: group.map(({ one }) => one) }]
  })
}

interface Said {
  readonly text: string
  readonly source: Source
  readonly isAnswer: boolean
  /** What the answer says behind it. */
  readonly behind: readonly string[]
}

/** The same words in most returns on a form: one finding for what stands in answers, one for what is left over. */
function repeatedWords(updates: readonly Update[], forms: readonly Form[]): Finding[] {
  return forms.flatMap((form) => {
    const own = updates.filter((update) => update.form === form.id)
    const files = new Set(own.map(({ source }) => source.file)).size
    const least = Math.max(LEAST_FILES, Math.ceil(files * LEAST_SHARE))
    if (files < least) return []
    const isInEnough = (group: readonly Said[]) => new Set(group.map(({ source }) => source.file)).size >= least
    // Hardly a text comes again: only those that do are looked at for what they say.
    const groups = groupsOf(
      own.flatMap((update) => saidIn(update, form)),
      ({ text, isAnswer }) => `${isAnswer} ${squeeze(text)}`,
    )
      .filter(isInEnough)
      .map((group) => group.filter(({ text, isAnswer }) => (isAnswer ? mayBePrinted(text) : mayBeLeftOver(text))))
      .filter((group) => isInEnough(group) && isPrinted(group))
    return [true, false].flatMap((isAnswer) => {
      const repeated = groups.filter(([first]) => first?.isAnswer === isAnswer)
      if (repeated.length === 0) return []
      const args = {
        texts: repeated.map(([first]) => shorten(first?.text ?? '', LONGEST_QUOTE)),
        form: form.id,
        cells: placesOf(repeated.flat().map(({ source }) => source)),
      }
      return [finding(isAnswer ? 'words-repeated-in-answers' : 'words-repeated-left-over', null, args)]
    })
  })
}

/** Words alone in an answer's place are the answer; the form's have other text below them, and not the same. */
function isPrinted(group: readonly Said[]): boolean {
  const behind = new Set(group.map((one) => one.behind.map(squeeze).join(' ')).filter((text) => text !== ''))
  return group.every(({ isAnswer }) => !isAnswer) || behind.size >= LEAST_FOLLOWED
}

/** Where a return may say the form's own words: in the first entry of answers to plain questions, and in what is left over. */
function saidIn({ answers, leftOver, findings }: Update, form: Form): Said[] {
  const topics = form.fields.flatMap(({ kind, topic }) => (kind === 'entries' && topic ? [topic] : []))
  const inAnswers = [...new Set(topics)].flatMap((topic): Said[] => {
    const [first, ...rest] = topicEntries(answers, topic) ?? []
    return first ? [{ ...first, isAnswer: true, behind: rest.map(({ text }) => text) }] : []
  })
  const labels = findings.flatMap(({ code, args }) =>
    code.startsWith('question-') && args.label ? `${args.label}: ` : [],
  )
  const outside = leftOver.filter(({ text }) => !labels.some((label) => text.startsWith(label)))
  return [...inAnswers, ...outside.map((one): Said => ({ ...one, isAnswer: false, behind: [] }))]
}

/** Long enough to be nobody's usual answer, or worded as guidance; no address, number or statement that there is nothing to say. */
function mayBePrinted(text: string): boolean {
  if (!mayBeLeftOver(text) || NOTHING_HEADS.has(/\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '')) return false
  return text.split(/\s+/).length >= LEAST_WORDS || readsAsGuidance(text)
}

function mayBeLeftOver(text: string): boolean {
  if (text.replace(/\P{L}/gu, '').length < LEAST_LETTERS || ADDRESS.test(text)) return false
  const said = text.replace(/^[^:]*: /, '')
  return ![text, said].some(
    (one) => isEmptyAnswer(one) || isVacant(one) || isAwaited(one) || readReference(one, -1, []) !== null,
  )
}

/** Where something is to be had, which many may well give alike. */
const ADDRESS = /@|https?:|www\.|(?:\d[\s-]?){6}/i

/** `a.xlsx Update!B7, b.xlsx Update!B7 and 3 more`. */
function placesOf(sources: readonly Source[]): string {
  const places = sources.map(({ file, sheet, cell }) => `${file} ${sheet ? `${sheet}!` : ''}${cell ?? ''}`)
  const shown = places.slice(0, MOST_PLACES).join(', ')
  return places.length > MOST_PLACES ? `${shown} and ${places.length - MOST_PLACES} more` : shown
}
