/** What the styles of an OpenDocument text say of text and lists. */
import type { Height } from '../raised.ts'
import type { XmlScanner } from '../xml/scanner.ts'

/** Null where nothing is said. */
export interface TextStyle {
  readonly struck: boolean | null
  readonly hidden: boolean | null
  readonly bold: boolean | null
  readonly height: Height | null
  /** It has a level of the outline. */
  readonly isHeading: boolean
  /** The list that paragraphs of the style stand in. */
  readonly list: string | null
}

export const PLAIN: TextStyle = {
  struck: null,
  hidden: null,
  bold: null,
  height: null,
  isHeading: false,
  list: null,
}

/** One level of a list. */
export interface Level {
  /** `1`, `a`, `A`, `i`, `I`; empty for bullets and levels without a mark. */
  readonly format: string
  readonly isBullet: boolean
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** Numbers of so many levels above stand before its own. */
  readonly shown: number
}

export class OdtStyles {
  readonly #styles = new Map<string, TextStyle>()
  readonly #lists = new Map<string, ReadonlyMap<number, Level>>()

  /** A `style` or `list-style` just opened; anything else is left to the caller. */
  read(xml: XmlScanner): void {
    const name = xml.attribute('name') ?? ''
    if (xml.name === 'list-style') this.#lists.set(name, readLevels(xml))
    else this.#styles.set(name, this.#readStyle(xml))
  }

  of(name: string | null): TextStyle {
    return (name === null ? undefined : this.#styles.get(name)) ?? PLAIN
  }

  /** The level of a list, counted from 0. */
  level(list: string | null, level: number): Level | undefined {
    return list === null ? undefined : this.#lists.get(list)?.get(level)
  }

  /** A style takes over what its parent, which stands before it, says. */
  #readStyle(xml: XmlScanner): TextStyle {
    const outside = xml.depth - 1
    let style = this.of(xml.attribute('parent-style-name'))
    const outline = xml.attribute('default-outline-level')
    if (outline !== null) style = { ...style, isHeading: outline !== '' }
    style = { ...style, list: xml.attribute('list-style-name') ?? style.list }
    while (xml.depth > outside) {
      if (xml.next() !== 'open' || xml.name !== 'text-properties') continue
      const line = xml.attribute('text-line-through-style') ?? xml.attribute('text-line-through-type')
      const display = xml.attribute('display')
      const weight = xml.attribute('font-weight')
      style = {
        ...style,
        struck: line === null ? style.struck : line !== 'none',
        hidden: display === null ? style.hidden : display === 'none',
        bold: weight === null ? style.bold : weight === 'bold' || Number(weight) >= 600,
        height: heightOf(xml.attribute('text-position')) ?? style.height,
      }
    }
    return style
  }
}

/** `super 58%`, `sub 58%`, or a share of the font's height. */
function heightOf(position: string | null): Height | null {
  const share = Number.parseFloat(position ?? '')
  if (position?.startsWith('super') || share > 0) return 'superscript'
  return position?.startsWith('sub') || share < 0 ? 'subscript' : null
}

function readLevels(xml: XmlScanner): Map<number, Level> {
  const outside = xml.depth - 1
  const levels = new Map<number, Level>()
  while (xml.depth > outside) {
    if (xml.next() !== 'open' || !xml.name.startsWith('list-level-style-')) continue
    levels.set(Number(xml.attribute('level') ?? 1) - 1, {
      format: xml.attribute('num-format') ?? '',
      isBullet: xml.name !== 'list-level-style-number',
      prefix: xml.attribute('num-prefix') ?? '',
      suffix: xml.attribute('num-suffix') ?? '',
      start: Number(xml.attribute('start-value') ?? 1) || 1,
      shown: Number(xml.attribute('display-levels') ?? 1) || 1,
    })
  }
  return levels
}
