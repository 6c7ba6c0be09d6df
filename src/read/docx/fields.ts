/** Fields of a Word document, such as links, page numbers and the form fields of older forms; one may hold others and run over paragraphs. */
import { isOn } from '../xlsx/rich-text.ts'
import type { XmlScanner } from '../xml/scanner.ts'

interface OpenField {
  code: string
  inResult: boolean
  readonly form: FormField | null
}

/** What a form field says of itself. */
interface FormField {
  readonly ticked: boolean | null
  /** The entry of a drop-down list that shows. */
  readonly chosen: string | null
}

export class OpenFields {
  readonly #open: OpenField[] = []

  /** A `fldChar` just opened; gives the text that a field without a result shows as it ends. */
  mark(xml: XmlScanner): string {
    const type = xml.attribute('fldCharType')
    if (type === 'begin') this.#open.push({ code: '', inResult: false, form: readFormField(xml) })
    const field = this.#open.at(-1)
    if (type === 'separate' && field) field.inResult = true
    if (type !== 'end') return ''
    this.#open.pop()
    if (!field?.form || this.isUnshown) return ''
    if (field.form.ticked !== null) return field.form.ticked ? TICKED : NOT_TICKED
    return field.form.chosen ?? ''
  }

  /** Text of a field's instruction. */
  instruct(code: string): void {
    const field = this.#open.at(-1)
    if (field && !field.inResult) field.code += code
  }

  /** Within an instruction, or within the result of a field that shows what it stores instead. */
  get isUnshown(): boolean {
    return this.#open.some(({ inResult, form }) => !inResult || form !== null)
  }

  /** The address of the innermost field that is a link. */
  get link(): string | null {
    const found = this.#open.findLast(({ code }) => /^\s*HYPERLINK\s/i.test(code))
    return found ? (/"([^"]+)"/.exec(found.code)?.[1] ?? null) : null
  }

  /** In a page's number or the number of pages. */
  get isPageNumber(): boolean {
    return this.#open.some(({ code }) => isPageNumber(code))
  }
}

export const TICKED = '☒'
export const NOT_TICKED = '☐'

/** Whether a field's instruction asks for the number of the page or of all pages. */
export function isPageNumber(code: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(code)
}

/** What `ffData` within the mark says; null for a field of no form, and for one whose text is its result. */
function readFormField(xml: XmlScanner): FormField | null {
  const outside = xml.depth - 1
  const entries: string[] = []
  let type: 'checkBox' | 'ddList' | null = null
  let result: string | null = null
  let byDefault: string | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'checkBox' || xml.name === 'ddList') type = xml.name
    else if (xml.name === 'default') byDefault = xml.attribute('val') ?? '1'
    else if (xml.name === 'checked' || xml.name === 'result') result = xml.attribute('val') ?? '1'
    else if (xml.name === 'listEntry') entries.push(xml.attribute('val') ?? '')
  }
  if (type === 'checkBox') return { ticked: isOn(result ?? byDefault ?? '0'), chosen: null }
  return type === 'ddList' ? { ticked: null, chosen: entries[Number(result ?? byDefault ?? 0)] ?? '' } : null
}
