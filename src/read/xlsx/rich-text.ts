/** Text made of runs: what stands, and what somebody struck through. */
import { addStruck } from '../struck.ts'
import type { XmlScanner } from '../xml/scanner.ts'

interface Run {
  readonly text: string
  /** Null when the run says nothing about itself and the cell's own style decides. */
  readonly struck: boolean | null
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
      if (runs === null) runs = plain === '' ? [] : [{ text: plain, struck: null }]
      runs.push(readRun(xml))
    } else xml.skip()
  }
  if (runs === null) return plain
  return runs.some((run) => run.struck !== null) ? runs : runs.map((run) => run.text).join('')
}

function readRun(xml: XmlScanner): Run {
  const outside = xml.depth - 1
  let text = ''
  let struck: boolean | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 't') text += decodeEscapes(xml.content())
    else if (xml.name === 'rPr') struck = readsAsStruck(xml)
    else xml.skip()
  }
  return { text, struck }
}

/** Reads a `font` or `rPr` just opened: whether its text is struck through. */
export function readsAsStruck(xml: XmlScanner): boolean {
  const outside = xml.depth - 1
  let struck = false
  while (xml.depth > outside) {
    if (xml.next() === 'open' && xml.name === 'strike') struck = isOn(xml.attribute('val'))
  }
  return struck
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
