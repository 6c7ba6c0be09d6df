/** A line of a contact field: the addresses and numbers in it, and what it says besides. */
import { finding } from '../../findings/finding.ts'
import type { Finding } from '../../model.ts'
import type { Piece, RawField } from '../../recognise/raw.ts'
import {
  DETAIL_LABEL,
  FAX_ALONE,
  FAX_BEFORE,
  FAX_BEHIND,
  NO_LONGER_BEFORE,
  WITH_TELEPHONE,
} from '../../words/en/contact-labels.ts'
import { isGivenName } from '../people/person-look.ts'
import { tidy, trimOf } from '../text.ts'
import { findEmails, isEmail } from './emails.ts'
import type { Detail } from './pairing.ts'
import { checkPhone, digitsOf, type FoundPhone, findPhones, numberAsTyped } from './phones.ts'

interface LineDetails {
  readonly details: readonly Detail[]
  readonly findings: readonly Finding[]
  /** The line with a bar and spaces in the place of what was taken out. */
  readonly rest: string
}

/**
 * Takes the addresses and numbers out of a line. Their `source` is the cell's; the caller knows the line.
 * @param region of telephone numbers without a country code, e.g. `GB`
 */
export function detailsOf(text: string, piece: Piece, raw: RawField, region: string): LineDetails {
  const { source } = piece
  const isNow = ({ start }: { readonly start: number }) =>
    !NO_LONGER_BEFORE.test(text.slice(Math.max(0, start - 40), start))
  const emails = findEmails(text).filter(isNow)
  const bare = blank(text, emails)
  const phones = phonesOf(bare, piece, raw, emails.length).filter(isNow)
  const rest = blank(bare, phones)
  const checked = phones.map((phone) => ({ phone, ...checkPhone(phone.text, region, source) }))
  return {
    details: [
      ...emails.map((email): Detail => ({ kind: 'email', text: email.text, start: email.start, line: rest, source })),
      ...checked.map(
        ({ phone, text: number }): Detail => ({
          kind: isFax(bare, phone, raw.labelText) ? 'fax' : 'phone',
          text: number,
          start: phone.start,
          line: rest,
          source,
        }),
      ),
    ],
    findings: [
      ...emails.flatMap((email) => {
        if (!isEmail(email.text)) return [finding('email-not-valid', source, { email: email.text })]
        return email.mended ? [finding('email-mended', source, { email: email.text })] : []
      }),
      ...checked.flatMap(({ findings }) => findings),
    ],
    rest,
  }
}

/** In a telephone field a number without its area code, or an extension alone, is one too. */
function phonesOf(text: string, piece: Piece, { field }: RawField, emails: number): FoundPhone[] {
  const typed = field.kind === 'phone' ? numberAsTyped(text, piece.value) : text
  const phones = typed === text ? findPhones(text) : [{ text: typed, start: 0, end: text.length }]
  const isShort = field.kind === 'phone' && phones.length === 0 && emails === 0 && digitsOf(text).length >= 3
  return isShort ? [{ text: tidy(text), start: 0, end: text.length }] : phones
}

/** "Fax: 01632 960002" or "01632 960002 (fax)"; a number "Tel/Fax" is a telephone's as well. */
function isFax(line: string, { start, end }: FoundPhone, label: string): boolean {
  const before = line.slice(Math.max(start - 40, 0), start)
  if (FAX_BEFORE.test(before)) return !WITH_TELEPHONE.test(before)
  if (FAX_BEHIND.test(line.slice(end, end + 40))) return true
  return FAX_ALONE.test(label)
}

/** Things are taken out of a line without moving the rest: a bar, which parts names, and spaces. */
function blank(line: string, found: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    rest += `${line.slice(at, start)}|${' '.repeat(Math.max(end - start - 1, 0))}`
    at = end
  }
  return rest + line.slice(at)
}

/** "ann.⏎reed@example.org": an address that was broken over two lines behind a given name or an initial, put on one. */
export function joinBrokenAddresses(text: string): string {
  if (!text.includes('@')) return text
  return text.replace(
    /(?<![\p{L}\d@.])(\p{L}[\p{L}-]*)\.[ \t]*(?:\r\n|\n|\r)(?=[^\s@]{1,64}@)/gu,
    (whole, word: string) => (isGivenName(word) || word.length === 1 ? `${word}. ` : whole),
  )
}

const LINKING = /^(?:or|and|[|,;:/&.–-]+)$/iu

/** A remark without the "or", "and" and marks that joined it to a number. */
function withoutLinks(text: string): string {
  const words = tidy(text).split(' ')
  while (words.length > 0 && LINKING.test(words[0] ?? '')) words.shift()
  while (words.length > 0 && LINKING.test(words.at(-1) ?? '')) words.pop()
  return trimOf(',;:/–- ', words.join(' '))
}

/** What a line of details says besides numbers, addresses and their labels. */
export function remarkOf(rest: string): string {
  const words = rest
    .replace(DETAIL_LABEL, ' ')
    .replace(/[()[\]<>"“”|]+/g, '|')
    .split('|')
    .map(withoutLinks)
    .filter((part) => /[\p{L}\d]/u.test(part))
  return words.join(', ')
}

/** What is left of a line that names people: without labels of details and the brackets they stood in. */
export function withoutDetails(rest: string): string {
  return rest
    .replace(/[([<][\s|]*[)\]>]/g, '|')
    .replace(DETAIL_LABEL, (label) => (/[:=]/u.test(label) || rest.includes('|') ? ' ' : label))
    .replace(/["“”]/g, '')
}
