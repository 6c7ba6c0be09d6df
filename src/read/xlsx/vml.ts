/** Shapes of the older drawing format (VML), in which Excel still stores comments' boxes and form controls. */
import type { XmlScanner } from '../xml/scanner.ts'
import { shapeNumber } from './drawing.ts'

export interface OlderShape {
  /** Number by which the sheet names it. */
  readonly shape: string
  /** "Note", "Checkbox", "Radio", "Button", "Pict", …; empty for what is merely drawn. */
  readonly type: string
  readonly text: string
  readonly row: number
  readonly column: number
  readonly checked: boolean
}

const SHAPES = new Set(['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'arc', 'curve'])

/** `xml` must be lenient: VML is written with the habits of HTML. */
export function readOlderShapes(xml: XmlScanner): OlderShape[] {
  const shapes: OlderShape[] = []
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && SHAPES.has(xml.name)) shapes.push(readShape(xml))
  }
  return shapes
}

function readShape(xml: XmlScanner): OlderShape {
  const shape = shapeNumber(xml.attribute('spid') ?? xml.attribute('id') ?? '')
  const outside = xml.depth - 1
  let type = ''
  let text = ''
  let checked = false
  let place = { row: 1, column: 1 }
  while (xml.depth > outside) {
    const event = xml.next()
    if (event === 'end') break
    if (event !== 'open') continue
    if (xml.name === 'textbox') text = readTextBox(xml)
    else if (xml.name === 'ClientData') type = xml.attribute('ObjectType') ?? ''
    else if (xml.name === 'Anchor') place = placeOfAnchor(xml.content())
    else if (xml.name === 'Checked') checked = xml.content().trim() === '1'
  }
  return { shape, type, text, checked, ...place }
}

function readTextBox(xml: XmlScanner): string {
  const outside = xml.depth - 1
  let text = ''
  while (xml.depth > outside) {
    const event = xml.next()
    if (event === 'end') break
    if (event === 'text') text += xml.text.replace(/\s+/g, ' ')
    else if (event === 'open' && xml.name === 'br') text += '\n'
    else if (event === 'close' && (xml.name === 'div' || xml.name === 'p')) text += '\n'
  }
  return text.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
}

/** Left column, its offset, top row, its offset, …, all counted from 0. */
function placeOfAnchor(anchor: string): { row: number; column: number } {
  const numbers = anchor.split(',').map((part) => Number.parseInt(part, 10))
  return { row: (numbers[2] || 0) + 1, column: (numbers[0] || 0) + 1 }
}
