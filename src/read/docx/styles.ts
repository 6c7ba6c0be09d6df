/** What styles and direct formatting of a Word document say of text: struck through, hidden, raised, in a list. */
import type { Height } from '../raised.ts'
import { isOn } from '../xlsx/rich-text.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import { levelIn } from './numbering.ts'

/** Null where nothing is said and what stands above in the hierarchy decides. */
export interface RunFormat {
  readonly struck: boolean | null
  readonly hidden: boolean | null
  readonly height: Height | null
  readonly bold: boolean | null
  /** The look of words that only hold the place of an answer. */
  readonly isPlaceholder: boolean
}

export interface Style extends RunFormat {
  readonly list: string | null
  readonly level: number | null
  /** It has a level of the outline. */
  readonly isHeading: boolean
}

export const PLAIN: RunFormat = { struck: null, hidden: null, height: null, bold: null, isPlaceholder: false }

/** An element `rPr` just opened: its format, the style it names, and whether a tracked change took the mark of its paragraph away. */
export interface RunProperties extends RunFormat {
  readonly style: string | null
  readonly isDeleted: boolean
}

export function readRunProperties(xml: XmlScanner): RunProperties {
  const outside = xml.depth - 1
  let found: RunProperties = { ...PLAIN, style: null, isDeleted: false }
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    const value = xml.attribute('val')
    if (xml.name === 'strike' || xml.name === 'dstrike')
      found = { ...found, struck: isOn(value) || found.struck === true }
    else if (xml.name === 'b') found = { ...found, bold: isOn(value) }
    else if (xml.name === 'vanish') found = { ...found, hidden: isOn(value) }
    else if (xml.name === 'vertAlign') found = { ...found, height: heightOf(value) }
    else if (xml.name === 'rStyle') found = { ...found, style: value }
    else if (xml.name === 'del' || xml.name === 'moveFrom') found = { ...found, isDeleted: true }
    // What the format was before a tracked change.
    else if (xml.name === 'rPrChange') xml.skip()
  }
  return found
}

function heightOf(value: string | null): Height | null {
  return value === 'superscript' || value === 'subscript' ? value : null
}

interface StyleEntry extends Style {
  readonly basedOn: string | null
}

/** A style takes over what those it is based on say. */
export class DocxStyles {
  readonly #entries = new Map<string, StyleEntry>()
  readonly #resolved = new Map<string, Style>()

  read(xml: XmlScanner): void {
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open' || xml.name !== 'style') continue
      this.#entries.set(xml.attribute('styleId') ?? '', readStyle(xml))
    }
  }

  /** What a style says, with all it is based on; nothing for one that nobody defined. */
  of(id: string | null): Style {
    const known = id === null ? NO_STYLE : this.#resolved.get(id)
    if (known || id === null) return known ?? NO_STYLE
    const style = this.#resolve(id)
    this.#resolved.set(id, style)
    return style
  }

  #resolve(id: string): Style {
    let style = NO_STYLE
    let at: string | null = id
    if (id === PLACEHOLDER) style = { ...style, isPlaceholder: true }
    // A chain of styles is as long as people make it; one that bites its own tail ends here.
    for (let steps = 0; at !== null && steps < LONGEST_CHAIN; steps += 1) {
      const entry = this.#entries.get(at)
      if (!entry) break
      style = {
        struck: style.struck ?? entry.struck,
        hidden: style.hidden ?? entry.hidden,
        height: style.height ?? entry.height,
        bold: style.bold ?? entry.bold,
        isHeading: style.isHeading || entry.isHeading,
        isPlaceholder: style.isPlaceholder || entry.isPlaceholder,
        list: style.list ?? entry.list,
        level: style.level ?? entry.level,
      }
      at = entry.basedOn
    }
    return style
  }
}

const LONGEST_CHAIN = 50
/** The one beyond is body text. */
const LEVELS_OF_OUTLINE = 9
/** What English programs call the style; others know it by its name. */
const PLACEHOLDER = 'PlaceholderText'
const NO_STYLE: Style = { ...PLAIN, list: null, level: null, isHeading: false }

function readStyle(xml: XmlScanner): StyleEntry {
  const outside = xml.depth - 1
  let found: StyleEntry = { ...NO_STYLE, basedOn: null }
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    const value = xml.attribute('val')
    if (xml.name === 'basedOn') found = { ...found, basedOn: value }
    else if (xml.name === 'name' && /^placeholder text$/i.test(value ?? '')) found = { ...found, isPlaceholder: true }
    else if (xml.name === 'rPr') {
      const { struck, hidden, height, bold } = readRunProperties(xml)
      found = { ...found, struck, hidden, height, bold }
    } else if (xml.name === 'numId') found = { ...found, list: value }
    else if (xml.name === 'outlineLvl') found = { ...found, isHeading: Number(value) < LEVELS_OF_OUTLINE }
    else if (xml.name === 'ilvl') found = { ...found, level: levelIn(value) }
    // Formats of a table's corners and bands are formats of no text by themselves.
    else if (xml.name === 'tblStylePr') xml.skip()
  }
  return found
}
