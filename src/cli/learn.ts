/** `collate learn`: a first draft of a form's definition. */
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { Draft, DraftContext } from '../learn/draft.ts'
import type { LearntForm } from '../learn/learn.ts'
import { printForm } from '../learn/print.ts'
import type { Finding } from '../model.ts'
import type { OpenedFile } from '../reading-context.ts'
import { UsageError } from './failure.ts'
import { openWithin, perform } from './named-files.ts'
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
  const learnt = await draftFrom(paths, options.id, terminal)
  terminal.out(options.json ? `${JSON.stringify(learnt, null, 2)}\n` : printForm(learnt))
  return 0
}

/** A person's own form, whatever it weighs, is read once and while they wait. */
const LONGEST_READING = 30_000

/** A draft of the form that files are copies of; why a file gives nothing is told. */
export async function draftFrom(paths: readonly string[], id: string, terminal: Terminal): Promise<LearntForm> {
  const limits = limitsSchema.parse({ milliseconds: LONGEST_READING })
  const files: OpenedFile[] = []
  const findings: Finding[] = []
  for (const path of paths) {
    const opened = await openWithin(path, limits)
    if ('code' in opened) findings.push(opened)
    else files.push(opened)
  }
  const draft = files.length > 0 ? await draftOf(files, { id, limits }, terminal) : { learnt: null, findings: [] }
  for (const found of [...findings, ...draft.findings].filter(({ severity }) => severity === 'error')) {
    const { message, action } = wordingOf(found)
    terminal.err(`${describePlace(found.source)}${message} ${action}\n`)
  }
  if (!draft.learnt)
    throw new UsageError('Nothing in these files looks like a form: no questions or labels were found.')
  return draft.learnt
}

/** The copies are read together. When that fails for one of them, each is tried by itself, and those that fail by themselves are left out. */
async function draftOf(files: readonly OpenedFile[], context: DraftContext, terminal: Terminal): Promise<Draft> {
  const draft = async (some: readonly OpenedFile[]) => {
    const { milliseconds, memoryBytes } = context.limits
    const limits = { milliseconds: milliseconds * some.length, memoryBytes }
    return perform(terminal, { task: 'draft', context, order: some, limits, file: some[0]?.file ?? '' })
  }
  const together = await draft(files)
  if ('given' in together) return together.given
  if (files.length === 1) return { learnt: null, findings: [together.fell] }
  const able: OpenedFile[] = []
  const findings: Finding[] = []
  for (const file of files) {
    const alone = await draft([file])
    if ('given' in alone) able.push(file)
    else findings.push(alone.fell)
  }
  if (able.length === 0 || able.length === files.length) return { learnt: null, findings: [...findings, together.fell] }
  const rest = await draftOf(able, context, terminal)
  return { learnt: rest.learnt, findings: [...findings, ...rest.findings] }
}
