/** Text made of runs: what stands, what stands above or below the line, and what somebody struck through. */
import { atHeight, type Height } from '../raised.ts'
import { addStruck } from '../struck.ts'
import type { XmlScanner } from '../xml/scanner.ts'

export interface Run {
  readonly text: string
  /** Null when the run says nothing about itself and the cell's own style decides. */
  readonly struck: boolean | null
  readonly height: Height | null
}

/** One string when no run says anything about itself, which is nearly always so. */
export type RichText = string | readonly Run[]

/**
 * Reads `si` or `is` (or a comment's `text`) just opened, and leaves it behind. Phonetic runs (`rPh`), which say how East Asian text is
 * pronounced, are not part of it.
 */
export function readRichText(xml: XmlScanner): RichText {
  const outside = xml.depth - 1
  let plain = ''
  let runs: Run[] | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 't') plain += decodeEscapes(xml.content())
    else if (xml.name === 'r') {
      if (runs === null) runs = plain === '' ? [] : [{ text: plain, struck: null, height: null }]
      runs.push(readRun(xml))
    } else xml.skip()
  }
  return runs === null ? plain : richTextOf(runs)
}

/** Runs as one text: at their heights, and as a string where none says whether it is struck through. */
export function richTextOf(runs: readonly Run[]): RichText {
  const set = atTheirHeights(runs)
  return set.some((run) => run.struck !== null) ? set : set.map((run) => run.text).join('')
}

/** Text that is raised as a whole runs into nothing. */
function atTheirHeights(runs: readonly Run[]): readonly Run[] {
  if (runs.every(({ height, text }) => height !== null || text.trim() === '')) return runs
  return runs.map((run) => (run.height === null ? run : { ...run, text: atHeight(run.text, run.height) }))
}

function readRun(xml: XmlScanner): Run {
  const outside = xml.depth - 1
  let text = ''
  let font: RunFont = { struck: null, height: null }
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 't') text += decodeEscapes(xml.content())
    else if (xml.name === 'rPr') {
      const { struck, height } = readFontParts(xml)
      font = { struck, height }
    } else xml.skip()
  }
  return { text, ...font }
}

type RunFont = Pick<Run, 'struck' | 'height'>

/** Reads a `font` or `rPr` just opened: whether its text is struck through or bold, and how high it stands. */
function readFontParts(xml: XmlScanner): RunFont & { bold: boolean } {
  const outside = xml.depth - 1
  let struck = false
  let bold = false
  let height: Height | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'strike') struck = isOn(xml.attribute('val'))
    else if (xml.name === 'b') bold = isOn(xml.attribute('val'))
    else if (xml.name === 'vertAlign') height = heightOf(xml.attribute('val'))
  }
  return { struck, bold, height }
}

function heightOf(value: string | null): Height | null {
  return value === 'superscript' || value === 'subscript' ? value : null
}

/** Of a cell's own font: whether its text is struck through, and whether it is bold. */
export interface CellFont {
  readonly struck: boolean
  readonly bold: boolean
}

export const PLAIN_CELL_FONT: CellFont = { struck: false, bold: false }

/** Reads a `font` just opened. */
export function readCellFont(xml: XmlScanner): CellFont {
  const { struck, bold } = readFontParts(xml)
  return { struck: struck === true, bold }
}

/** An on/off value of the standard; present without a value means on. */
export function isOn(value: string | null): boolean {
  return value === null || value === '1' || value === 'true' || value === 'on' || value === 't'
}

/** Parts a text into what stands and what is struck through, given whether the cell's own font is. */
export function splitStruck(text: RichText, cellStruck: boolean): { text: string; struck: string | null } {
  if (typeof text === 'string') return cellStruck ? { text: '', struck: text } : { text, struck: null }
  let standing = ''
  let struck = ''
  let between = ''
  for (const run of text) {
    if (run.struck ?? cellStruck) {
      struck = addStruck(struck, between, run.text)
      between = ''
    } else {
      standing += run.text
      between += run.text
    }
  }
  return { text: standing, struck: struck === '' ? null : struck }
}

/** `_x000D_` stands for the character with that number; `_x005F_` protects an underscore that is only itself. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
