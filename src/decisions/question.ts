/** What a query asks: whose return, which field, which finding and which text. A decision answers the question wherever its cell moves. */
import { collapsed } from '../collapsed.ts'
import type { Form, FormField } from '../config/schema.ts'
import { type Finding, isSameCell, type PartnershipUpdate, type Source } from '../model.ts'
import { shorten } from '../shorten.ts'
import { placedTexts } from './placed-texts.ts'

export interface Question {
  readonly partnership: string
  readonly field: string
  readonly finding: string
  readonly text: string
  /** For what the comparison suggests, the text of the other round. */
  readonly against?: string
}

/** The return a finding is about; null for a file or the whole round. */
export type Asked = Omit<PartnershipUpdate, 'findings'> | null

/** Arguments that say where something is or how much of it there is, which may change while the text is the same. */
const NOT_TEXT: ReadonlySet<string> = new Set(['cells', 'count', 'question', 'round', 'due', 'limit'])

/** The question a finding asks. The same text in the same field of the same partnership asks the same question in every round. */
export function questionOf(found: Finding, update: Asked, forms: readonly Form[]): Question {
  return {
    partnership: update?.partnershipId ?? '',
    field: fieldOf(found, update, forms),
    finding: found.code,
    text: textOf(found, update),
  }
}

export function keyOf({ partnership, field, finding, text }: Question): string {
  return JSON.stringify([partnership, field, finding, text])
}

/** The words it quotes; else what it says in its arguments; else the text of its cell. */
function textOf({ args, source }: Finding, update: Asked): string {
  const quoted = args.text
  if (typeof quoted === 'string' && quoted.trim() !== '') return abridged(quoted)
  const said = Object.keys(args)
    .filter((name) => !NOT_TEXT.has(name))
    .sort()
    .map((name) => [args[name] ?? ''].flat().join('; '))
    .filter((part) => part !== '')
  if (said.length > 0) return abridged(said.join(' · '))
  return source && update ? abridged(textsAt(update, source).join(' ')) : ''
}

const LONGEST_TEXT = 400

/** The collapsed text; of a long one its beginning, its length and its checksum, which change whenever it does. */
export function abridged(text: string): string {
  const whole = collapsed(text)
  if (whole.length <= LONGEST_TEXT) return whole
  return `${shorten(whole, LONGEST_TEXT)} [${whole.length}: ${checksumOf(whole)}]`
}

/** FNV-1a over 32 bits, which is enough to tell that a text has changed. */
function checksumOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

function textsAt(update: NonNullable<Asked>, source: Source): string[] {
  return placedTexts(update)
    .filter(({ field, source: place }) => field !== '' && isSameCell(place, source))
    .map(({ text }) => text)
}

function fieldOf({ code, args, source }: Finding, update: Asked, forms: readonly Form[]): string {
  if (typeof args.question === 'string') return fieldLabelled(args.question, update, forms)
  if (!update || !source) return ''
  const here = placedTexts(update).filter((placed) => isSameCell(placed.source, source))
  const quoted = typeof args.text === 'string' ? collapsed(args.text) : ''
  const saying = here.find(({ text }) => quoted !== '' && collapsed(text).includes(quoted))
  const onLine = here.find(({ source: place }) => source.line !== undefined && place.line === source.line)
  return (saying ?? onLine ?? here[0])?.field ?? FIELD_BY_SUBJECT[code.split('-')[0] ?? ''] ?? ''
}

/** The field that a finding names in its code, for one where nothing could be read. */
const FIELD_BY_SUBJECT: Readonly<Record<string, string>> = {
  date: 'completedOn',
  phone: 'contacts',
  email: 'contacts',
  meeting: 'meetings',
  target: 'targets',
}

/** The field that asks a question, by a name that is the same on every form that asks it. */
function fieldLabelled(label: string, update: Asked, forms: readonly Form[]): string {
  const own = forms.filter(({ id }) => id === update?.form)
  const field = [...own, ...forms]
    .flatMap(({ fields }) => fields)
    .find((one) => one.label === label || one.otherLabels.includes(label))
  return field ? nameOfField(field) : collapsed(label)
}

export function nameOfField({ kind, key, topic, role }: FormField): string {
  if (kind === 'date') return 'completedOn'
  if (kind === 'contactName' || kind === 'contactDetails' || kind === 'phone' || kind === 'email') return 'contacts'
  return topic ?? role ?? key
}
