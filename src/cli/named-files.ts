/** Files that a person names: opened within their limits, and read where a file that ends its process costs nothing else. */
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { sha256 } from '../checksum.ts'
import { reasonOf } from '../collect/collect.ts'
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Limits } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding } from '../model.ts'
import type { Asked, Given } from '../operate/reading-process.ts'
import type { TaskName } from '../operate/tasks.ts'
import type { OpenedFile } from '../reading-context.ts'
import { UsageError } from './failure.ts'
import type { Terminal } from './terminal.ts'

/** What a person named is told of by its name alone. Its size is looked at before it is opened. */
export async function openWithin(path: string, limits: Pick<Limits, 'fileBytes'>): Promise<OpenedFile | Finding> {
  const file = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${path}.`)
  if (found.size > limits.fileBytes) {
    const args = { limit: limits.fileBytes, found: found.size }
    return finding('limit-file-size', { file, sheet: null, cell: null }, args)
  }
  const bytes = await nodeFileSystem.readFile(resolve(path)).catch((error: unknown) => {
    throw new UsageError(`${path} could not be opened: ${reasonOf(error)}.`)
  })
  return { file, bytes, sha256: sha256(bytes) }
}

/** Has a task done behind the wall; where the terminal has none, in this very process. */
export async function perform<Name extends TaskName>(
  { openReading }: Pick<Terminal, 'openReading'>,
  asked: Asked<Name>,
): Promise<Given<Name>> {
  const reading = await openReading?.()
  if (reading) return reading.perform(asked)
  const { makeReady } = await import('../operate/tasks.ts')
  const performHere = await makeReady(asked.task, asked.context)
  return { given: await performHere(asked.order) }
}
