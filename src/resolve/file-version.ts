/** Which version of a return the name of its file or sheet says it is. */
import type { PartnershipUpdate } from '../model.ts'
import { plainWords } from '../register/names.ts'
import { VERSION_WORDS } from '../words/en/version-words.ts'
import { baseName } from './candidate.ts'

export interface FileVersion {
  /** How late its words say it is: 0 without any, less for a draft, more for a final or an amended one. */
  readonly stage: number
  /** Of "v2"; 0 where none is given. */
  readonly number: number
}

/** A word said once more ("final FINAL") is a little later, and never as late as the next word. */
const SAID_AGAIN = 0.1
/** A copy says less of its age than a draft or a final return does. */
const CLEARLY = 1

/** The version that a name such as `Return v2 FINAL.xlsx` gives; the words of the partnership's own name, such as "Old Town Forum", give none. */
export function versionOf({ source, partnership }: Pick<PartnershipUpdate, 'source' | 'partnership'>): FileVersion {
  const name = `${baseName(source.file).replace(/\.[^.]*$/, '')} ${source.sheet ?? ''}`
    .toLowerCase()
    .replace(/[_\-.()]+/g, ' ')
  const numbers = [...name.matchAll(/\b(?:v|ver|version|rev|revision)\s?(\d{1,3})(?:\s(\d{1,3}))?\b/g)]
  const number = Math.max(0, ...numbers.map(([, major, minor]) => Number(major) + Number(minor ?? 0) / 1000))
  const own = new Set(plainWords(partnership))
  const words = name
    .split(/\s+/)
    .filter((word) => !own.has(word))
    .flatMap((word) => (Object.hasOwn(VERSION_WORDS, word) ? [VERSION_WORDS[word] ?? 0] : []))
  const later = words.filter((weight) => weight > 0)
  const again = SAID_AGAIN * Math.max(0, Math.min(later.length, 9) - 1)
  return { stage: Math.max(0, ...later) + again + Math.min(0, ...words), number }
}

/** The greater, the later; its words come before its number. */
export function rankOfVersion({ stage, number }: FileVersion): number {
  return stage * NUMBERS + number
}

/** More than any number of a version. */
const NUMBERS = 10_000

/** Whether a name plainly says that it is a later version than another's does, by its words or by its number. */
export function isPlainlyLater(a: FileVersion, b: FileVersion): boolean {
  return a.stage - b.stage >= CLEARLY || (b.number > 0 && a.number > b.number)
}
