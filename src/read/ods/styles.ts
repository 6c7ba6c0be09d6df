/** What styles of an OpenDocument file say about hiding, striking through and the colours of cells. */
import type { Height } from '../raised.ts'
import type { XmlScanner } from '../xml/scanner.ts'

export interface OdsStyles {
  /** Styles of tables that are not displayed. */
  readonly hiddenTables: ReadonlySet<string>
  /** Styles of cells or runs whose text is struck through. */
  readonly struck: ReadonlySet<string>
  /** Styles of cells in bold. */
  readonly bold: ReadonlySet<string>
  /** Styles of runs that stand above or below the line. */
  readonly heights: ReadonlyMap<string, Height>
  /** `RRGGBB` with which cells of a style are filled; white is no colour. */
  readonly fills: ReadonlyMap<string, string>
  /** Styles of cells that can be written in although their sheet is protected. */
  readonly unlocked: ReadonlySet<string>
}

/** Collects one `style:style` at a time; a style that has a parent takes over what the parent says. */
export class OdsStyleReader implements OdsStyles {
  readonly hiddenTables = new Set<string>()
  readonly struck = new Set<string>()
  readonly bold = new Set<string>()
  readonly heights = new Map<string, Height>()
  readonly fills = new Map<string, string>()
  readonly unlocked = new Set<string>()

  /** A `style` element just opened; it is left behind. */
  read(xml: XmlScanner): void {
    const name = xml.attribute('name') ?? ''
    const parent = xml.attribute('parent-style-name')
    let struck = parent !== null && this.struck.has(parent)
    let bold = parent !== null && this.bold.has(parent)
    let fill = this.fills.get(parent ?? '') ?? null
    let isUnlocked = this.unlocked.has(parent ?? '')
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'table-properties' && xml.attribute('display') === 'false') this.hiddenTables.add(name)
      else if (xml.name === 'table-cell-properties') {
        fill = fillOf(xml) ?? fill
        isUnlocked = unlocks(xml) ?? isUnlocked
      } else if (xml.name === 'text-properties') {
        struck = strikes(xml) ?? struck
        bold = isBold(xml) ?? bold
        const height = heightOf(xml)
        if (height) this.heights.set(name, height)
      }
    }
    if (struck) this.struck.add(name)
    if (bold) this.bold.add(name)
    if (fill !== null && fill !== '') this.fills.set(name, fill)
    if (isUnlocked) this.unlocked.add(name)
  }
}

/** Empty where the style says that there is none. */
function fillOf(xml: XmlScanner): string | null {
  const colour = xml.attribute('background-color')
  if (colour === null) return null
  const rgb = /^#([\da-f]{6})$/i.exec(colour)?.[1]?.toUpperCase() ?? ''
  return rgb === 'FFFFFF' ? '' : rgb
}

function unlocks(xml: XmlScanner): boolean | null {
  const protection = xml.attribute('cell-protect')
  return protection === null ? null : !protection.includes('protected')
}

function isBold(xml: XmlScanner): boolean | null {
  const weight = xml.attribute('font-weight')
  return weight === null ? null : weight === 'bold' || Number(weight) >= BOLD
}

/** Weight from which on a font is bold. */
const BOLD = 600

function strikes(xml: XmlScanner): boolean | null {
  const style = xml.attribute('text-line-through-style') ?? xml.attribute('text-line-through-type')
  return style === null ? null : style !== 'none'
}

/** `super 58%`, `sub 58%`, or a share of the font's height. */
function heightOf(xml: XmlScanner): Height | null {
  const position = xml.attribute('text-position') ?? ''
  const share = Number.parseFloat(position)
  if (position.startsWith('super') || share > 0) return 'superscript'
  return position.startsWith('sub') || share < 0 ? 'subscript' : null
}
