/** `collate learn`: a first draft of a form's definition. */
import { basename, resolve } from 'node:path'
import { nodeFileSystem } from '../collect/file-system.ts'
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import { type Copy, learnForm } from '../learn/learn.ts'
import { printForm } from '../learn/print.ts'
import { nodeEffects } from '../node-effects.ts'
import { readReturnFile } from '../read/read.ts'
import { requireFile } from './check.ts'
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
    await requireFile(path)
    const file = basename(path)
    const read = readReturnFile(file, await nodeFileSystem.readFile(resolve(path)), limits, nodeEffects)
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
