/** Whose a file may be that could not be read: by its name and the folders it lies in. */

import type { Round } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { FileRecord, Finding } from '../model.ts'
import { dayOfRound } from '../register/lineage.ts'
import type { Register } from '../register/register.ts'
import { hintedBy } from './mail-hints.ts'
import { createMatcher } from './match.ts'
import { plainName } from './plain-name.ts'

/** Between folders, and between a mail or archive and what it holds. */
const FOLDERS = /\/| › /

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
  const named = (text: string): string | null => {
    const { id } = matcher.byName(text, context)
    return id !== null && outstanding.has(id) ? id : null
  }
  const ownerOf = ({ file, mail }: FileRecord): string | null => {
    const parts = file.split(FOLDERS).reverse()
    for (const part of parts) {
      const id = named(plainName(part))
      if (id !== null) return id
    }
    const hinted = mail ? hintedBy(mail, { register: missing.register, previous: null, named }) : null
    return hinted !== null && outstanding.has(hinted) ? hinted : null
  }
  return files.map((file) => (rejected.includes(file) ? { ...file, partnershipId: ownerOf(file) } : file))
}

/** Blank forms and lists of other things are nobody's return. */
const NO_RETURN: ReadonlySet<string> = new Set(['blank-form', 'not-a-return', 'nothing-written', 'folder-too-deep'])

function isUnreadable({ outcome, findings }: FileRecord): boolean {
  return outcome === 'rejected' && !findings.some(({ code }) => NO_RETURN.has(code))
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
