/** The tags and texts of a web page → what stands on it. Ends of elements that people and programs leave out are understood. */

import { atHeight, type Height } from '../raised.ts'
import { addStruck } from '../struck.ts'
import { unreadable } from '../unreadable.ts'
import { type HtmlCell, type HtmlContent, type HtmlRow, type HtmlTable, type HtmlText, isTable } from './page.ts'
import type { HtmlToken } from './tokens.ts'

type Tag = Exclude<HtmlToken, { kind: 'text' }>

interface OpenTable {
  readonly table: HtmlTable
  readonly hidden: boolean
  row: HtmlRow | null
  cell: HtmlCell | null
  columns: number
}

/** How the text within an element looks. */
interface Look {
  readonly name: string
  readonly struck: boolean
  readonly height: Height | null
  readonly unseen: boolean
}

const LINES: ReadonlySet<string> = new Set(
  'p div br ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre hr form fieldset legend caption center address section article header footer main nav'.split(
    ' ',
  ),
)
const UNSEEN_ELEMENTS: ReadonlySet<string> = new Set(['head', 'option', 'noscript', 'template', 'datalist', 'xml'])
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del'])
const VOID: ReadonlySet<string> = new Set('br hr img input meta link base col wbr area embed source param'.split(' '))
const MOST_SPANNED = 16_384

export class PageBuilder {
  readonly content: HtmlContent = { parts: [] }
  readonly #tables: OpenTable[] = []
  readonly #looks: Look[] = []
  readonly #deepest: number
  #struckSince = ''

  /** @param deepest how deep tables may stand within each other */
  constructor(deepest: number) {
    this.#deepest = deepest
  }

  add(token: HtmlToken): void {
    if (token.kind === 'text') this.#addText(token.text)
    else if (token.kind === 'close') this.#close(token.name)
    else this.#open(token)
  }

