/**
 * E-mail addresses out of free text and hyperlinks. They are kept as written, what is certain is mended; comparing them is for the reader, in
 * lower case. What is found and is no address is kept with the words around it that may belong to it.
 */
import { z } from 'zod'
import { NO_MAILBOXES } from '../../words/en/contact-labels.ts'
import { GIVEN_NAMES } from '../../words/en/given-names.ts'
import { trimOf } from '../text.ts'

export interface FoundEmail {
  readonly text: string
  readonly start: number
  readonly end: number
  /** White space was taken out, or "at" and "dot" were put as signs. */
  readonly mended: boolean
}

const PART = String.raw`[^\s<>(),;:"“”\[\]{}|/@]`
const CANDIDATE = new RegExp(String.raw`(?:mailto:)?(${PART}{1,64})(\s{0,2}@{1,3}\s{0,2})(${PART}{1,255})`, 'giu')
/** Ends of addresses, where a space or comma in front of one is a slip. */
const ENDING = String.raw`(?:(?:ac|co|gov|nhs|org|police|sch|mod)\.uk|org|com|net|uk|eu|info)(?![\p{L}\d])`
const BROKEN_END = new RegExp(String.raw`^(?:,\s?|\s{1,2}\.?\s?)(${ENDING}(?:[.,]uk)?)`, 'iu')

/** "example.co,uk" is kept as it stands, too. */
const COMMA_BEFORE_LAST = /^,(?:uk|ie|org|com|net|wales|scot)(?![\p{L}\d])/iu
/** What a link to an address says besides: "?subject=Update". */
const LINK_PARTS = /\?(?:subject|cc|bcc|body)=.*$/iu

/** Everything with an @ between two words, right or wrong; brackets and full stops around it are not part of it. */
export function findEmails(text: string): FoundEmail[] {
  const candidates = text.includes('@') ? [...text.matchAll(CANDIDATE)] : []
  const signed = candidates.flatMap((match) => {
    const local = (match[1] ?? '').replace(/^['‘’.]+/u, '')
    const at = (match[2] ?? '').trim()
    const domain = trimOf("'‘’.!?", (match[3] ?? '').replace(LINK_PARTS, ''), 'end')
    if (local === '' || domain === '') return []
    const tail = tailOf(text, match, domain)
    const head = headOf(text, match.index, local)
    const next = match.index + match[0].length + tail.length
    const runsOn = /^@[^\s<>(),;:"]*/u.exec(text.slice(next, next + 100))?.[0] ?? ''
    const end = next + runsOn.length
    const mended = match[2] !== at || head.mends || tail.mends
    return [
      { text: head.text + local + at + domain + tail.text + runsOn, start: match.index - head.length, end, mended },
    ]
  })
  return [...signed, ...findSpelledOut(text, signed)].sort((a, b) => a.start - b.start)
}

interface Rest {
  /** As it is put into the address. */
  readonly text: string
  /** Number of characters of the line it takes. */
  readonly length: number
  readonly mends: boolean
}

const NOTHING: Rest = { text: '', length: 0, mends: false }

/** "example. org" is mended; "example,org" is kept as it stands, for a person to look at. */
function tailOf(text: string, match: RegExpMatchArray, domain: string): Rest {
  const end = (match.index ?? 0) + match[0].length
  const comma = domain.includes('.') ? COMMA_BEFORE_LAST.exec(text.slice(end, end + 6))?.[0] : undefined
  if (comma !== undefined) return { text: comma, length: comma.length, mends: false }
  if (domain.includes('.')) return NOTHING
  const [written = '', ending = ''] = BROKEN_END.exec(text.slice(end, end + 12)) ?? []
  const hasDot = match[0].endsWith('.') || written.includes(` .`)
  if (written.startsWith(',')) return { text: written, length: written.length, mends: false }
  return hasDot && ending !== '' ? { text: `.${ending}`, length: written.length, mends: true } : NOTHING
}

/** "ann.reed/bob.stone@…": two people and one address, for a person to take apart. */
const SHARES_DOMAIN = /(?<![\p{L}\d@._-])[\p{L}\d]{1,20}[._][\p{L}\d]{1,20}\s?(?:\/|&|and)\s?$/iu

/**
 * "ann. reed@…" has a space within it; "ann reed@…" and "ann,reed@…" may lack a dot, and are kept with both words for a person to look at. A name in front of a
 * whole address ("Ann ann.reed@…") is no part of it.
 */
function headOf(text: string, start: number, local: string): Rest {
  const before = text.slice(Math.max(start - 40, 0), start)
  const shared = SHARES_DOMAIN.exec(before)?.[0]
  if (shared !== undefined) return { text: shared, length: shared.length, mends: false }
  const [written = '', word = '', dot] = /(?<![\p{L}\d@.-])(\p{L}[\p{L}-]*)(?:(\.?)\s{1,2}|[,;/])$/u.exec(before) ?? []
  const lower = word.toLowerCase()
  const isSlip = /[,;/]$/.test(written)
  const isName = GIVEN_NAMES.has(lower) || (dot === '.' && word.length === 1 && !/^[temwf]$/iu.test(word))
  const isRepeated = local.toLowerCase().includes(lower) || local.includes('.')
  if (word === '' || isRepeated || !(isName || isSlip)) return NOTHING
  if (dot === '.') return { text: `${word}.`, length: written.length, mends: true }
  const isSameCase = (word === lower) === (local === local.toLowerCase())
  const kept = isSlip ? written : `${word} `
  return isSameCase && word === lower ? { text: kept, length: written.length, mends: false } : NOTHING
}

// --- "at" and "dot" in words ------------------------------------------------------------------------------------------

const DOT = String.raw`(?:\.|\s?[[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s+dot\s+)`
const WORD = String.raw`[\p{L}\d_'’+-]+`
const AT = String.raw`\s{0,2}[[({<]\s?(?:at|a|@)\s?[\])}>]\s{0,2}|(?<!\s)\s+at\s+`
const AT_IN_WORDS = new RegExp(AT, 'iu')
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\d_'’+.@/-])(${WORD}(?:${DOT}${WORD}){0,4})(${AT})(${WORD}(?:${DOT}${WORD}){1,5})(?![\p{L}\d@/])`,
  'giu',
)

/** "name [at] example.org", "given dot name at example dot org". A plain "at" counts only beside a dot in the name or "dot" in words. */
function findSpelledOut(text: string, signed: readonly FoundEmail[]): FoundEmail[] {
  if (!AT_IN_WORDS.test(text)) return []
  return [...text.matchAll(IN_WORDS)].flatMap((match) => {
    const [whole, local = '', at = '', domain = ''] = match
    const end = match.index + whole.length
    if (signed.some((one) => one.start < end && match.index < one.end)) return []
    const isSure =
      /[^\s\p{L}]/u.test(at) ||
      /[.\s]/u.test(local) ||
      /\sdot\s/iu.test(domain) ||
      (isAlone(text, match.index, end) && !NO_MAILBOXES.has(local.toLowerCase()))
    const address = `${withDots(local)}@${withDots(domain)}`
    if (!isSure || /^www\b/iu.test(domain) || !isEmail(address)) return []
    return [{ text: address, start: match.index, end, mended: true }]
  })
}

/** Whether a line says nothing else, but for a label. */
function isAlone(text: string, start: number, end: number): boolean {
  return /^\s*(?:e-?mail|e)?\s*[:=–-]?\s*$/iu.test(text.slice(0, start)) && /^[\s.]*$/u.test(text.slice(end))
}

function withDots(text: string): string {
  return text.replace(new RegExp(DOT, 'giu'), '.')
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
