/** What is to be done so that a person or a partnership is forgotten, and what stands in the way. Looks only; changes nothing. */
import { basename, join } from 'node:path'
import { readRecord } from '../../migrate.ts'
import type { RoundRecord } from '../../model.ts'
import type { OutputFileSystem } from '../../write/files.ts'
import { holdingOf } from './contents.ts'
import { TOMBSTONES } from './tombstone.ts'
import { isIn, type Wanted, wanted } from './words.ts'

/** Who is to be forgotten. */
export type Subject =
  | { readonly about: 'person'; readonly name: string }
  | { readonly about: 'partnership'; readonly id: string /** Its id among them. */; readonly names: readonly string[] }

export interface Places {
  readonly input: string
  readonly output: string
  /** Files beside the input folder that a run reads: the configuration, the register, lists. */
  readonly lists: readonly string[]
}

export interface ForgetPlan {
  readonly wanted: Wanted
  /** Rounds with the files in which it stands, by their path within the round's folder. */
  readonly rounds: readonly { readonly round: string; readonly files: readonly string[] }[]
  /** Files that a command never changes and that still hold it: what runs read, which would bring it back, and files of the team's own. */
  readonly still: readonly string[]
  /** Files nobody could look into. */
  readonly unknown: readonly string[]
}

const NOT_LOOKED_AT = new Set(['.collate', TOMBSTONES])
/** Changed by a command of its own, as nothing else of the input folder is. */
const DECISIONS = 'decisions.csv'
/** Written anew afterwards. */
const LANDING = 'index.html'

export async function planForgetting(subject: Subject, places: Places, files: OutputFileSystem): Promise<ForgetPlan> {
  const names = await files.list(places.output)
  const folders = names.filter((name) => !NOT_LOOKED_AT.has(name)).sort()
  const records = new Map<string, RoundRecord>()
  for (const round of folders) {
    const record = readRecord((await files.read(join(places.output, round, 'round.json'))) ?? new Uint8Array())
    if (typeof record !== 'string') records.set(round, record)
  }
  const looked = wanted(subject.about === 'person' ? textsOf(subject.name, [...records.values()]) : subject.names)
  const unknown: string[] = []
  const holds = async (path: string) => {
    // What another program has open is told of like what cannot be looked into.
    const bytes = await files.read(path).catch(() => 'unreadable' as const)
    const holding = bytes === 'unreadable' ? 'unknown' : holdingOf(bytes ?? new Uint8Array(), looked)
    if (holding === 'unknown' && !path.endsWith('.png')) unknown.push(path)
    return holding === 'something'
  }
  const rounds: { round: string; files: string[] }[] = []
  const still: string[] = []
  for (const name of folders) {
    const path = join(places.output, name)
    const within = await filesIn(path, files)
    if (within.length === 0 && name !== LANDING && (await holds(path))) still.push(path)
    const found: string[] = []
    for (const file of within) if (await holds(join(path, file))) found.push(file)
    if (found.length > 0) rounds.push({ round: name, files: found })
  }
  const sent = subject.about === 'person' ? await everythingRead(places, files) : returnsOf(subject.id, records, places)
  for (const path of sent) {
    if (
      subject.about === 'partnership'
        ? (await files.read(path)) !== null
        : isIn(basename(path), looked) || (await holds(path))
    )
      still.push(path)
  }
  return { wanted: looked, rounds, still, unknown }
}

async function everythingRead({ input, lists }: Places, files: OutputFileSystem): Promise<string[]> {
  const sent = (await filesIn(input, files)).map((name) => join(input, name))
  return [...new Set([...sent, ...lists])].filter((path) => basename(path) !== DECISIONS)
}

/** Where the returns of a partnership lay when a run read them. Others may name it, and go on doing so. */
function returnsOf(id: string, records: ReadonlyMap<string, RoundRecord>, { input }: Places): string[] {
  return [...records].flatMap(([round, { files }]) =>
    files.filter(({ partnershipId }) => partnershipId === id).map(({ file }) => join(input, round, file)),
  )
}

/** A person's name with the numbers and addresses that stand beside it as a contact's. */
function textsOf(name: string, records: readonly RoundRecord[]): string[] {
  const isHim = wanted([name])
  const contacts = records
    .flatMap(({ updates, superseded }) => [...updates, ...superseded.map(({ update }) => update)])
    .flatMap((update) => update.contacts)
    .filter((contact) => contact.name !== null && isIn(contact.name, isHim))
  return [
    name,
    ...contacts.flatMap(({ phones }) => phones.map(({ number }) => number)),
    ...contacts.flatMap(({ emails }) => emails.map(({ address }) => address)),
  ]
}

/** Paths of all files within a folder, deep, with `/` between; none for a file. */
async function filesIn(folder: string, files: OutputFileSystem): Promise<string[]> {
  const found: string[] = []
  for (const name of (await files.list(folder)).sort()) {
    if (NOT_LOOKED_AT.has(name)) continue
    const deeper = await filesIn(join(folder, name), files)
    found.push(...(deeper.length > 0 ? deeper.map((path) => `${name}/${path}`) : [name]))
  }
  return found
}
