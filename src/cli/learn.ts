/** `collate learn`: a first draft of a form's definition. */
import { basename, resolve } from 'node:path'
import { nodeFileSystem } from '../collect/file-system.ts'
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import { type Copy, learnForm } from '../learn/learn.ts'
import { printForm } from '../learn/print.ts'
import { nodeEffects } from '../node-effects.ts'
import { readAnswerPlaces } from '../read/answer-cells.ts'
import { readFileWithin } from './check.ts'
import { UsageError } from './failure.ts'
import { describePlace } from './summary.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface LearnOptions {
  id: string
  json?: boolean
}

export async function learnFromFiles(
  paths: readonly string[],
  options: LearnOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const learnt = learnForm(await readCopies(paths, terminal), options.id)
  if (!learnt) throw new UsageError('Nothing in these files looks like a form: no questions or labels were found.')
  terminal.out(options.json ? `${JSON.stringify(learnt, null, 2)}\n` : printForm(learnt))
  return 0
}

/** A person's own form, whatever it weighs, is read once and while they wait. */
const LONGEST_READING = 30_000

/** Copies of a form with their sheets and validations; why a file gives none is told. */
export async function readCopies(paths: readonly string[], terminal: Terminal): Promise<Copy[]> {
  const limits = limitsSchema.parse({ milliseconds: LONGEST_READING })
  const copies: Copy[] = []
  for (const path of paths) {
    const file = basename(path)
    const read = await readFileWithin(path, limits)
    for (const found of read.findings.filter(({ severity }) => severity === 'error')) {
      const { message, action } = wordingOf(found)
      terminal.err(`${describePlace(found.source)}${message} ${action}\n`)
    }
    const bytes = read.grids.length > 0 ? await nodeFileSystem.readFile(resolve(path)) : new Uint8Array()
    copies.push({ file, grids: read.grids, ...readAnswerPlaces(bytes, read.grids, limits, nodeEffects) })
  }
  return copies
}
