/** What a return prints where the form's own label has a blank, such as “(given in …)”. */
import { collapsed } from './collapsed.ts'
import { BLANK, FILLED_BLANK } from './words/en/round-blanks.ts'

interface PrintedLabel {
  readonly field: { readonly key: string; readonly label: string }
  /** As the return prints it. */
  readonly labelText: string
}

/** By key of the field: "September 2010". Null when the form has no blanks, or the return prints nothing in them. */
export function printedBlanks(fields: readonly PrintedLabel[]): Record<string, string> | null {
  const printed = fields.flatMap(({ field, labelText }): [string, string][] => {
    const filled = field.label.search(BLANK) < 0 ? null : FILLED_BLANK.exec(collapsed(labelText))?.groups?.filled
    return filled && !/\.{3}/.test(filled) ? [[field.key, filled.trim()]] : []
  })
  return printed.length > 0 ? Object.fromEntries(printed) : null
}

/** The label with its blank filled in as the return prints it; without the blank where it prints nothing. */
export function withoutBlanks(label: string, printed: string | undefined): string {
  const filled = label.replace(BLANK, (_, verb: string, joined: string) =>
    printed === undefined ? '' : `(${verb}${joined} ${printed})`,
  )
  return collapsed(filled)
}
