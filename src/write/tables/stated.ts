/** What a return says in place of a value: "None", "n/a", "Vacant", with its cell. */
import type { Form, FormField } from '../../config/schema.ts'
import type { PartnershipUpdate, StatedAbsence } from '../../model.ts'

/** The field of a return's form with the key; undefined when no form of the configuration has it. */
export function fieldOf(forms: readonly Form[], update: PartnershipUpdate, key: string): FormField | undefined {
  return forms.find(({ id }) => id === update.form)?.fields.find((field) => field.key === key)
}

/** What stands in place of a value of the first field for which `test` holds; undefined when nothing does. */
export function statedText(
  forms: readonly Form[],
  update: PartnershipUpdate,
  test: (field: FormField) => boolean,
): StatedAbsence | undefined {
  return update.statedAbsences.find(({ field: key }) => {
    const field = fieldOf(forms, update, key)
    return field !== undefined && test(field)
  })
}
