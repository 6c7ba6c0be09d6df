/** Text boxes, shapes and pictures that lie over a sheet (DrawingML). */
import type { XmlScanner } from '../xml/scanner.ts'

export interface DrawnObject {
  readonly kind: 'shape' | 'picture'
  readonly row: number
  readonly column: number
  /** Text of a shape; name or description of a picture. */
  readonly text: string
  /** Number of the form control whose stand-in this shape is; null for what is drawn. */
  readonly control: string | null
  /** Relation of the part that holds the texts of a diagram ("SmartArt"); null for anything else. */
  readonly diagram: string | null
}

/** Everything drawn, in the order of the part. Objects in groups stand at the place of their group. */
export function readDrawing(xml: XmlScanner): DrawnObject[] {
  const objects: DrawnObject[] = []
  let place = { row: 1, column: 1 }
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue
    if (xml.name === 'twoCellAnchor' || xml.name === 'oneCellAnchor' || xml.name === 'absoluteAnchor') {
      place = { row: 1, column: 1 }
    } else if (xml.name === 'from') place = readPlace(xml)
    else if (xml.name === 'sp' || xml.name === 'cxnSp') objects.push({ ...place, ...readShape(xml) })
    else if (xml.name === 'pic' || xml.name === 'graphicFrame') objects.push({ ...place, ...readPicture(xml) })
    // What older programs show instead repeats what stands beside it.
    else if (xml.name === 'Fallback') xml.skip()
  }
  return objects
}

/** `from` or a control's anchor just opened: rows and columns count from 0 there. */
export function readPlace(xml: XmlScanner): { row: number; column: number } {
  const outside = xml.depth - 1
  let row = 0
  let column = 0
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'row') row = Number(xml.content())
    else if (xml.name === 'col') column = Number(xml.content())
  }
  return { row: row + 1, column: column + 1 }
}

function readShape(xml: XmlScanner): Omit<DrawnObject, 'row' | 'column'> {
  const outside = xml.depth - 1
  let text = ''
  let control: string | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'compatExt') control = shapeNumber(xml.attribute('spid') ?? '')
    else if (xml.name === 'txBody') text = readParagraphs(xml)
    else if (xml.name === 'Fallback') xml.skip()
  }
  return { kind: 'shape', text, control, diagram: null }
}

/** Text of the element just opened: paragraphs of runs, a line for each paragraph. */
export function readParagraphs(xml: XmlScanner): string {
  const outside = xml.depth - 1
  const lines = ['']
  let inText = false
  while (xml.depth > outside) {
    const event = xml.next()
    if (event === 'text') {
      if (inText) lines.push((lines.pop() ?? '') + xml.text)
      continue
    }
    // The texts of diagrams hold whole paragraphs, so `t` is looked into rather than taken as it is.
    inText = event === 'open' && xml.name === 't'
    if (event === 'open' && (xml.name === 'p' || xml.name === 'br')) lines.push('')
  }
  return lines.join('\n').trim()
}

function readPicture(xml: XmlScanner): Omit<DrawnObject, 'row' | 'column'> {
  const outside = xml.depth - 1
  let text = ''
  let diagram: string | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'cNvPr' && text === '') {
      text = xml.attribute('descr') || xml.attribute('title') || xml.attribute('name') || ''
    } else if (xml.name === 'relIds') diagram = xml.attribute('dm')
  }
  return { kind: 'picture', text, control: null, diagram }
}

/** `_x0000_s1025` → `1025`, the number by which a sheet names the shape of a control. */
export function shapeNumber(id: string): string {
  return /s(\d+)$/.exec(id)?.[1] ?? id
}
