/** `collate decide`: what a person decided about a query or about a name on a return, kept beside the register for later runs. */
import {
  addDecision,
  type Decision,
  isAboutName,
  isVerdict,
  NEEDED_VALUE,
  nameDecision,
  type Verdict,
  verdictIn,
} from '../decisions/decision.ts'
import { judged } from '../decisions/judgement.ts'
import { decisionAbout } from '../decisions/open-questions.ts'
import { changeDecisions } from '../operate/decisions-file.ts'
import { writeLanding } from '../operate/landing.ts'
import { findPartnership, suggest } from '../register/find.ts'
import { nameKey } from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'
import type { Setup } from '../setup.ts'
import { DECISION_WORDS } from '../words/en/decisions.ts'
import { diskOutput } from '../write/files.ts'
import { describeDecision, describeQuestions, describeSuggestions, listDecisions } from './decide-text.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor } from './folders.ts'
import { storedQuestions } from './queries.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DecideOptions extends FolderOptions {
  by?: string
  why?: string
  round?: string
  /** Lists the open queries of a round. */
  list?: boolean
  /** Lists what its comparison suggests. */
  suggested?: boolean
  /** Number of a decision, as the list of decisions has it, that is to hold no longer. */
  undo?: number
  json?: boolean
}

/** @param today ISO day that is written with the decision */
export async function decide(
  [about, verdict, value]: readonly (string | undefined)[],
  options: DecideOptions,
  today: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const print = (data: unknown, text: string) =>
    terminal.out(options.json ? `${JSON.stringify(data, null, 2)}\n` : text)
  if (options.list || options.suggested) {
    const stored = await storedQuestions(setup, options.round)
    const numbered = [...stored.questions, ...stored.suggestions].map(({ question, choices }, index) => ({
      number: index + 1,
      ...question,
      choices,
    }))
    const queries = stored.questions.length
    if (options.suggested) print(numbered.slice(queries), describeSuggestions(stored, setup))
    else print(numbered.slice(0, queries), describeQuestions(stored, setup))
    return 0
  }
  if (options.undo !== undefined) {
    const { undone, decisions } = await undo(setup, options.undo, [today, options.by?.trim()].filter(Boolean).join(' '))
    await writeLanding({ ...setup, decisions }, today, diskOutput)
    print(undone, `Undone: ${describeDecision(undone, setup.register)}.\n${RUN_AGAIN}`)
    return 0
  }
  if (about === undefined) {
    print(setup.decisions, listDecisions(setup))
    return 0
  }
  const facts = { by: options.by?.trim() ?? '', when: today, why: options.why?.trim() ?? '' }
  const decision = /^\d+$/.test(about)
    ? await answerQuery(setup, options, Number(about), { verdict, value, ...facts })
    : { ...checkName(about, verdict, value, setup.register), ...facts }
  let replaced: readonly Decision[] = []
  const decisions = await changeDecisions(setup.decisionsFile, (before) => {
    const after = addDecision(before, decision)
    replaced = before.filter((earlier) => !after.includes(earlier))
    return after
  })
  await writeLanding({ ...setup, decisions }, today, diskOutput)
  print(decision, describeKept(decision, replaced, setup))
  return 0
}

interface Said {
  readonly verdict: string | undefined
  readonly value: string | undefined
  readonly by: string
  readonly when: string
  readonly why: string
}

async function answerQuery(setup: Setup, options: DecideOptions, number: number, said: Said): Promise<Decision> {
  const { round, questions, suggestions } = await storedQuestions(setup, options.round)
  const asked = questions[number - 1] ?? suggestions[number - 1 - questions.length]
  if (!asked) {
    const last = questions.length + suggestions.length
    throw new UsageError(
      `Round ${round} has no query ${number}; it has ${last === 0 ? 'none' : `1 to ${last}`}. collate decide --list --round ${round} shows them.`,
    )
  }
  const { verdict, value, by, when, why } = said
  const decision = checkVerdict(verdict, value, asked.choices)
  if ('concluded' in asked)
    return judged(asked.question, { round, decision, value: value ?? '', by, when, why, from: '' })
  const entered = {
    decision,
    value: isAboutName({ decision }) ? checkId(value ?? '', setup.register) : (value?.trim() ?? ''),
    by,
    when,
    why,
  }
  return decisionAbout(asked, entered, { round, from: '' })
}

