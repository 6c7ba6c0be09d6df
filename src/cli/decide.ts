/** `collate decide`: what a person decided about a name on a return, kept beside the register for later runs. */
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { findPartnership, suggest } from '../register/find.ts'
import { nameKey } from '../register/names.ts'
import type { Partnership, Register } from '../register/register.ts'
import { addDecision, type Decision, foreignColumns, formatDecisions } from '../resolve/decisions.ts'
import { loadSetup, type Setup } from '../setup.ts'
import { diskOutput, explain } from '../write/files.ts'
import { UsageError } from './failure.ts'
import { readFileBytes, readTextFile } from './read-text.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface DecideOptions {
  config: string
  by?: string
  json?: boolean
}

/** @param today ISO day that is written with the decision */
export async function decide(
  [text, verdict, id]: readonly (string | undefined)[],
  options: DecideOptions,
  today: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const setup = await loadSetup({ config: options.config }, readTextFile, readFileBytes)
  if (text === undefined) {
    terminal.out(options.json ? `${JSON.stringify(setup.decisions, null, 2)}\n` : listDecisions(setup))
    return 0
  }
  const decision = checkDecision(text, verdict, id, setup.register)
  const entered: Decision = { ...decision, by: options.by?.trim() ?? '', when: today }
  const decisions = addDecision(setup.decisions, entered)
  await requireOwnColumns(setup.decisionsFile)
  await replaceFile(setup.decisionsFile, formatDecisions(decisions))
  const replaced = setup.decisions.filter((earlier) => !decisions.includes(earlier))
  terminal.out(options.json ? `${JSON.stringify(entered, null, 2)}\n` : describeDecision(entered, replaced, setup))
  return 0
}

function checkDecision(
  text: string,
  verdict: string | undefined,
  id: string | undefined,
  register: Register,
): Pick<Decision, 'text' | 'verdict' | 'id'> {
  const name = text.trim()
  if (nameKey(name) === '') {
    throw new UsageError('Give the name as it stands on the return, in quotation marks: "Waste Forum".')
  }
  if ((verdict !== 'is' && verdict !== 'is-never') || id === undefined) {
    const found = verdict === undefined ? 'nothing' : id === undefined && isVerdict(verdict) ? 'no id' : `"${verdict}"`
    throw new UsageError(
      `After the name say "is" or "is-never" and an id of the register; found ${found}. For example: collate decide "${name}" is ${register.partnerships[0]?.id ?? 'an-id'}`,
    )
  }
  if (!register.byId.has(id)) {
    const named = findPartnership(register, id)
    const hint = named ? `\nThe id of ${named.name} is ${named.id}.` : suggest(register, id) || suggest(register, name)
    throw new UsageError(`The register has no partnership with the id "${id}".${hint}`)
  }
  return { text: name, verdict, id }
}

function isVerdict(text: string): boolean {
  return text === 'is' || text === 'is-never'
}

/** The file is written anew; a column of the team's own would be lost without a word. */
async function requireOwnColumns(file: string): Promise<void> {
  const foreign = foreignColumns((await readTextFile(file)) ?? '')
  if (foreign.length === 0) return
  const names = foreign.map((name) => `"${name}"`).join(', ')
  throw new UsageError(
    `${file} has columns that collate decide would not keep (${names}). Add the decision there by hand, or take the columns out first.`,
  )
}

/** Written beside its place, then renamed, so that a full disk or an open Excel leaves the decisions as they were. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await diskOutput.writeSynced(temporary, new TextEncoder().encode(text))
    await diskOutput.rename(temporary, path)
  } catch (error) {
    await diskOutput.remove(temporary).catch(() => undefined)
    explain('keep the decision', path)(error)
  }
}

function describeDecision(decision: Decision, replaced: readonly Decision[], setup: Setup): string {
  const { register, decisionsFile } = setup
  const name = register.byId.get(decision.id)?.name ?? decision.id
  const later =
    decision.verdict === 'is'
      ? `Later runs take a return that goes by this name for the return of ${name}, without asking again.`
      : `Later runs never take a return that goes by this name for the return of ${name}; they look for another partnership.`
  const clash = decision.verdict === 'is' ? null : (ownName(register, decision) ?? null)
  return [
    `Kept in ${decisionsFile}: “${decision.text}” ${VERDICTS[decision.verdict]} ${name} (${decision.id}).`,
    ...replaced.map((earlier) => `It replaces what was decided before: ${describe(earlier, register)}.`),
    ...(clash ? [`Note: “${decision.text}” is a name of ${clash.name} in the register.`] : []),
    later,
    'Run the round again to see the difference; outputs already written stay as they are.',
    '',
  ].join('\n')
}

/** The partnership whose name or other name the text is, when the decision says it never is that one. */
function ownName(register: Register, { text, id }: Decision): Partnership | null {
  const found = findPartnership(register, text)
  return found?.id === id ? found : null
}

const VERDICTS: Record<Decision['verdict'], string> = { is: 'is', 'is-never': 'is never' }

function listDecisions({ decisions, register, decisionsFile }: Setup): string {
  if (decisions.length === 0) {
    return `No decisions yet. They are kept in ${decisionsFile} once there are any:\n  collate decide "name on the return" is ID\n`
  }
  const count = decisions.length === 1 ? 'One decision' : `${decisions.length} decisions`
  const lines = decisions.map((decision) => `  ${describe(decision, register)}\n`)
  return `${count} in ${decisionsFile}:\n${lines.join('')}`
}

function describe(decision: Decision, register: Register): string {
  const { text, verdict, id, by, when } = decision
  const partnership = register.byId.get(id)
  const who = [by && `by ${by}`, when && `on ${when}`].filter(Boolean).join(' ')
  const name = partnership ? `${partnership.name} (${id})` : `${id}, which the register no longer has`
  return `“${text}” ${VERDICTS[verdict]} ${name}${who && `, decided ${who}`}`
}
