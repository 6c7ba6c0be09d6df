/** Where people live: a house number before a street, a dwelling with its street, a full postcode. A district such as OX4 is a place, and stays. */
import { AFTER_NUMBERS, DWELLINGS, HOMES, NOT_A_HOUSE, PLAIN_STREETS, STREETS } from '../words/en/contact-cues.ts'
import { type FoundDetail, matchesOf } from './found.ts'

/** Areas of British postcodes; other letters before figures are codes of something else (`NI 154`, `CC10`). Royal Mail, 2024. */
const AREAS =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const POSTCODE = String.raw`\b(?:${AREAS})\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2}\b`
/** In small letters too, where it cannot be "m4 2nd". */
const SMALL_POSTCODE = String.raw`\b(?:${AREAS.toLowerCase()})\d[a-z\d]?\s\d(?!st|nd|rd|th)[abd-hjlnp-uw-z]{2}\b`

const NUMBER = String.raw`(?!(?:19|20)\d\d\b)\d{1,4}[A-Za-z]?(?:\s?[-/]\s?\d{1,4}[A-Za-z]?)?`
const NAME = String.raw`[A-Z][\w'’.-]*`
const STREET = `(?:${STREETS.join('|')})`
/** Behind a street, a word in small letters that ends in s ("shops", "junctions") or tells of works says that figure counts those. */
const NO_COUNT = String.raw`(?!\s+(?!(?:${AFTER_NUMBERS.join('|')}|is|was|as)\b)\p{Ll}+)`
const TOWN = String.raw`(?:[,\s]{1,3}(?:[A-Z][\w'’-]{0,40}|on|under|upon|the|by|le|in|of)){0,8}?[,\s]{1,3}`
const TO_POSTCODE = `(?:${TOWN}${POSTCODE})?`
const HOME = String.raw`${HOMES}\s+\w{1,4},?\s+`

const FORMS: readonly RegExp[] = [
  new RegExp(POSTCODE, 'dg'),
  new RegExp(SMALL_POSTCODE, 'dg'),
  new RegExp(
    String.raw`(?<!\b(?:${NOT_A_HOUSE})\s)(?<![\d.,£#/-])(?<!\b[A-Z]{1,4}\s?)(?<it>(?:${HOME})?\b${NUMBER},?\s+(?:${NAME}\s+){1,3}${STREET}\b(?!\s+${STREET}\b)\.?${NO_COUNT}${TO_POSTCODE})`,
    'dgu',
  ),
  // "at 14 acacia avenue"
  new RegExp(
    String.raw`\b(?:live[sd]?|home|house|address|box\s\d|resident|resides?|visit)\b[^.\d]{0,20}(?<it>\b${NUMBER},?\s+(?:[\w'’-]+\s+){1,2}${PLAIN_STREETS}\b)`,
    'dgi',
  ),
  // "Rose Cottage, Mill Lane"
  new RegExp(
    String.raw`\b(?<it>(?:[A-Z][\w'’-]*\s+){1,3}${DWELLINGS},\s*(?:${NAME}\s+){1,3}${STREET}\b${TO_POSTCODE})`,
    'dgu',
  ),
  // "home address: …", as far as its line goes
  /\b(?:home|private|postal) address(?:\s+is|\s*[:=-])\s*(?<it>[^\n;[][^\n;]{2,120}?)(?=[.;\n]\s|[.;\n]?$)/dgi,
  /\bP\.?\s?O\.?\s?Box\s+\d+/dgi,
]

const MAY_HOLD = new RegExp(String.raw`\d\s*[A-Za-z,]|address|box\s\d|${DWELLINGS}`, 'i')

export function findPostalAddresses(text: string): FoundDetail[] {
  if (!MAY_HOLD.test(text)) return []
  return FORMS.flatMap((form) => matchesOf('address', form, text))
}