function checkVerdict(verdict: string | undefined, value: string | undefined, choices: readonly Verdict[]): Verdict {
  const decision = verdictIn(verdict ?? '')
  const words = choices.map((choice) => `"${DECISION_WORDS[choice]}"`).join(', ')
  if (!isVerdict(decision) || !choices.includes(decision)) {
    const found = verdict === undefined ? 'nothing' : `"${verdict}"`
    throw new UsageError(`After the number say what you decided: one of ${words}; found ${found}.`)
  }
  const needed = NEEDED_VALUE[decision]
  if (needed && !value?.trim()) throw new UsageError(`After "${DECISION_WORDS[decision]}" say ${needed}.`)
  return decision
}

function checkName(text: string, verdict: string | undefined, id: string | undefined, register: Register): Decision {
  const name = text.trim()
  if (nameKey(name) === '') {
    throw new UsageError('Give the name as it stands on the return, in quotation marks: "Waste Forum".')
  }
  const decision = verdictIn(verdict ?? '')
  if ((decision !== 'is' && decision !== 'is-never') || id === undefined) {
    const isIdMissing = decision === 'is' || decision === 'is-never'
    const found = verdict === undefined ? 'nothing' : isIdMissing ? 'no id' : `"${verdict}"`
    throw new UsageError(
      `After the name say "is" or "is-never" and an id of the register; found ${found}. For example: collate decide "${name}" is ${register.partnerships[0]?.id ?? 'an-id'}`,
    )
  }
  return nameDecision({ text: name, decision, value: checkId(id, register, name) })
}

function checkId(id: string, register: Register, name = id): string {
  if (register.byId.has(id)) return id
  const named = findPartnership(register, id)
  const hint = named ? `\nThe id of ${named.name} is ${named.id}.` : suggest(register, id) || suggest(register, name)
  throw new UsageError(`The register has no partnership with the id "${id}".${hint}`)
}

/** The row stays, marked, so that a workbook it came from is not taken over again. */
async function undo(
  setup: Setup,
  number: number,
  undone: string,
): Promise<{ readonly undone: Decision; readonly decisions: readonly Decision[] }> {
  const meant = setup.decisions.filter((decision) => decision.undone === '')[number - 1]
  if (!meant) throw new UsageError(`There is no decision ${number}. collate decide shows them with their numbers.`)
  const isMeant = (one: Decision) => JSON.stringify(one) === JSON.stringify(meant)
  const decisions = await changeDecisions(setup.decisionsFile, (before) =>
    before.map((one) => (isMeant(one) ? { ...one, undone } : one)),
  )
  return { undone: { ...meant, undone }, decisions }
}

const RUN_AGAIN = 'Run the round again to see the difference; outputs already written stay as they are.\n'

function describeKept(decision: Decision, replaced: readonly Decision[], setup: Setup): string {
  const { register, decisionsFile } = setup
  const clash = decision.decision === 'is-never' ? ownName(register, decision) : null
  return [
    `Kept in ${decisionsFile}: ${describeDecision({ ...decision, by: '', when: '' }, register)}.`,
    ...replaced.map((earlier) => `It replaces what was decided before: ${describeDecision(earlier, register)}.`),
    ...(clash ? [`Note: “${decision.text}” is a name of ${clash.name} in the register.`] : []),
    ...(isAboutName(decision) ? [laterRuns(decision, register)] : []),
    RUN_AGAIN,
  ].join('\n')
}

function laterRuns({ decision, value }: Decision, register: Register): string {
  const name = register.byId.get(value)?.name ?? value
  return decision === 'is'
    ? `Later runs take a return that goes by this name for the return of ${name}, without asking again.`
    : `Later runs never take a return that goes by this name for the return of ${name}; they look for another partnership.`
}

/** The partnership whose name or other name the text is, when the decision says it never is that one. */
function ownName(register: Register, { text, value }: Decision): Partnership | null {
  const found = findPartnership(register, text)
  return found?.id === value ? found : null
}
