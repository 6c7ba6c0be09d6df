/** Decisions and open queries as `collate decide` prints them. */
import { type Decision, isAboutName } from '../decisions/decision.ts'
import { NOTHING_SAID } from '../decisions/judgement.ts'
import { wordingOf } from '../findings/finding.ts'
import type { Register } from '../register/register.ts'
import type { Setup } from '../setup.ts'
import { shorten } from '../shorten.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import { concludedWord } from '../write/tables/to-judge.ts'
import type { StoredQuestions } from './queries.ts'
import { describePlace } from './summary.ts'

/** “Learning Group” is never Schools Board (schools), decided by Ann Example on 2011-03-04 */
export function describeDecision(decision: Decision, register: Register): string {
  const { by, when, why } = decision
  const who = [by && `by ${by}`, when && `on ${when}`].filter(Boolean).join(' ')
  return [`${whatWasDecided(decision, register)}${who && `, decided ${who}`}`, why && `because: ${why}`]
    .filter(Boolean)
    .join('; ')
}

function whatWasDecided(decision: Decision, register: Register): string {
  const { text, value, partnership, field, against } = decision
  const word = DECISION_WORDS[decision.decision]
  const quoted = `“${shorten(text, LONGEST_TEXT)}”`
  const other = against === '' || against === NOTHING_SAID ? '' : ` beside “${shorten(against, LONGEST_TEXT)}”`
  if (isAboutName(decision)) return `${quoted} ${word} ${nameOf(value, register)}`
  const whose = partnership === '' ? '' : ` of ${nameOf(partnership, register)}`
  const where = [field && ` in ${field}`, whose].join('')
  return `${quoted}${other}${where}: ${word}${value && ` “${value}”`}`
}

const LONGEST_TEXT = 120

function nameOf(id: string, register: Register): string {
  const partnership = register.byId.get(id)
  if (partnership) return `${partnership.name} (${id})`
  return id.startsWith('unregistered:') ? id : `${id}, which the register no longer has`
}

export function listDecisions({ decisions, register, decisionsFile }: Setup): string {
  const held = decisions.filter(({ undone }) => undone === '')
  if (held.length === 0) {
    return `No decisions yet. They are kept in ${decisionsFile} once there are any:\n  collate decide "name on the return" is ID\n  collate decide --list shows the open queries, and collate decide 1 confirm answers the first.\n`
  }
  const count = held.length === 1 ? 'One decision' : `${held.length} decisions`
  const lines = held.map((decision, index) => `  ${index + 1}. ${describeDecision(decision, register)}\n`)
  return `${count} in ${decisionsFile}:\n${lines.join('')}`
}

export function describeQuestions({ round, questions, suggestions }: StoredQuestions, { register }: Setup): string {
  const more =
    suggestions.length === 0
      ? ''
      : `The comparison suggests ${suggestions.length} more, which nobody need answer: collate decide --suggested lists them.\n`
  if (questions.length === 0) return `Round ${round} has no open queries.\n${more}`
  const lines = questions.map(({ finding, question, choices }, index) => {
    const { message } = wordingOf(finding)
    const whose = question.partnership === '' ? '' : `${nameOf(question.partnership, register)}: `
    const words = choices.map((choice) => DECISION_WORDS[choice]).join(', ')
    return `  ${index + 1}. ${whose}${describePlace(finding.source)}${message}\n     Say one of: ${words}\n`
  })
  return `Open queries of round ${round}; answer one with collate decide NUMBER DECISION --by NAME:\n${lines.join('')}${more}`
}

export function describeSuggestions({ round, questions, suggestions }: StoredQuestions, { register }: Setup): string {
  if (suggestions.length === 0) return `The comparison of round ${round} suggests nothing.\n`
  const lines = suggestions.map((one, index) => {
    const { question, choices } = one
    const against = question.against === NOTHING_SAID ? [] : [`     this time: “${question.against}”\n`]
    const words = choices.map((choice) => DECISION_WORDS[choice]).join(', ')
    return [
      `  ${questions.length + index + 1}. ${nameOf(question.partnership, register)}: ${concludedWord(one)}\n`,
      `     last time: “${question.text}”\n`,
      ...against,
      `     Say one of: ${words}\n`,
    ].join('')
  })
  return `What the comparison of round ${round} suggests; to say otherwise, collate decide NUMBER DECISION --by NAME:\n${lines.join('')}`
}
