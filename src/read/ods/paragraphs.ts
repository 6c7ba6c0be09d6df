/** Text of OpenDocument paragraphs: lines, counted spaces, links, struck-through spans. */
import { atHeight, type Height } from '../raised.ts'
import { addStruck } from '../struck.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import type { OdsStyles } from './styles.ts'

export interface OdsText {
  text: string
  struck: string
  link: string | null
}

export type RunStyles = Pick<OdsStyles, 'struck' | 'heights'>

/** A paragraph (`text:p` or `text:h`) just opened; it is left behind and added to `into` as a line of its own. */
export function readParagraph(xml: XmlScanner, styles: RunStyles, into: OdsText, cellStruck: boolean): void {
  const outside = xml.depth - 1
  /** Whether each element around the current text is struck through. */
  const around: boolean[] = [cellStruck]
  /** How high the text of each of them stands. */
  const heights: (Height | null)[] = [null]
  let between = ''
  const add = (written: string) => {
    const height = heights.at(-1) ?? null
    const text = height === null ? written : atHeight(written, height)
    if (around.at(-1)) {
      into.struck = addStruck(into.struck, between, text)
      between = ''
    } else {
      into.text += text
      between += text
    }
  }
  while (xml.depth > outside) {
    const event = xml.next()
    // Line ends are the writer's own layout. Spaces are kept: LibreOffice writes those of a cell as they are.
    if (event === 'text') add(xml.text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '))
    else if (event === 'close') {
      around.pop()
      heights.pop()
    } else if (event === 'open') {
      if (xml.name === 'annotation' || xml.name === 'ruby-text' || xml.name === 'note') {
        xml.skip()
        continue
      }
      const style = xml.attribute('style-name')
      heights.push((style === null ? null : styles.heights.get(style)) ?? heights.at(-1) ?? null)
      around.push((around.at(-1) ?? false) || (style !== null && styles.struck.has(style)))
      if (xml.name === 's') add(' '.repeat(countOf(xml)))
      else if (xml.name === 'tab') add('\t')
      else if (xml.name === 'line-break') add('\n')
      else if (xml.name === 'a') into.link ??= xml.attribute('href')
    }
  }
}

/** More spaces in a row than this are the work of a program, not of a person. */
const MOST_SPACES = 1000

function countOf(xml: XmlScanner): number {
  const count = Number(xml.attribute('c') ?? 1)
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_SPACES) : 1
}
