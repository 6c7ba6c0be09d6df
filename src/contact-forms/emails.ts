/** E-mail addresses in free text: with an @ of any kind, spelt out, bracketed, or with its dots parted. */
import { DOMAIN_ENDINGS, EMAIL_NAMES, MAILBOXES } from '../words/en/contact-cues.ts'
import { type FoundDetail, matchesOf } from './found.ts'

const PART = String.raw`[^\s<>(),;:"“”\[\]{}|/@]`
const ENDING = `(?:${DOMAIN_ENDINGS.join('|')})`
/** As long as the parts of an address may be, so that a long text of one word costs no more than another. */
const LOCAL = String.raw`[\p{L}\p{N}_.+'’-]{1,64}`
const LABEL = String.raw`[\p{L}\p{N}_-]{1,63}`
/** Dots that are parted, spelt out or bracketed, and what is left of an address behind them. */
const TAIL = String.raw`(?:(?:\s?[([{<]\s?(?:dot|\.)\s?[)\]}>]\s?|\s?[.,·]\s?)${ENDING}\b|\s{1,3}dot\s{1,3}${ENDING}\b){0,4}`
const OPEN = '[([{<«_*-]'
const CLOSE = String.raw`[)\]}>»_*-]`
const DOT = String.raw`(?:\.|\s?[([{]\s?(?:dot|\.)\s?[)\]}]\s?|\s{1,3}dot\s{1,3}|[_-]dot[_-])`

const FORMS: readonly RegExp[] = [
  // robin@example.org, "robin @ example . org", robin@intranet
  new RegExp(
    String.raw`(?:mailto:)?(?:[\w+-]{1,40}\s\.\s?)?${PART}{0,63}[\p{L}\p{N}_](?:@{1,3}|\s{1,2}@{1,3}\s{0,2}(?=${PART}{0,255}(?:\.|\s\.\s?)\p{L})|@{1,3}\s{1,2}(?=${PART}{0,255}(?:\.|\s\.\s?)\p{L}))(?=[^\s\d]{0,64}\p{L}|\[?\d{1,3}\.)[\p{L}\p{N}[]${PART}{0,254}${TAIL}`,
    'dgiu',
  ),
  // robin(@)example.org, robin [at] example dot org
  new RegExp(
    String.raw`${LOCAL}\s?${OPEN}{1,2}\s?(?:@|at|a|arobase)\s?${CLOSE}{1,2}\s?${LABEL}(?:${DOT}${LABEL}){1,5}${TAIL}`,
    'dgiu',
  ),
  // robin at example dot org: the last word is how addresses end
  new RegExp(
    String.raw`${LOCAL}(?:\s{1,3}dot\s{1,3}${LOCAL}){0,3}\s{1,3}(?:at|@)\s{1,3}(?!(?:the|a|an|every|each|this|that)\b)${LABEL}(?:${DOT}${LABEL}){0,4}?(?:\s{1,3}dot\s{1,3}|[([{]\s?dot\s?[)\]}])${ENDING}\b${TAIL}`,
    'dgiu',
  ),
  // robin.vale at example.org; info at example.org; "email robin at example.org"
  new RegExp(
    String.raw`(?:(?<![\p{L}\p{N}])(?:[\p{L}\p{N}]{1,40}[._\d+-][\p{L}\p{N}._+-]{0,40}[\p{L}\p{N}]|(?:${MAILBOXES.join('|')}))|(?<=\b(?:${EMAIL_NAMES})[:\s]{1,3})[\p{L}\p{N}]{1,40})\s{1,3}at\s{1,3}(?!www\.)(?:${LABEL}\.){1,5}${ENDING}\b`,
    'dgiu',
  ),
  // An address in a link, its @ encoded
  new RegExp(String.raw`${LOCAL}%40(?:${LABEL}\.){1,5}${LABEL}`, 'dgiu'),
]

const MAY_HOLD = /@|%40|\bat\b|[([{<«_*-]\s?(?:at?|arobase)\s?[)\]}>»_*-]/i

export function findAddresses(text: string): FoundDetail[] {
  if (!MAY_HOLD.test(text)) return []
  return FORMS.flatMap((form) => matchesOf('email', form, text)).map((found) => withoutStops(text, found))
}

/** The full stop, quote or apostrophe around an address belongs to the sentence. */
function withoutStops(text: string, { kind, start, end }: FoundDetail): FoundDetail {
  const written = text.slice(start, end)
  const before = /^['‘’.]+/.exec(written)?.[0].length ?? 0
  const after = /['‘’.!?]+$/.exec(written)?.[0].length ?? 0
  return { kind, start: start + before, end: end - after }
}