  #open(tag: Tag): void {
    const { name } = tag
    const table = this.#tables.at(-1)
    // The ends of these are left out more often than not.
    if (name === 'option') this.#close('option')
    if (name === 'body' || name === 'table') this.#close('head')
    if (name === 'table') this.#openTable(tag)
    else if (name === 'tr' && table) this.#openRow(table, tag)
    else if ((name === 'td' || name === 'th') && table) this.#openCell(table, tag)
    else if (name === 'col' && table) this.#addColumn(table, tag)
    else {
      if (LINES.has(name)) this.#breakLine()
      if (name === 'li') this.#addText('• ')
      else if (name === 'select' || name === 'input') this.#addText(' ')
      if (name === 'img') this.#text().pictures.push(tag.attribute('alt') || tag.attribute('title') || '')
      else if (name === 'input') this.#addInput(tag)
      else if (name === 'a') this.#text().link ??= tag.attribute('href')
      if (tag.kind === 'open' && !VOID.has(name)) this.#look(tag)
    }
  }

  #close(name: string): void {
    const table = this.#tables.at(-1)
    if (name === 'table') this.#closeTable()
    else if (name === 'tr' && table) this.#closeRow(table)
    else if ((name === 'td' || name === 'th') && table) this.#closeCell(table)
    else {
      const at = this.#looks.findLastIndex((look) => look.name === name)
      // An end that is left out ends with the element around it, but never with the cell.
      if (at >= 0 && !this.#looks.slice(at).some((look) => look.name === CELL)) this.#looks.length = at
      if (LINES.has(name)) this.#breakLine()
    }
  }

  #openTable(tag: Tag): void {
    if (this.#tables.length >= this.#deepest) throw unreadable('limit-nesting', { limit: this.#deepest })
    const table: HtmlTable = { rows: [], hiddenColumns: new Set() }
    this.#current().parts.push(table)
    const { struck, unseen } = this.#lastLook()
    this.#tables.push({ table, hidden: unseen || isUnseen(tag), row: null, cell: null, columns: 0 })
    this.#looks.push({ name: CELL, struck, height: null, unseen: false })
  }

  #closeTable(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    this.#closeRow(table)
    this.#tables.pop()
    this.#dropLooks()
  }

  #openRow(table: OpenTable, tag: Tag): void {
    this.#closeRow(table)
    table.row = { cells: [], hidden: isUnseen(tag) }
    table.table.rows.push(table.row)
  }

  #closeRow(table: OpenTable): void {
    this.#closeCell(table)
    table.row = null
  }

  #openCell(table: OpenTable, tag: Tag): void {
    this.#closeCell(table)
    if (!table.row) {
      table.row = { cells: [], hidden: false }
      table.table.rows.push(table.row)
    }
    const across = spanned(tag.attribute('colspan'))
    const down = spanned(tag.attribute('rowspan'))
    table.cell = { content: { parts: [] }, across, down, hidden: table.hidden || isUnseen(tag), fill: fillOf(tag) }
    table.row.cells.push(table.cell)
    // Whether the cell itself is hidden is known of the cell.
    this.#looks.push({ name: CELL, struck: this.#lastLook().struck || isStruck(tag), height: null, unseen: false })
  }

  #closeCell(table: OpenTable): void {
    if (!table.cell) return
    table.cell = null
    this.#dropLooks()
  }

  /** Looks end with the cell or table in which they began. */
  #dropLooks(): void {
    const at = this.#looks.findLastIndex(({ name }) => name === CELL)
    this.#looks.length = Math.max(0, at)
    this.#struckSince = ''
  }

  #addColumn(table: OpenTable, tag: Tag): void {
    const count = Math.min(spanned(tag.attribute('span')), MOST_SPANNED - table.columns)
    if (isUnseen(tag)) for (let at = 0; at < count; at += 1) table.table.hiddenColumns.add(table.columns + at)
    table.columns += count
  }

  #look(tag: Tag): void {
    if (this.#looks.length > MOST_LOOKS) return
    const { name } = tag
    const { struck, height, unseen } = this.#lastLook()
    const isChosen = name === 'option' && tag.attribute('selected') !== null
    this.#looks.push({
      name,
      struck: struck || isStruck(tag),
      height: name === 'sup' ? 'superscript' : name === 'sub' ? 'subscript' : height,
      unseen: unseen || (UNSEEN_ELEMENTS.has(name) && !isChosen) || isUnseen(tag),
    })
  }

  #lastLook(): Look {
    return this.#looks.at(-1) ?? { name: '', struck: false, height: null, unseen: false }
  }

  /** What was entered on a page that was saved with its form. */
  #addInput(tag: Tag): void {
    const type = tag.attribute('type')?.toLowerCase() ?? 'text'
    if (type === 'checkbox' || type === 'radio') this.#addText(tag.attribute('checked') === null ? '☐ ' : '☒ ')
    else if (!BUTTONS.has(type)) this.#addText(tag.attribute('value') ?? '')
  }

  #current(): HtmlContent {
    const table = this.#tables.findLast(({ cell }) => cell !== null)
    return table?.cell?.content ?? this.content
  }

  /** The text that is being added to; another begins behind a table. */
  #text(): HtmlText {
    const { parts } = this.#current()
    const last = parts.at(-1)
    if (last && !isTable(last)) return last
    const made: HtmlText = { text: '', struck: '', link: null, unseen: '', comment: '', pictures: [] }
    parts.push(made)
    return made
  }

  #addText(written: string): void {
    const { struck, height, unseen, name } = this.#lastLook()
    const into = this.#text()
    const spaced = name === 'pre' || name === 'textarea' ? written : written.replace(/[ \t\r\n\f]+/g, ' ')
    const text = height === null ? spaced : atHeight(spaced, height)
    if (this.#looks.some((look) => look.name === 'comment')) into.comment += text
    else if (unseen) {
      // The head of the page is not part of what it says.
      if (!this.#looks.some((look) => UNSEEN_ELEMENTS.has(look.name))) into.unseen += text
    } else if (struck) {
      into.struck = addStruck(into.struck, this.#struckSince, text)
      this.#struckSince = ''
    } else {
      into.text += text
      this.#struckSince += text
    }
  }

  #breakLine(): void {
    const { parts } = this.#current()
    const last = parts.at(-1)
    if (last && !isTable(last) && last.text !== '' && !this.#lastLook().unseen) last.text += '\n'
  }
}

/** Stands among the looks for the cell or table in which those behind it began. */
const CELL = '#cell'
const MOST_LOOKS = 10_000
const BUTTONS: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'password', 'file'])

function isStruck(tag: Tag): boolean {
  return STRUCK.has(tag.name) || /text-decoration[^;]*line-through/i.test(tag.attribute('style') ?? '')
}

function isUnseen(tag: Tag): boolean {
  const style = tag.attribute('style') ?? ''
  return tag.attribute('hidden') !== null || /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i.test(style)
}

const COLOUR_NAMES: Readonly<Record<string, string>> = {
  red: 'FF0000',
  green: '008000',
  lime: '00FF00',
  yellow: 'FFFF00',
  orange: 'FFA500',
}

function fillOf(tag: Tag): string | null {
  const style = /background(?:-color)?\s*:\s*(#?\w+)/i.exec(tag.attribute('style') ?? '')?.[1]
  const written = (style ?? tag.attribute('bgcolor') ?? '').toLowerCase()
  const rgb = COLOUR_NAMES[written] ?? /^#?([\da-f]{6})$/.exec(written)?.[1]?.toUpperCase() ?? null
  return rgb === 'FFFFFF' ? null : rgb
}

function spanned(written: string | null): number {
  const count = Number.parseInt(written ?? '1', 10)
  return count > 1 ? Math.min(count, MOST_SPANNED) : 1
}
