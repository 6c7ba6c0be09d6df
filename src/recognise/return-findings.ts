/** What a person should know about how the cells of a return were read: one finding for each cause, which quotes the texts. */
import { collapsed } from '../collapsed.ts'
import { finding } from '../findings/finding.ts'
import { groupsOf } from '../groups.ts'
import type { Finding, Source } from '../model.ts'
import { shorten } from '../shorten.ts'
import type { Answer, Claimed, Part } from './answers.ts'
import { squeeze } from './label-text.ts'
import { roleOf } from './ledger.ts'
import { isRepeatable } from './rivals.ts'
import { RULES, type RuleName } from './rules.ts'
import { isAboutTheAnswer } from './wording.ts'

const LONGEST_QUOTE = 200
/** Texts of one cause that are quoted, and how much of each where there are several. */
const MOST_QUOTED = 12
const LONGEST_OF_SEVERAL = 80

type SourceOf = (part: Part) => Source

export function findingsOf(answers: readonly Answer[], claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  return [
    ...labelFindings(answers, sourceOf),
    ...repeatedQuestions(answers, sourceOf),
    ...unclearSections(claimed, sourceOf),
    ...doubts(claimed, sourceOf),
    ...formsOwnWords(claimed, sourceOf),
    ...setAside(claimed, sourceOf),
    ...leftOver(claimed, sourceOf),
  ]
}

function labelFindings(answers: readonly Answer[], sourceOf: SourceOf): Finding[] {
  return answers.flatMap(({ label, item }) => {
    const source = sourceOf({ item, text: label.text, line: null })
    const args = { label: shorten(label.text, LONGEST_QUOTE), takenFor: label.wording ?? label.field.label }
    if (label.strength === 'near') return [finding('label-near', source, args)]
    return label.strength === 'weak' ? [finding('label-in-text', source, args)] : []
  })
}

/** The same words for several questions, where nothing says which is which. */
function unclearSections(claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  const unclear = claimed.filter(
    ({ part, claim }) =>
      part.item.unclearBetween && ['label', 'leftOver'].includes(roleOf(claim.rule)) && claim.rule !== 'unknownAnswer',
  )
  return groupsOf(unclear, ({ part: { item } }) => (item.unclearBetween ?? []).map(({ key }) => key).join(' ')).flatMap(
    (group) => {
      const [first] = group
      if (!first) return []
      const { unclearBetween = [], isUnplaced } = first.part.item
      const args = {
        label: shorten(first.part.text, LONGEST_QUOTE),
        cells: group.map(({ part }) => sourceOf(part).cell ?? '').join(', '),
        sections: unclearBetween.map(({ section, label, key }) => (section ? `${section} › ${label}` : key)).join(', '),
        read: isUnplaced ? 'left over' : 'read in the form’s order',
      }
      return [finding('section-unclear', sourceOf(first.part), args)]
    },
  )
}

/** The same question twice, each time with an answer: nobody knows whether both belong together. */
function repeatedQuestions(answers: readonly Answer[], sourceOf: SourceOf): Finding[] {
  const answered = answers.filter(({ parts, label }) => parts.length > 0 && !isRepeatable(label.field))
  return groupsOf(answered, ({ label }) => label.field.key).flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return []
    const cells = [first, ...others].map(
      ({ item, label }) => sourceOf({ item, text: label.text, line: null }).cell ?? '',
    )
    const args = { question: shorten(first.label.text, LONGEST_QUOTE), cells: cells.join(', ') }
    return [finding('question-twice', sourceOf({ item: first.item, text: '', line: null }), args)]
  })
}

function doubts(claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  return claimed.flatMap(({ part, claim, runnerUp }) => {
    if (!runnerUp) return []
    const args = {
      text: shorten(part.text, LONGEST_QUOTE),
      because: RULES[claim.rule].why,
      but: RULES[runnerUp.rule].why,
    }
    return [finding('text-doubtful', sourceOf(part), args)]
  })
}

/** Rules that take words for the form's own which nobody configured. */
const TAKEN_FOR_THE_FORMS: ReadonlySet<RuleName> = new Set([
  'repeated',
  'limitBeforeAnswer',
  'answerCount',
  'behindLabel',
  'guidanceColumn',
  'otherLanguage',
  'printed',
])

function formsOwnWords(claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  const isPlain = ({ claim, part }: Claimed) => claim.rule === 'behindLabel' && isAboutTheAnswer(part.text)
  const own = claimed.filter(
    (one) => TAKEN_FOR_THE_FORMS.has(one.claim.rule) && one.claim.heading === '' && !isPlain(one),
  )
  const groups = groupsOf(own, ({ claim, part }) => {
    if (claim.rule === 'printed') return claim.rule
    const isColumn = claim.rule === 'guidanceColumn' || claim.rule === 'otherLanguage'
    const what = isColumn ? `column ${part.item.box.left}` : squeeze(part.text)
    return `${claim.rule} ${what}`
  })
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const args = { text: quote(group), count: group.length, because: RULES[first.claim.rule].why }
    return [finding('form-words', sourceOf(first.part), args)]
  })
}

function setAside(claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  // What a form of ours prints of last time, and asks about it, is as it should be.
  const apart = claimed.filter(({ claim: { rule } }) => roleOf(rule) === 'setAside' && RULES[rule].looksAt !== 'mark')
  return groupsOf(apart, ({ claim }) => claim.heading).flatMap((group) => {
    const [first] = group
    if (!first) return []
    const args = { heading: shorten(first.claim.heading, LONGEST_QUOTE), count: group.length, text: quote(group) }
    return [finding('set-aside', sourceOf(first.part), args)]
  })
}

function leftOver(claimed: readonly Claimed[], sourceOf: SourceOf): Finding[] {
  // What may have been written over a question is asked about by itself.
  const left = claimed.filter(({ claim: { rule } }) => roleOf(rule) === 'leftOver' && rule !== 'issuedWrittenOver')
  const groups = groupsOf(left, ({ claim, part }) => claim.heading || sourceOf(part).cell + part.text)
  return groups.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { heading } = first.claim
    const text = group.length === 1 ? first.part.text : quote(group)
    return [
      finding('left-over', sourceOf(first.part), {
        text: shorten(heading ? `${heading}: ${text}` : text, LONGEST_QUOTE),
      }),
    ]
  })
}

function quote(group: readonly Claimed[]): string {
  return quoteAll(group.map(({ part }) => part.text))
}

/** Each text once, several joined by semicolons. */
export function quoteAll(list: readonly string[]): string {
  const texts = [...new Set(list.map(collapsed))]
  if (texts.length === 1) return shorten(texts[0] ?? '', LONGEST_QUOTE)
  const quoted = texts.slice(0, MOST_QUOTED).map((text) => shorten(text, LONGEST_OF_SEVERAL))
  return texts.length > MOST_QUOTED ? `${quoted.join('; ')}; and ${texts.length - MOST_QUOTED} more` : quoted.join('; ')
}
