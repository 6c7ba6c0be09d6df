/** When each file of a round was first seen, and which files that were there are gone. Kept for good, because no file says when it came. */
import { z } from 'zod'
import { dayOf } from '../clock.ts'
import { groupedBy } from '../groups.ts'
import type { RoundRecord } from '../model.ts'
import { contactInWords } from '../model.ts'
import { rememberedOf } from '../remembered.ts'

const arrivalSchema = z.object({
  /** Name when it was last seen. */
  file: z.string(),
  sha256: z.string(),
  /** ISO time; null for one that was there when the round was first run, after its due date. */
  seen: z.string().nullable(),
  /** Whether it gave a return. */
  isReturn: z.boolean(),
  /** Whether the last run found it. */
  isThere: z.boolean(),
  partnershipId: z.string().nullable(),
  /** Whom its return names, for asking when it is gone. */
  contacts: z.array(z.string()),
})
export type Arrival = z.infer<typeof arrivalSchema>

export const arrivalsSchema = z.object({ schema: z.literal('collate/arrivals/1'), files: z.array(arrivalSchema) })

interface SeenFile {
  readonly file: string
  /** Empty for a file that could not be opened. */
  readonly sha256: string
}

/** What earlier runs saw in a round's folder. */
export interface Arrivals {
  /** Null when the round was never run. */
  readonly earlier: readonly Arrival[] | null
  readonly now: Date
  /** ISO day; null when the round has none. */
  readonly due: string | null
}

/** ISO time at which the content was first seen, under whatever name; null when nobody knows, as of a file that could not be opened yet. */
export function arrivedAt({ earlier, now, due }: Arrivals, { file, sha256 }: SeenFile): string | null {
  const known = earlier && (sha256 === '' ? firstByName(earlier).get(file) : firstByContent(earlier).get(sha256))
  if (known) return known.seen
  if (sha256 === '') return null
  // What lay there before the first run came some time before it, which says nothing once the day is past.
  return earlier === null && due !== null && dayOf(now) > due ? null : now.toISOString()
}

const firstByName = rememberedOf((earlier: readonly Arrival[]) => firstBy(earlier, ({ file }) => file))
const firstByContent = rememberedOf((earlier: readonly Arrival[]) => firstBy(earlier, ({ sha256 }) => sha256))

function firstBy(earlier: readonly Arrival[], keyOf: (one: Arrival) => string): ReadonlyMap<string, Arrival> {
  return new Map([...earlier].reverse().map((one) => [keyOf(one), one]))
}

/** Files that gave returns before and are there no more: not under their name, and their content not under another. */
export function goneFrom({ earlier }: Arrivals, files: readonly SeenFile[]): Arrival[] {
  const names = new Set(files.map(({ file }) => file))
  const contents = new Set(files.map(({ sha256 }) => sha256))
  const latest = new Map((earlier ?? []).map((one) => [one.file, one]))
  return [...latest.values()].filter(
    ({ file, sha256, isReturn }) => isReturn && !names.has(file) && !contents.has(sha256),
  )
}

/** More of a round's files are gone than a person takes out on purpose. */
export class MissingFilesError extends Error {
  override readonly name = 'MissingFilesError'
}

/** A larger share of the files of the last run is not taken out by chance. */
const MOST_GONE = 1 / 3

/** @throws MissingFilesError when more than a third of the returns of the last run are gone */
export function requireMost(arrivals: Arrivals, files: readonly SeenFile[], folder: string): void {
  const there = (arrivals.earlier ?? []).filter(({ isReturn, isThere }) => isReturn && isThere)
  const gone = goneFrom(arrivals, files).filter(({ isThere }) => isThere)
  if (gone.length <= there.length * MOST_GONE) return
  const names = gone.slice(0, MOST_NAMED).map(({ file }) => `“${file}”`)
  if (gone.length > names.length) names.push(`${gone.length - names.length} more`)
  throw new MissingFilesError(
    `${gone.length} of the ${there.length} files used last time are not in ${folder} any more: ${names.join(', ')}. The last outputs were left as they are. Put the files back; or, if they are meant to be gone, run again with --accept-missing.`,
  )
}

const MOST_NAMED = 10

/** The list after a run: one line for each content, the newest last. */
export function arrivalsAfter({ earlier }: Arrivals, record: RoundRecord): Arrival[] {
  const updates = [...record.updates, ...record.superseded.map(({ update }) => update)]
  const byFile = groupedBy(updates, ({ source }) => source.file)
  const present = record.files.flatMap((file): Arrival[] => {
    if (file.sha256 === '') return []
    const own = byFile.get(file.file) ?? []
    const contacts = own.flatMap((update) => update.contacts.map(contactInWords)).filter(Boolean)
    const { sha256, partnershipId, arrived } = file
    return [
      { file: file.file, sha256, seen: arrived, isReturn: own.length > 0, isThere: true, partnershipId, contacts },
    ]
  })
  const contents = new Set(present.map(({ sha256 }) => sha256))
  const unopened = new Set(record.files.filter(({ sha256 }) => sha256 === '').map(({ file }) => file))
  const before = (earlier ?? []).filter(({ sha256 }) => !contents.has(sha256))
  return [...before.map((one) => ({ ...one, isThere: one.isThere && unopened.has(one.file) })), ...present]
}

/** Returns that came last. */
export interface News {
  /** ISO day. */
  readonly since: string
  readonly ids: readonly string[]
}

/**
 * The returns of the newest arrivals, or of those since a day; null when there is nothing to tell apart, because all came together or nobody knows
 * when.
 *
 * @param since ISO day; null for the newest
 */
export function newsOf({ updates }: Pick<RoundRecord, 'updates'>, since: string | null): News | null {
  const times = updates.flatMap(({ arrived }) => arrived ?? [])
  const newest = times.reduce((latest, time) => (time > latest ? time : latest), '')
  const isNew = (time: string | null | undefined) =>
    Boolean(time) && (since === null ? time === newest : dayOf(new Date(time ?? '')) >= since)
  const ids = updates.filter(({ arrived }) => isNew(arrived)).map(({ partnershipId }) => partnershipId)
  if (since === null && (newest === '' || ids.length === updates.length)) return null
  return { since: since ?? dayOf(new Date(newest)), ids }
}
