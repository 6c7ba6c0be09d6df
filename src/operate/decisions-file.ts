/** The file of decisions, changed by one program at a time and never left half written. */
import { randomUUID } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Decision, foreignColumns, formatDecisions, parseDecisions } from '../decisions/decision.ts'
import { codeOf, diskOutput, explain, OutputError } from '../write/files.ts'
import { replaceFile } from './replace-file.ts'

/** Milliseconds after which whoever was changing the file is taken to have died. */
const STALE = 10_000
const BETWEEN_TRIES = 50

/**
 * Reads the decisions, and writes what `change` makes of them, beside their place and then renamed: a full disk, an open Excel or a kill leaves
 * them as they were.
 *
 * @param change gives back the very list it was given when nothing is to be written
 * @throws OutputError when the file has mistakes or columns of the team's own, or cannot be written
 */
export async function changeDecisions(
  path: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<readonly Decision[]> {
  const release = await takeFile(`${path}.lock`)
  try {
    const before = await diskOutput.read(path).catch(explain('read the decisions', path))
    const csv = before ? new TextDecoder().decode(before) : ''
    const { decisions, problems } = parseDecisions(csv, path)
    if (problems.length > 0) throw new OutputError(problems.join('\n'))
    const changed = change(decisions)
    if (changed === decisions) return decisions
    requireOwnColumns(csv, path)
    const draft = join(dirname(path), `.${randomUUID()}.part`)
    const bytes = new TextEncoder().encode(formatDecisions(changed))
    await replaceFile(path, bytes, { draft, what: 'keep the decision' }, diskOutput)
    return changed
  } finally {
    await release()
  }
}

/** The file is written anew; a column of the team's own would be lost without a word. */
function requireOwnColumns(csv: string, path: string): void {
  const foreign = foreignColumns(csv)
  if (foreign.length === 0) return
  const names = foreign.map((name) => `"${name}"`).join(', ')
  throw new OutputError(
    `${path} has columns that would not be kept (${names}). Add the decision there by hand, or take the columns out first.`,
  )
}

async function takeFile(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await (await open(path, 'wx')).close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') explain('keep the decision', path)(error)
      const since = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      )
      if (Date.now() - since > STALE) await rm(path, { force: true })
      else await pause(BETWEEN_TRIES)
    }
  }
}
