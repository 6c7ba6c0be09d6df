/** E-mail addresses out of free text and hyperlinks. They are kept as written; comparing them is for the reader, in lower case. */
import { z } from 'zod'
import { trimOf } from '../text.ts'

export interface FoundEmail {
  readonly text: string
  readonly start: number
  readonly end: number
  /** White space around the @ was taken out. */
  readonly mended: boolean
}

const PART = String.raw`[^\s<>(),;:"“”\[\]|/@]`
const CANDIDATE = new RegExp(String.raw`(?:mailto:)?(${PART}{1,64})(\s{0,2}@{1,3}\s{0,2})(${PART}{1,255})`, 'giu')

/** Everything with an @ between two words, right or wrong; brackets and full stops around it are not part of it. */
export function findEmails(text: string): FoundEmail[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const before = (match[1] ?? '').replace(/^['‘’.]+/u, '')
    const at = (match[2] ?? '').trim()
    const after = trimOf("'‘’.!?", match[3] ?? '', 'end')
    if (before === '' || after === '') return []
    const mended = match[2] !== at
    return [{ text: before + at + after, start: match.index, end: match.index + match[0].length, mended }]
  })
}

const address = z.email()

export function isEmail(text: string): boolean {
  return address.safeParse(text).success
}

/** Address of a `mailto:` link, or null. */
export function emailOfLink(link: string | null): string | null {
  const target = /^mailto:([^?]+)/iu.exec(link ?? '')?.[1]
  if (!target) return null
  try {
    return decodeURIComponent(target).trim() || null
  } catch {
    return target.trim()
  }
}
