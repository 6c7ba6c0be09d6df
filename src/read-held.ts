/** What came inside mails and archives, each read like a file of its own. */
import { ignoredBecause, leftByCloud } from './collect/ignored.ts'
import { finding } from './findings/finding.ts'
import { heldName, ownName } from './held-name.ts'
import type { Finding, Mail, Outcome } from './model.ts'
import type { FileResult } from './read-files.ts'
import type { HeldFacts, OpenedFile, Reading } from './reading-context.ts'
import { baseName } from './resolve/candidate.ts'

/** A file wherever it came from. Its bytes are asked for only when they are needed. */
export interface Come {
  readonly file: string
  readonly sha256: string
  /** Milliseconds since 1970. */
  readonly saved: number
  readonly mail?: Mail
  bytes(): Promise<Uint8Array | null>
}

export interface HeldReader {
  /** As earlier runs read it, or as it is read now. */
  read(come: Come): Promise<Reading>
  /** Reads it now, whatever earlier runs read. */
  readNow(file: OpenedFile): Promise<Reading>
  /** The record of a file, with its returns. */
  resultOf(come: Come, reading: Reading): FileResult
  /** How many files all that a file of the folder holds may be. */
  readonly most: number
}

/** A mail in an archive in an archive. */
const DEEPEST = 3

/** What is left of what a file of the folder may hold. */
interface Left {
  files: number
}

/** The results of a file and of what it holds, the file's own first. */
export function resultsOf(come: Come, reading: Reading, reader: HeldReader): Promise<FileResult[]> {
  return openedResults(come, reading, reader, { depth: 1, left: { files: reader.most } })
}

interface Within {
  readonly depth: number
  readonly left: Left
}

async function openedResults(come: Come, reading: Reading, reader: HeldReader, within: Within): Promise<FileResult[]> {
  const own = reader.resultOf(come, reading)
  if (!reading.held) return [own]
  const about = { file: come.file, sheet: null, cell: null }
  if (within.depth > DEEPEST) return [withFindings(own, 'rejected', [finding('container-not-opened', about, {})])]
  within.left.files -= reading.held.length
  if (within.left.files < 0) {
    const args = { limit: reader.most, found: reader.most - within.left.files }
    return [withFindings(own, 'rejected', [finding('limit-held-files', about, args)])]
  }
  const inside = besideReturns(await readHeld(come, reading, reader, { ...within, depth: within.depth + 1 }))
  return [containerResult(own, reading, inside), ...inside.flat()]
}

/** The results of each file that a container holds. */
async function readHeld(come: Come, reading: Reading, reader: HeldReader, within: Within): Promise<FileResult[][]> {
  const contents = contentsOf(come, reading, reader)
  const results: FileResult[][] = []
  const held = reading.held ?? []
  const mail = reading.mail ?? come.mail
  for (const [at, facts] of held.entries()) {
    if (facts.isText && results.flat().some(isReturn)) continue
    const one: Come = {
      file: heldName(come.file, facts.name),
      sha256: facts.sha256,
      saved: Math.min(facts.saved ?? come.saved, come.saved),
      ...(mail ? { mail } : {}),
      bytes: async () => (await contents())?.[at] ?? null,
    }
    const leftAlone = unread(one, facts)
    const given = leftAlone ?? (await reader.read(one))
    if (facts.isText && given.outcome !== 'used') continue
    results.push(leftAlone ? [reader.resultOf(one, leftAlone)] : await openedResults(one, given, reader, within))
  }
  return results
}

/** The bytes of what a container holds; when all was read by earlier runs, nobody asks for them. */
function contentsOf(come: Come, reading: Reading, reader: HeldReader): () => Promise<readonly Uint8Array[] | null> {
  let known: Promise<readonly Uint8Array[] | null> | null = reading.contents ? Promise.resolve(reading.contents) : null
  const open = async () => {
    const bytes = await come.bytes()
    if (!bytes) return null
    const again = await reader.readNow({ file: come.file, bytes, sha256: come.sha256 })
    return again.contents ?? null
  }
  return () => {
    known ??= open()
    return known
  }
}

/** What is said of a file whose name, or whose container, says that it cannot be read; null for any other. */
function unread(one: Come, { problem }: HeldFacts): Reading | null {
  const source = { file: one.file, sheet: null, cell: null }
  const as = (outcome: Outcome, found: Finding): Reading => ({ outcome, findings: [found], updates: [] })
  if (problem) return as('rejected', { ...problem, source })
  const name = baseName(one.file)
  const elsewhere = leftByCloud(one.file, name)
  if (elsewhere) return as('rejected', elsewhere)
  const [ignored] = ownName(one.file)
    .split('/')
    .flatMap((part) => ignoredBecause(part) ?? [])
  return ignored ? as('ignored', finding(ignored, source, {})) : null
}

function isReturn({ record, entered }: FileResult): boolean {
  return record.outcome === 'used' || entered !== undefined
}

/** What is no return by its nature asks for nothing where a return came beside it. */
function besideReturns(inside: FileResult[][]): FileResult[][] {
  if (!inside.flat().some(isReturn)) return inside
  return inside.map((results) =>
    results.map((result) => {
      const [found] = result.record.findings.filter(({ severity }) => severity === 'error')
      if (found?.code === 'file-picture')
        return withFindings(result, 'ignored', [finding('picture-beside-return', found.source, {})])
      if (found?.code !== 'mail-without-return') return result
      const others = result.record.findings.filter((one) => one !== found)
      return withFindings(result, 'ignored', [...others, finding('mail-text', found.source, saidIn(found))])
    }),
  )
}

function withFindings(result: FileResult, outcome: Outcome, findings: Finding[]): FileResult {
  return { ...result, record: { ...result.record, outcome, findings } }
}

/** A container is used when something of it is; what is wrong with what it holds is said there. */
function containerResult(own: FileResult, { findings, mail }: Reading, inside: FileResult[][]): FileResult {
  const names = inside.flatMap(([first]) => (first ? [first.record.file] : []))
  const all = inside.flat()
  const isUsed = all.some(isReturn)
  const isOwn = findings.some(({ code }) => code === 'own-draft-ignored')
  const isEmpty = !isOwn && !isUsed && all.every(({ record }) => record.outcome === 'ignored')
  const about = { file: own.record.file, sheet: null, cell: null }
  const shown = names.map((name) => name.slice(heldName(own.record.file, '').length))
  const told = names.length > 0 ? [finding('held-files', about, { names: shown })] : []
  const outcome = isUsed ? 'used' : isEmpty ? 'rejected' : 'ignored'
  return {
    ...own,
    record: {
      ...own.record,
      outcome,
      holds: names,
      ...(mail ? { mail } : {}),
      findings: [...told, ...findings.flatMap((found) => tellOfMail(found, isEmpty))],
    },
  }
}

/** What a mail says that brought no return stands in the finding that says so. */
function tellOfMail(found: Finding, isEmpty: boolean): Finding[] {
  if (found.code !== 'mail-text') return [found]
  const said = saidIn(found)
  if (isEmpty) return [finding('mail-without-return', found.source, said)]
  return said.text === '' ? [] : [found]
}

/** What a mail says, and how many pictures it shows, as a finding has it. */
function saidIn({ args }: Finding): { text: string; count: number } {
  return { text: String(args.text), count: Number(args.count) }
}
