/** What earlier runs read from each file, kept by its content. Safe to delete at any time: what is missing or damaged is made again. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { findingSchema, leftOverSchema, mailSchema, outcomeSchema, updateSchema } from '../model.ts'
import type { KeptReadings } from '../read-files.ts'
import type { Reading } from '../reading-context.ts'

const enteredRowSchema = z.object({
  round: z.string(),
  question: z.object({
    partnership: z.string(),
    field: z.string(),
    finding: z.string(),
    text: z.string(),
    against: z.string().exactOptional(),
  }),
  name: z.string(),
  file: z.string(),
  decision: z.string(),
  value: z.string(),
  by: z.string(),
  why: z.string(),
  sheet: z.string().nullable(),
  cell: z.string(),
})

const readingSchema = z.object({
  outcome: outcomeSchema,
  findings: z.array(findingSchema),
  updates: z.array(
    updateSchema.omit({ partnershipId: true }).extend({
      reference: z.string().nullable(),
      unnamed: z.object({ titles: z.array(leftOverSchema), findings: z.array(findingSchema) }).optional(),
    }),
  ),
  entered: z.array(enteredRowSchema).exactOptional(),
  held: z
    .array(
      z.object({
        name: z.string(),
        sha256: z.string(),
        saved: z.number().nullable(),
        isText: z.literal(true).exactOptional(),
        problem: findingSchema.exactOptional(),
      }),
    )
    .exactOptional(),
  mail: mailSchema.exactOptional(),
})

const keptSchema = z.object({ file: z.string(), reading: readingSchema })

export interface KeptFolder extends KeptReadings {
  /** Deletes what this run had no use for. */
  sweep(): Promise<void>
}

/**
 * @param folder one for each round
 * @param fingerprint of everything reading depends on besides the file
 * @param options `fresh` trusts nothing that was kept and keeps what is read now
 */
export function keepIn(folder: string, fingerprint: string, { fresh }: { readonly fresh: boolean }): KeptFolder {
  const used = new Set<string>()
  const nameOf = (sha256: string) =>
    `${createHash('sha256').update(fingerprint).update(sha256).digest('hex').slice(0, 40)}.json`
  let prepared: Promise<unknown> | null = null
  let listed: Promise<Set<string>> | null = null
  return {
    async get(sha256, file) {
      const name = nameOf(sha256)
      used.add(name)
      if (fresh) return null
      // A first run would otherwise ask for every file in vain.
      listed ??= namesIn(folder).then((names) => new Set(names))
      if (!(await listed).has(name)) return null
      const text = await readFile(join(folder, name), 'utf8').catch(() => null)
      return text === null ? null : parseKept(text, file)
    },
    async put(sha256, file, reading) {
      if (dependsOnTheHour(reading)) return
      const name = nameOf(sha256)
      const draft = join(folder, `${randomUUID()}.part`)
      try {
        prepared ??= mkdir(folder, { recursive: true })
        await prepared
        await writeFile(draft, JSON.stringify({ file, reading }))
        await rename(draft, join(folder, name))
        ;(await listed)?.add(name)
      } catch {
        // Keeping only saves time: a full disk will be told of by what has to be written.
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
    async sweep() {
      for (const name of await namesIn(folder))
        if (!used.has(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
    },
  }
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => [])
}

/** A file that took too long may be read in time on a quieter day. */
function dependsOnTheHour(reading: Reading): boolean {
  return reading.findings.some(({ code }) => code === 'limit-time')
}

/** The same content may go by another name by now; its sources then name the file as it is called today. */
function parseKept(text: string, file: string): Reading | null {
  try {
    const kept = keptSchema.parse(JSON.parse(text))
    if (kept.file === file) return kept.reading
    const renamed = JSON.parse(text, (key, value) => (key === 'file' && value === kept.file ? file : value))
    return keptSchema.parse(renamed).reading
  } catch {
    return null
  }
}
