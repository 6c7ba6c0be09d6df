/** A value of a simple kind with another text, read as its kind reads an answer. */
import type { Form, FormField } from '../config/schema.ts'
import { KINDS, kindOf } from '../kinds/kinds.ts'
import type { TypedValue } from '../model.ts'

export interface Retyping {
  readonly forms: readonly Form[]
  /** ISO day the round was due; null when it has none. */
  readonly due: string | null
}

/** Null when the text is no value of the kind. */
export function retyped(topic: string, value: TypedValue, text: string, { forms, due }: Retyping): TypedValue | null {
  const asking = forms.flatMap((form) => form.fields.map((field) => ({ form, field })))
  const asked = asking.find(({ field }) => field.topic === topic && field.kind === value.kind)
  return asked ? readAs(asked.field, asked.form, { value, text, due }) : null
}

interface Typing {
  readonly value: TypedValue
  readonly text: string
  readonly due: string | null
}

function readAs(field: FormField, form: Form, { value, text, due }: Typing): TypedValue | null {
  if (!Object.hasOwn(KINDS, field.kind)) return null
  const { source } = value
  const piece = { text, value: { kind: 'text' as const }, link: null, source }
  const raw = { field, labelText: field.label, labelSource: source, pieces: [piece] }
  const context = {
    round: { due },
    form,
    previousDue: null,
    region: '',
    schemes: [],
    targets: [],
    submission: null,
    completedOn: null,
    contacts: [],
  }
  const read = kindOf(field).room.read([raw], context)
  const [only] = Object.values(read.values ?? {}).flat()
  return only && (read.findings ?? []).length === 0 ? only : null
}
