/** Numbers as the sheet displays them, with the conventions of a computer set to English (United Kingdom). */
import { format, getFormatDateInfo, isDateFormat } from 'numfmt'
import { rememberedShort } from '../../remembered.ts'

type NumberFormatKind = 'general' | 'text' | 'number' | 'date' | 'time'

export interface NumberFormat {
  readonly pattern: string
  readonly kind: NumberFormatKind
  /** What the format puts around a text; null when it shows texts as they are. */
  readonly frame: TextFrame | null
}

export interface TextFrame {
  readonly before: string
  readonly after: string
  /** The format shows nothing of the text itself. */
  readonly hides: boolean
}

export const GENERAL: NumberFormat = { pattern: 'General', kind: 'general', frame: null }

/** Formats that a file names by number only; ECMA-376 part 1, 18.8.30, with the dates of the United Kingdom. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"£"#,##0;-"£"#,##0'],
  [6, '"£"#,##0;[Red]-"£"#,##0'],
  [7, '"£"#,##0.00;-"£"#,##0.00'],
  [8, '"£"#,##0.00;[Red]-"£"#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'hh:mm'],
  [21, 'hh:mm:ss'],
  [22, 'dd/mm/yyyy hh:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '"£"#,##0;-"£"#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '"£"#,##0.00;-"£"#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
])

/** East Asian dates, which a computer set to English shows as its short date. */
const LOCAL_DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Formats that follow the computer's own settings: long date and time. */
const SYSTEM_LONG_DATE = /\[\$-(?:x-sysdate|F800)\]/i
const SYSTEM_TIME = /\[\$-(?:x-systime|F400)\]/i

/** The number formats of a workbook by their number; each is worked out when it is first asked for. */
export class NumberFormats {
  readonly #patterns = new Map<number, string>()
  readonly #formats = new Map<number, NumberFormat>()

  add(id: number, pattern: string): void {
    this.#patterns.set(id, pattern)
  }

  at(id: number): NumberFormat {
    const known = this.#formats.get(id)
    if (known) return known
    const pattern = this.#patterns.get(id)
    const format = pattern === undefined ? builtInFormat(id) : numberFormat(pattern)
    this.#formats.set(id, format)
    return format
  }
}

function builtInFormat(id: number): NumberFormat {
  if (id === 0) return GENERAL
  return numberFormat(LOCAL_DATES.has(id) ? 'dd/mm/yyyy' : (BUILT_IN.get(id) ?? 'General'))
}

/** The same few come again in each workbook. */
export const numberFormat = rememberedShort((pattern): NumberFormat => {
  if (pattern === '' || /^general$/i.test(pattern)) return GENERAL
  if (pattern === '@') return { pattern, kind: 'text', frame: null }
  if (SYSTEM_LONG_DATE.test(pattern)) return { pattern: 'dd mmmm yyyy', kind: 'date', frame: null }
  if (SYSTEM_TIME.test(pattern)) return { pattern: 'hh:mm:ss', kind: 'time', frame: null }
  return { pattern, kind: kindOf(pattern), frame: frameOf(pattern) }
})

/** Stands for the text while a format is asked what it puts around it. */
const ANY_TEXT = '\ue0ff'

function frameOf(pattern: string): TextFrame | null {
  const shown = shownBy(pattern, ANY_TEXT)
  if (shown === null || shown.trim() === ANY_TEXT) return null
  const at = shown.indexOf(ANY_TEXT)
  if (at < 0) return { before: shown, after: '', hides: true }
  return { before: shown.slice(0, at), after: shown.slice(at + ANY_TEXT.length), hides: false }
}

/** What Excel displays; null for a format that makes no sense. */
function shownBy(pattern: string, value: number | string): string | null {
  try {
    return format(pattern, value, { overflow: '', grouping: [3, 3] })
  } catch {
    return null
  }
}

function kindOf(pattern: string): NumberFormatKind {
  if (!isDateFormat(pattern)) return 'number'
  const parts = getFormatDateInfo(pattern)
  if (parts.year || parts.month || parts.day) return 'date'
  return 'time'
}

/** `number` as displayed. What a format hides or cannot show is shown plainly: a value never disappears. */
export function displayNumber(number: number, shown: NumberFormat): string {
  if (shown.kind === 'general' || shown.kind === 'text') return plainNumber(number)
  const text = shownBy(shown.pattern, number)?.trim() ?? ''
  return text === '' ? plainNumber(number) : text
}

/** Whether the format shows nothing of this number, as `;;;` does, or `0;-0;` of a 0. */
export function hidesNumber(number: number, { kind, pattern }: NumberFormat): boolean {
  return kind === 'number' && shownBy(pattern, number)?.trim() === ''
}

/**
 * A number without a format, to the 15 digits Excel keeps. Excel itself shortens what does not fit the column
 * (a telephone number becomes 4.41E+11); what was typed is of more use.
 */
export function plainNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
  const text = String(Number(number.toPrecision(15)))
  return text.includes('e') ? text.toUpperCase() : text
}
