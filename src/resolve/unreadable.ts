/** Whose a file may be that could not be read: by its name and the folders it lies in. */

import type { Round } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { FileRecord, Finding } from '../model.ts'
import { dayOfRound } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'
import { FILE_NAME_WORDS } from '../words/en/file-names.ts'
import { createMatcher } from './match.ts'

interface Missing {
  readonly round: Round
  readonly register: Register
  /** Ids of those who sent nothing that could be used. */
  readonly outstanding: readonly string[]
  readonly organisation: string
}

/** The files with those that could not be read given to the one who is missing and whose name they carry, where that is but one. */
export function matchUnreadable(files: readonly FileRecord[], missing: Missing): FileRecord[] {
  const rejected = files.filter(isUnreadable)
  if (rejected.length === 0 || missing.outstanding.length === 0) return [...files]
  const matcher = createMatcher(missing.register, missing.organisation)
  const outstanding = new Set(missing.outstanding)
  const context = { day: dayOfRound(missing.round), expected: outstanding, never: new Set<string>() }
  const ownerOf = (file: string): string | null => {
    const parts = file.split('/').reverse()
    for (const part of parts) {
      const { id } = matcher.byName(plainName(part), context)
      if (id !== null && outstanding.has(id)) return id
    }
    return null
  }
  return files.map((file) => (rejected.includes(file) ? { ...file, partnershipId: ownerOf(file.file) } : file))
}

/** Blank forms and lists of other things are nobody's return. */
const NO_RETURN: ReadonlySet<string> = new Set(['blank-form', 'not-a-return', 'nothing-written', 'folder-too-deep'])

function isUnreadable({ outcome, findings }: FileRecord): boolean {
  return outcome === 'rejected' && !findings.some(({ code }) => NO_RETURN.has(code))
}

/** "Copy of SPIP update March 2011 (2).xlsx" as "SPIP": without the ending, marks of copies, dates and words for a return. */
function plainName(part: string): string {
  return part
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[_]+/g, ' ')
    .replace(/^copy of /iu, '')
    .replace(/\(\d+\)|\b(?:19|20)\d\d\b|\bv\d+\b/giu, ' ')
    .replace(FILE_NAME_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The findings about who is missing, with the file that looks like theirs and what is wrong with it, and whom an earlier file named. */
export function tellMissing(
  findings: readonly Finding[],
  files: readonly FileRecord[],
  contacts: ReadonlyMap<string, string>,
): Finding[] {
  return findings.map((found) => {
    if (found.code !== 'return-outstanding') return found
    const id = String(found.args.id)
    const file = files.find((one) => one.outcome === 'rejected' && one.partnershipId === id)
    const contact = contacts.get(id)
    const args = {
      ...found.args,
      ...(contact === undefined ? {} : { contact, lastRound: '' }),
      ...(file ? { came: file.file, problem: reasonOf(file) } : {}),
    }
    return { ...found, args }
  })
}

/** "The file is incomplete: its end is missing." as it stands in a sentence. */
function reasonOf({ findings }: FileRecord): string {
  const found = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  return found ? wordingOf(found).message : ''
}
