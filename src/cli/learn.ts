/** `collate learn`: a first draft of a form's definition. */
import { basename } from 'node:path'
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import { type Copy, learnForm } from '../learn/learn.ts'
import { printForm } from '../learn/print.ts'
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
  const limits = limitsSchema.parse({})
  const copies: Copy[] = []
  for (const path of paths) {
    const file = basename(path)
    const read = await readFileWithin(path, limits)
    for (const found of read.findings.filter(({ severity }) => severity === 'error')) {
      const { message, action } = wordingOf(found)
      terminal.err(`${describePlace(found.source)}${message} ${action}\n`)
    }
    copies.push({ file, grids: read.grids })
  }
  const learnt = learnForm(copies, options.id)
  if (!learnt) throw new UsageError('Nothing in these files looks like a form: no questions or labels were found.')
  terminal.out(options.json ? `${JSON.stringify(learnt, null, 2)}\n` : printForm(learnt))
  return 0
}
