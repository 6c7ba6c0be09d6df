/**
 * Claims of targets: the codes an answer names, put right where they were mistyped. Schemes and their known codes are
 * configuration. A code counts in two ways: literally as a scheme's list has it (`LAA1/HCOP8`), or as letters and a number
 * (`NI 999`, `wm.1` for the list's `WM-01`), which the list may not know.
 *
 * `ALL` is a claim of its own, with the code `ALL` and no scheme.
 */
import type { TargetScheme } from '../../config/schema.ts'
import { finding } from '../../findings/finding.ts'
import type { Entry, Finding, TargetClaim } from '../../model.ts'
import type { KnownTarget } from '../../register/register.ts'
import { isDisclaimed } from './disclaimed.ts'
import { literally, prepareScheme, type Series } from './series.ts'

interface ReadTargets {
  readonly claims: readonly TargetClaim[]
  readonly findings: readonly Finding[]
  /** Entries of numbers that may be codes and are none that a list has, or in doubt: "8, 9 and 112", "NI 8?". */
  readonly unread: readonly Entry[]
}

export type TargetReader = (entries: readonly Entry[]) => ReadTargets

export const ALL_TARGETS = 'ALL'

interface Candidate {
  readonly start: number
  readonly end: number
  /** As written. */
  readonly text: string
  readonly code: string
  readonly scheme: string
  readonly findings: readonly Finding[]
}

/** The reader gives each code of an answer once, where it is first named. The lists of a configuration are prepared once, not for each return. */
export function targetReader(schemes: readonly TargetScheme[], targets: readonly KnownTarget[]): TargetReader {
  const known = READERS.get(targets)
  if (known?.schemes === schemes) return known.reader
  const reader = makeReader(schemes, targets)
  READERS.set(targets, { schemes, reader })
  return reader
}

const READERS = new WeakMap<
  readonly KnownTarget[],
  { readonly schemes: readonly TargetScheme[]; readonly reader: TargetReader }
>()

function makeReader(schemes: readonly TargetScheme[], targets: readonly KnownTarget[]): TargetReader {
  const prepared = schemes.map((scheme) => prepareScheme(scheme, targets))
  const series = prepared.flatMap((scheme) => scheme.series)
  const literals = prepared.flatMap((scheme) => scheme.others).map(literalOf)
  return (entries) => {
    const claims = new Map<string, TargetClaim>()
    const findings: Finding[] = []
    const unread: Entry[] = []
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
      const codes = codesOf(entry, series, literals)
      if (leavesNumbers(entry.text, codes)) unread.push(entry)
      for (const found of codes) {
        findings.push(...found.findings)
        const claimed = !isDisclaimed(entry.text, found)
        const known = claims.get(found.code)
        if (known && (known.claimed || !claimed)) continue
        const { code, text, scheme } = found
        if (!claimed) findings.push(finding('target-not-claimed', entry.source, { code, text: entry.text }))
        claims.set(code, { code, text, scheme, claimed, source: entry.source })
      }
    }
    return { claims: [...claims.values()], findings, unread }
  }
}

