/**
 * Claims of targets: the codes an answer names, put right where they were mistyped. Schemes and their known codes are
 * configuration. A code counts in two ways: literally as a scheme's list has it (`LAA1/HCOP8`), or as the scheme's prefix
 * and a number (`NI 999`), which the list may not know.
 *
 * `ALL` is a claim of its own, with the code `ALL` and no scheme.
 */
import type { TargetScheme } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Entry, Finding, TargetClaim } from '../model.ts'
import type { KnownTarget } from '../register/register.ts'
import { isDisclaimed } from './disclaimed.ts'

interface ReadTargets {
  readonly claims: readonly TargetClaim[]
  readonly findings: readonly Finding[]
}

export type TargetReader = (entries: readonly Entry[]) => ReadTargets

export const ALL_TARGETS = 'ALL'

interface Scheme {
  readonly id: string
  readonly isKnown: (code: string) => boolean
  readonly hasList: boolean
  readonly spellings: ReadonlySet<string>
  /** Prefix and number, exact or mistyped. */
  readonly numbered: RegExp
}

interface Candidate {
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  readonly code: string
  readonly scheme: string
  readonly findings: readonly Finding[]
}

/** Prepares the schemes once; the reader gives each code of an answer once, where it is first named. */
export function targetReader(schemes: readonly TargetScheme[], targets: readonly KnownTarget[]): TargetReader {
  const prepared = schemes.map((scheme) => prepareScheme(scheme, targets))
  const literals = targets.filter((target) => !isNumbered(target)).map(literalOf)
  return (entries) => {
    const claims = new Map<string, TargetClaim>()
    const findings: Finding[] = []
    for (const entry of entries) {
      if (claimsAll(entry.text) && !claims.has(ALL_TARGETS)) {
        claims.set(ALL_TARGETS, {
          code: ALL_TARGETS,
          text: entry.text.slice(0, 3),
          scheme: null,
          claimed: true,
          source: entry.source,
        })
      }
      for (const found of codesOf(entry, prepared, literals)) {
        findings.push(...found.findings)
        const claimed = !isDisclaimed(entry.text, found)
        const known = claims.get(found.code)
        if (known && (known.claimed || !claimed)) continue
        const { code, text, scheme } = found
        if (!claimed) findings.push(finding('target-not-claimed', entry.source, { code, text: entry.text }))
        claims.set(code, { code, text, scheme, claimed, source: entry.source })
      }
    }
    return { claims: [...claims.values()], findings }
  }
}

