/** Trying a draft on the very copies it was made from, so that it never promises what it cannot read. */
import type { Form } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { Layout, RawReturn } from '../recognise/raw.ts'
import { prepareForms, recognise } from '../recognise/recognise.ts'
import { shorten } from '../shorten.ts'
import type { Copy, Page } from './pages.ts'

/** Something on a copy that the draft does not read, with its place and why, in a sentence. */
export interface Unread {
  readonly file: string
  readonly sheet: string | null
  readonly cell: string | null
  readonly why: string
}

export interface Trial {
  /** How the first copy is laid out; `blank` when nothing is filled in, `unread` when the draft does not read its own copies. */
  readonly layout: Layout | 'blank' | 'unread'
  /** Copies that gave one return or, a table of returns, several; blank copies give none. */
  readonly read: number
  readonly unread: readonly Unread[]
}

const LONGEST_QUOTE = 60
/** Left-over cells told of one copy. */
const MOST_TOLD = 20

/** @param form the draft; null when it is no form yet */
export function tryDraft(form: Form | null, copies: readonly Copy[], pages: readonly Page[]): Trial {
  if (!form) return { layout: 'unread', read: 0, unread: [] }
  const vocabularies = prepareForms([form], form.id)
  const layouts: Trial['layout'][] = []
  const unread: Unread[] = []
  for (const { file, grids } of copies) {
    const { returns, findings } = recognise(file, { grids, findings: [] }, vocabularies)
    const [first] = returns
    const isBlank = findings.some(({ code }) => code === 'blank-form')
    layouts.push(first?.layout ?? (isBlank ? 'blank' : 'unread'))
    if (!first && !isBlank) {
      const told = findings.map((found) => wordingOf(found).message)
      unread.push({ file, sheet: null, cell: null, why: told.join(' ') || 'No return was found on it.' })
    }
    const isTable = first?.layout === 'table' || first?.layout === 'turnedTable'
    const copiesInside = Math.max(0, ...pages.map((page) => page.sheets.filter((sheet) => sheet.file === file).length))
    if (returns.length > Math.max(1, copiesInside) && !isTable)
      unread.push({ file, sheet: null, cell: null, why: `It was read as ${returns.length} returns, not one.` })
    if (returns.length > 0) unread.push(...unreadCells(file, returns, form))
  }
  return {
    layout: layouts[0] ?? 'unread',
    read: layouts.filter((layout) => layout !== 'blank' && layout !== 'unread').length,
    unread,
  }
}

/** Questions whose label no return of the file has, and cells that belong to none. */
function unreadCells(file: string, returns: readonly RawReturn[], form: Form): Unread[] {
  const found = new Set(returns.flatMap(({ fields }) => fields.map(({ field }) => field.key)))
  const missing = form.fields.filter(({ key }) => !found.has(key))
  const leftOver = returns.flatMap((raw) => raw.leftOver)
  const told = leftOver.slice(0, MOST_TOLD).map(({ text, source: { sheet, cell } }) => {
    const why = `“${shorten(text, LONGEST_QUOTE)}” belongs to no question.`
    return { file, sheet, cell, why }
  })
  const rest = leftOver.length - told.length
  const more = rest > 0 ? [{ file, sheet: null, cell: null, why: `${rest} more cells belong to no question.` }] : []
  return [
    ...missing.map(({ label }) => {
      const why = `The question “${shorten(label, LONGEST_QUOTE)}” was not found again.`
      return { file, sheet: null, cell: null, why }
    }),
    ...told,
    ...more,
  ]
}