/** Numbers alone, numbers behind what codes are called, numbers that are excepted from all; or a code with a question mark. */
function leavesNumbers(text: string, codes: readonly Candidate[]): boolean {
  if (codes.some(({ end }) => /^\s?\(?\?/.test(text.slice(end)))) return true
  return codes.length === 0 && text.length <= LONGEST_LIST && NUMBERS.test(text)
}

const LONGEST_LIST = 120
const LISTED = String.raw`\d{1,3}(?:\s*(?:,|;|/|&|\band\b|-|–|\bto\b)\s*\d{1,3})*`
const NUMBERS = new RegExp(
  String.raw`^(?:${LISTED}|(?:all\s)?(?:the\s)?(?:\p{L}+\s){0,2}(?:targets?|indicators?|N\.?\s?[IlL1]\.?)(?:['’]?s)?\s*(?:(?:nos?|numbers?|except|excluding|apart from|other than|but|bar)\.?|#|:)?\s*${LISTED})[\s.]*$`,
  'iu',
)

/** "ALL", "All – the board is responsible for …", "All LAA2 targets"; not "All-age mortality" or "All schools". */
function claimsAll(text: string): boolean {
  return (
    /^all[\s.!]*$/iu.test(text) ||
    /^all(?:\s+[-–—]\s+|\s*[,:;(])/iu.test(text) ||
    /^ALL\s/u.test(text) ||
    /^all\s+(?:except|excluding|apart from|other than|but|bar)\b/iu.test(text) ||
    /^all (?:of )?(?:the |these |them\b|those )?(?:[\p{L}\d/&]+ ){0,4}(?:targets|indicators|of them|NI['’]?s)\b/iu.test(
      text,
    )
  )
}

function literalOf(target: KnownTarget): { target: KnownTarget; pattern: RegExp } {
  const loose = target.code.replace(/\s+/g, '').split('').map(literally).join(String.raw`\s*`)
  return { target, pattern: new RegExp(String.raw`(?<![\p{L}\d])${loose}(?![\p{L}\d])`, 'giu') }
}

function codesOf(entry: Entry, series: readonly Series[], literals: ReturnType<typeof literalOf>[]): Candidate[] {
  const found: Candidate[] = []
  const add = (candidates: readonly Candidate[]) => {
    const taken = [...found]
    found.push(...candidates.filter((next) => !taken.some((other) => next.start < other.end && other.start < next.end)))
  }
  for (const { target, pattern } of literals) {
    const matches = [...entry.text.matchAll(pattern)]
    add(matches.map((match) => ({ ...placeOf(match), code: target.code, scheme: target.scheme, findings: [] })))
  }
  for (const one of series) add(numberedCodes(entry, one))
  return found.sort((a, b) => a.start - b.start)
}

function placeOf(match: RegExpExecArray): Pick<Candidate, 'start' | 'end' | 'text'> {
  return { start: match.index, end: match.index + match[0].length, text: match[0] }
}

function numberedCodes(entry: Entry, series: Series): Candidate[] {
  return [...entry.text.matchAll(series.pattern)].flatMap((match) => {
    const place = placeOf(match)
    const { prefix = '', number = '' } = match.groups ?? {}
    if (!series.isPrefix(prefix)) return []
    const read = readNumber(place.text, prefix, number, series, entry)
    return [{ ...place, ...read, scheme: series.scheme }, ...furtherNumbers(entry, place, Number(number), series)]
  })
}

/** The code meant by a prefix and number, with what must be said of it. */
function readNumber(
  text: string,
  prefix: string,
  number: string,
  series: Series,
  entry: Entry,
): Pick<Candidate, 'code' | 'findings'> {
  const meant = Number(number)
  if (series.isRightPrefix(prefix)) {
    return { code: series.codeOf(meant), findings: unknownFinding(meant, text, series, entry) }
  }
  const other = text === prefix + number ? otherReading(prefix, number) : null
  const chosen = other !== null && !series.isKnown(meant) ? other : meant
  const code = series.codeOf(chosen)
  if (!series.isKnown(chosen)) return { code, findings: unknownFinding(chosen, text, series, entry) }
  const isDoubtful = other !== null && series.isKnown(other) && series.isKnown(meant)
  const said = isDoubtful
    ? finding('target-ambiguous', entry.source, { text, code, other: series.codeOf(other) })
    : finding('target-corrected', entry.source, { text, code })
  return { code, findings: [said] }
}

/** `N156` is `N1 56` or `N 156`: a digit at the end of a mistyped prefix may belong to the number. */
function otherReading(prefix: string, number: string): number | null {
  const digits = /\d+$/.exec(prefix)?.[0]
  const whole = digits ? Number(digits + number) : null
  return whole !== null && whole < 1000 ? whole : null
}

function unknownFinding(number: number, text: string, series: Series, entry: Entry): Finding[] {
  if (!series.hasList || series.isKnown(number)) return []
  return [finding('target-unknown', entry.source, { text, code: series.codeOf(number), scheme: series.scheme })]
}

/** More codes than this in one range is a typing mistake. */
const LONGEST_RANGE = 60

/**
 * "NI 163 and 164", "NI 72, 73 and 74", "WM-03/04", "NI 72–75", "WM-18 to WM-20": numbers that share the prefix, as long as the list knows
 * them. The prefix may stand again before the end of a range; elsewhere it begins a code of its own.
 */
function furtherNumbers(
  entry: Entry,
  first: { start: number; end: number },
  number: number,
  series: Series,
): Candidate[] {
  const found: Candidate[] = []
  let at = first.end
  let last = number
  for (let next = nextNumber(entry.text, at, series); next; next = nextNumber(entry.text, at, series)) {
    const isRange = next.isRange && next.number > last && next.number - last <= LONGEST_RANGE
    if (next.hasPrefix && !isRange) break
    const numbers = isRange ? Array.from({ length: next.number - last }, (_, index) => last + 1 + index) : [next.number]
    const known = numbers.filter((one) => !series.hasList || series.isKnown(one))
    if (!known.includes(next.number)) break
    const { end } = next
    const start = isRange ? at : next.start
    const text = entry.text.slice(isRange ? first.start : start, end)
    const codes = known.map(series.codeOf)
    const said = isRange ? [finding('target-range', entry.source, { text, codes: codes.join(', ') })] : []
    found.push(
      ...codes.map((code, index) => ({
        start,
        end,
        text,
        code,
        scheme: series.scheme,
        findings: index === 0 ? said : [],
      })),
    )
    at = end
    last = next.number
  }
  return found
}

interface NextNumber {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly isRange: boolean
  readonly hasPrefix: boolean
}

function nextNumber(text: string, at: number, series: Series): NextNumber | null {
  const found = series.further.exec(text.slice(at))
  const { link = '', prefix, number = '' } = found?.groups ?? {}
  if (!found) return null
  const end = at + found[0].length
  const isRange = /[-–—….]|to|through|until/u.test(link)
  return { start: end - number.length, end, number: Number(number), isRange, hasPrefix: prefix !== undefined }
}