/** "ALL", "All – the board is responsible for …", "All LAA2 targets"; not "All-age mortality" or "All schools". */
function claimsAll(text: string): boolean {
  return (
    /^all[\s.!]*$/iu.test(text) ||
    /^all(?:\s+[-–—]\s+|\s*[,:;(])/iu.test(text) ||
    /^ALL\s/u.test(text) ||
    /^all (?:of )?(?:the |these |them\b|those )?(?:[\p{L}\d/&]+ ){0,4}(?:targets|indicators|of them|NIs)\b/iu.test(text)
  )
}

function isNumbered(target: KnownTarget): boolean {
  return /^\s*\d+$/.test(target.code.slice(target.scheme.length)) && target.code.startsWith(target.scheme)
}

function prepareScheme(scheme: TargetScheme, targets: readonly KnownTarget[]): Scheme {
  const known = new Set(targets.filter((target) => target.scheme === scheme.id).map((target) => target.code))
  const spellings = [scheme.id, ...scheme.misspellings].sort((a, b) => b.length - a.length).map(literally)
  const numbers = String.raw`(?<number>\d{1,3})(?!\d|[.,]\d|\s*%)`
  return {
    id: scheme.id,
    isKnown: (code) => known.has(code),
    hasList: known.size > 0,
    spellings: new Set(scheme.misspellings),
    numbered: new RegExp(String.raw`(?<![\p{L}\d])(?<prefix>${spellings.join('|')})s?[\s.:_-]{0,12}${numbers}`, 'giu'),
  }
}

function literalOf(target: KnownTarget): { target: KnownTarget; pattern: RegExp } {
  const loose = target.code.replace(/\s+/g, '').split('').map(literally).join(String.raw`\s*`)
  return { target, pattern: new RegExp(String.raw`(?<![\p{L}\d])${loose}(?![\p{L}\d])`, 'giu') }
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function codesOf(entry: Entry, schemes: readonly Scheme[], literals: ReturnType<typeof literalOf>[]): Candidate[] {
  const found: Candidate[] = []
  const add = (candidates: readonly Candidate[]) => {
    const taken = [...found]
    found.push(...candidates.filter((next) => !taken.some((other) => next.start < other.end && other.start < next.end)))
  }
  for (const { target, pattern } of literals) {
    const matches = [...entry.text.matchAll(pattern)]
    add(matches.map((match) => ({ ...placeOf(match), code: target.code, scheme: target.scheme, findings: [] })))
  }
  for (const scheme of schemes) add(numberedCodes(entry, scheme))
  return found.sort((a, b) => a.start - b.start)
}

function placeOf(match: RegExpExecArray): Pick<Candidate, 'start' | 'end' | 'text'> {
  return { start: match.index, end: match.index + match[0].length, text: match[0] }
}

function numberedCodes(entry: Entry, scheme: Scheme): Candidate[] {
  return [...entry.text.matchAll(scheme.numbered)].flatMap((match) => {
    const place = placeOf(match)
    const prefix = match.groups?.prefix ?? ''
    if (!isSpelling(prefix, scheme)) return []
    const read = readNumber(place.text, prefix, match.groups?.number ?? '', scheme, entry)
    return [{ ...place, ...read, scheme: scheme.id }, ...furtherNumbers(entry, place.end, read.code, scheme)]
  })
}

/** Short misspellings count only in their own case: "na 5" in a sentence is no code. */
function isSpelling(prefix: string, scheme: Scheme): boolean {
  return prefix.length > 3 || scheme.spellings.has(prefix) || prefix.toUpperCase() === scheme.id.toUpperCase()
}

/** The code meant by a prefix and number, with what must be said of it. */
function readNumber(
  text: string,
  prefix: string,
  number: string,
  scheme: Scheme,
  entry: Entry,
): Pick<Candidate, 'code' | 'findings'> {
  const code = `${scheme.id} ${Number(number)}`
  if (prefix.toUpperCase().endsWith(scheme.id.toUpperCase()))
    return { code, findings: unknownFinding(code, text, scheme, entry) }
  const other = text === prefix + number ? otherReading(prefix, number, scheme) : null
  const chosen = other !== null && !scheme.isKnown(code) ? other : code
  if (!scheme.isKnown(chosen)) return { code: chosen, findings: unknownFinding(chosen, text, scheme, entry) }
  const isDoubtful = other !== null && scheme.isKnown(other) && scheme.isKnown(code)
  const said = isDoubtful
    ? finding('target-ambiguous', entry.source, { text, code: chosen, other: other ?? '' })
    : finding('target-corrected', entry.source, { text, code: chosen })
  return { code: chosen, findings: [said] }
}

/** `N156` is `N1 56` or `N 156`: a digit at the end of a mistyped prefix may belong to the number. */
function otherReading(prefix: string, number: string, scheme: Scheme): string | null {
  const digits = /\d+$/.exec(prefix)?.[0]
  const whole = digits ? Number(digits + number) : null
  return whole !== null && whole < 1000 ? `${scheme.id} ${whole}` : null
}

function unknownFinding(code: string, text: string, scheme: Scheme, entry: Entry): Finding[] {
  if (!scheme.hasList || scheme.isKnown(code)) return []
  return [finding('target-unknown', entry.source, { text, code, scheme: scheme.id })]
}

const FURTHER =
  /^(?<link>\s*(?:,|;|\/|&|\band\b|,\s*and\b|[-–]|\bto\b)\s*)(?<number>\d{1,3})(?!\d|[.,]\d|\s*%)(?=\s*(?:$|[,;:/&.()\-–]|and\b|to\b|\p{Lu}))/u
/** More codes than this in one range is a typing mistake. */
const LONGEST_RANGE = 60

/** "NI 163 and 164", "NI 72, 73 and 74", "NI 72–75": numbers that share the prefix, as long as the list knows them. */
function furtherNumbers(entry: Entry, from: number, first: string, scheme: Scheme): Candidate[] {
  const found: Candidate[] = []
  let at = from
  let last = Number(first.slice(scheme.id.length))
  for (let match = FURTHER.exec(entry.text.slice(at)); match; match = FURTHER.exec(entry.text.slice(at))) {
    const number = Number(match.groups?.number ?? '0')
    const isRange = /[-–]|to/u.test(match.groups?.link ?? '') && number > last && number - last <= LONGEST_RANGE
    const numbers = isRange ? Array.from({ length: number - last }, (_, index) => last + 1 + index) : [number]
    const codes = numbers.map((one) => `${scheme.id} ${one}`).filter((code) => !scheme.hasList || scheme.isKnown(code))
    if (!codes.includes(`${scheme.id} ${number}`)) break
    const end = at + match[0].length
    const start = end - (match.groups?.number ?? '').length
    const written = isRange ? entry.text.slice(from - first.length, end).trim() : entry.text.slice(start, end)
    const said = isRange ? [finding('target-range', entry.source, { text: written, codes: codes.join(', ') })] : []
    const claimed = codes.map((code) => ({ start, end, text: written, code, scheme: scheme.id, findings: [] }))
    found.push(...claimed.map((claim, index) => (index === 0 ? { ...claim, findings: said } : claim)))
    at = end
    last = number
  }
  return found
}
