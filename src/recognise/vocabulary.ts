/** The labels of a form, in every wording by which a field is known, ready to be looked up. */
import type { FieldKind, Form, FormField } from '../config/schema.ts'
import { labelKeys, openingsOf, wordingKeys } from './label-text.ts'

/**
 * How surely a text is a label: `printed` as on the form, `other` wording of the form's own, `common` wording of the field's kind,
 * `near` by likeness, `weak` by its place in a line. Higher wins when two texts claim one field.
 */
export type Strength = 'printed' | 'other' | 'common' | 'near' | 'weak'

export const STRENGTH: Record<Strength, number> = { printed: 5, other: 4, common: 3, near: 2, weak: 1 }

/** What officers and their programs call these things whatever the form says. */
const COMMON_LABELS: Partial<Record<FieldKind, readonly string[]>> = {
  partnership: [
    'Partnership',
    'Name of partnership',
    'Partnership name',
    'Title of partnership',
    'Name of the partnership',
  ],
  reference: ['Partnership ID', 'Partnership code', 'Reference', 'Partnership reference'],
  date: [
    'Date of completion',
    'Date completed',
    'Completion date',
    'Completed on',
    'Date form completed',
    'Date of return',
    'Date of update',
    'Date',
  ],
  contactName: [
    'Contact officer',
    'Lead officer',
    'Contact',
    'Contact name',
    'Contact person',
    'Name of contact',
    'Officer',
    'Completed by',
    'Form completed by',
    'Responsible officer',
    'Lead contact',
    'Name of contact officer',
  ],
  contactDetails: [
    'Contact details',
    'Contact information',
    'Tel/Email',
    'Tel and email',
    'Telephone and email',
    'Phone/email',
    'Telephone/email address',
  ],
  phone: [
    'Tel',
    'Telephone',
    'Telephone number',
    'Tel no',
    'Tel number',
    'Phone',
    'Phone number',
    'Contact number',
    'Mobile',
  ],
  email: ['Email', 'Email address', 'E-mail', 'Contact email', 'Mail'],
}

const COMMON_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'chair',
    [
      'Chair',
      'Chairman',
      'Chairs',
      'Chairperson',
      'Chairwoman',
      'Co-Chair',
      'Co-Chairs',
      'Co-Chairman',
      'Name of chair',
      'Chair of partnership',
      'Chair of the partnership',
      'Partnership chair',
      'Chaired by',
    ],
  ],
  [
    'cabinetMember',
    [
      'Cabinet Member',
      'Lead cabinet member',
      'Cabinet portfolio holder',
      'Portfolio holder',
      'Cabinet lead',
      'Lead member',
      'Council cabinet member',
    ],
  ],
])

export interface LabelMeaning {
  readonly field: FormField
  readonly strength: Strength
}

export interface Vocabulary {
  readonly form: Form
  /** Meaning of a squeezed label text. */
  readonly meanings: ReadonlyMap<string, LabelMeaning>
  /** Keys of `meanings` by their first letters. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** Wordings of each field in full, for nearness. */
  readonly wordings: readonly { readonly field: FormField; readonly text: string }[]
  /** The form's own titles and guidance, squeezed. */
  readonly furniture: ReadonlySet<string>
}

const FIRST_LETTERS = 2

/** Whether a text begins with a label, told cheaply; what passes is looked at closely. */
export function opensLikeLabel(text: string, vocabulary: Vocabulary): boolean {
  return openingsOf(text).some((opening) =>
    vocabulary.keys.get(opening.slice(0, FIRST_LETTERS))?.some((key) => opening.startsWith(key)),
  )
}

export function buildVocabulary(form: Form): Vocabulary {
  const meanings = new Map<string, LabelMeaning>()
  const add = (field: FormField, text: string, strength: Strength) => {
    for (const key of wordingKeys(text)) {
      const known = meanings.get(key)
      if (!known || STRENGTH[known.strength] < STRENGTH[strength]) meanings.set(key, { field, strength })
    }
  }
  for (const field of form.fields) {
    add(field, field.label, 'printed')
    for (const wording of field.otherLabels) add(field, wording, 'other')
  }
  for (const field of form.fields) for (const wording of commonLabels(field, form)) add(field, wording, 'common')
  const wordings = form.fields.flatMap((field) =>
    [field.label, ...field.otherLabels, ...commonLabels(field, form)].map((text) => ({ field, text })),
  )
  const furniture = new Set([form.label, ...form.furniture].flatMap(wordingKeys))
  return { form, meanings, keys: groupByFirstLetters(meanings.keys()), wordings, furniture }
}

function groupByFirstLetters(keys: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const first = key.slice(0, FIRST_LETTERS)
    groups.set(first, [...(groups.get(first) ?? []), key])
  }
  return groups
}

/** A form with one question for all contact details is often answered with a line for the telephone and one for the e-mail. */
function commonLabels(field: FormField, form: Form): readonly string[] {
  if (field.kind === 'people') return COMMON_ROLES.get(field.role ?? '') ?? []
  const own = COMMON_LABELS[field.kind] ?? []
  if (field.kind !== 'contactDetails') return own
  const has = (kind: FieldKind) => form.fields.some((other) => other.kind === kind)
  return [
    ...own,
    ...(has('phone') ? [] : (COMMON_LABELS.phone ?? [])),
    ...(has('email') ? [] : (COMMON_LABELS.email ?? [])),
  ]
}

interface CommonMeaning {
  readonly kind: FieldKind
  readonly role?: string
}

const COMMON_MEANINGS: ReadonlyMap<string, CommonMeaning> = new Map([
  ...Object.entries(COMMON_LABELS).flatMap(([kind, labels]) =>
    labels.flatMap(wordingKeys).map((key): [string, CommonMeaning] => [key, { kind: kind as FieldKind }]),
  ),
  ...[...COMMON_ROLES].flatMap(([role, labels]) =>
    labels.flatMap(wordingKeys).map((key): [string, CommonMeaning] => [key, { kind: 'people', role }]),
  ),
])

/** What a label asks for on any form, when it is one of the usual ones. */
export function commonKind(text: string): CommonMeaning | null {
  return (
    labelKeys(text)
      .map((key) => COMMON_MEANINGS.get(key))
      .find((meaning) => meaning !== undefined) ?? null
  )
}

export function isCommonLabel(text: string): boolean {
  return commonKind(text) !== null
}
