/** Bullets and numbers of lists, counted as Word counts them (ECMA-376 part 1, 17.9). */
import type { XmlScanner } from '../xml/scanner.ts'

interface Level {
  readonly start: number
  /** `decimal`, `lowerLetter`, `bullet` … */
  readonly format: string
  /** `%1.` or `%1.%2`: the number of each level in its place. */
  readonly text: string
  /** The level whose number starts this one again; 0 for none, null for any above. */
  readonly restart: number | null
  /** Every number in figures, whatever the levels' own formats. */
  readonly isLegal: boolean
  /** Style of paragraphs that stand at this level. */
  readonly style: string | null
}

interface AbstractList {
  readonly levels: Map<number, Level>
  /** A style that says where the levels are. */
  readonly link: string | null
}

interface List {
  readonly abstract: string
  /** Levels that begin anew, or look another way, in this list. */
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

const LEVELS = 9
const BULLET = '•'

/** What stands before a paragraph of a list. */
export interface ListMark {
  readonly sign: string
  readonly level: number
  /** A bullet, or the first number of its list. */
  readonly isFirst: boolean
}

/** What a paragraph says, or its style, about its place in a list. */
export interface InList {
  readonly list: string
  readonly level: number
}

export class Numbering {
  readonly #abstracts = new Map<string, AbstractList>()
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  /** Reads the numbering part; `listOfStyle` says which list a style belongs to. */
  read(xml: XmlScanner, listOfStyle: (style: string) => string | null): void {
    for (let event = xml.next(); event !== 'end'; event = xml.next()) {
      if (event !== 'open') continue
      if (xml.name === 'abstractNum') this.#abstracts.set(xml.attribute('abstractNumId') ?? '', readAbstract(xml))
      else if (xml.name === 'num') this.#lists.set(xml.attribute('numId') ?? '', readList(xml))
    }
    for (const [id, { link }] of this.#abstracts) {
      const list = link === null ? undefined : this.#lists.get(listOfStyle(link) ?? '')
      const target = list && this.#abstracts.get(list.abstract)
      if (target) this.#abstracts.set(id, { ...target, link: null })
    }
  }

  /** The level at which paragraphs of a style stand in a list; null when the list says nothing of it. */
  levelOfStyle(list: string, style: string): number | null {
    const levels = this.#abstracts.get(this.#lists.get(list)?.abstract ?? '')?.levels ?? new Map<number, Level>()
    for (const [level, one] of levels) if (one.style === style) return level
    return null
  }

  /** Counts a paragraph; gives what stands before its text: `•`, `2.`. Null for nothing. */
  next({ list, level }: InList): ListMark | null {
    const found = this.#lists.get(list)
    const shape = found && this.#levelOf(found, level)
    if (!found || !shape) return null
    if (shape.format === 'bullet') return { sign: BULLET, level, isFirst: true }
    const counts = this.#count(list, found, level)
    const text = shape.text.replace(/%([1-9])/g, (_, digit) => {
      const at = Number(digit) - 1
      const other = this.#levelOf(found, at)
      return formatNumber(counts[at] ?? other?.start ?? 1, shape.isLegal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    if (shape.format === 'none' || text.trim() === '') return null
    return { sign: text.trim(), level, isFirst: (counts[level] ?? 1) <= 1 }
  }

  #levelOf(list: List, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#abstracts.get(list.abstract)?.levels.get(level)
  }

  #count(id: string, list: List, level: number): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.abstract) ?? []
    this.#counts.set(list.abstract, counts)
    const key = `${id} ${level}`
    const anew = this.#begun.has(key) ? undefined : list.starts.get(level)
    this.#begun.add(key)
    const before = counts[level]
    counts[level] = anew ?? (before === undefined ? (this.#levelOf(list, level)?.start ?? 1) : before + 1)
    for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
      const restart = this.#levelOf(list, deeper)?.restart ?? null
      if (restart === null || (restart > 0 && level < restart)) delete counts[deeper]
    }
    return counts
  }
}

function readAbstract(xml: XmlScanner): AbstractList {
  const outside = xml.depth - 1
  const levels = new Map<number, Level>()
  let link: string | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'lvl') addLevel(levels, xml)
    else if (xml.name === 'numStyleLink') link = xml.attribute('val')
  }
  return { levels, link }
}

function readList(xml: XmlScanner): List {
  const outside = xml.depth - 1
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  let abstract = ''
  let level = 0
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'abstractNumId') abstract = xml.attribute('val') ?? ''
    else if (xml.name === 'lvlOverride') level = levelIn(xml.attribute('ilvl'))
    else if (xml.name === 'startOverride') starts.set(level, Number(xml.attribute('val') ?? 1) || 0)
    else if (xml.name === 'lvl') addLevel(levels, xml)
  }
  return { abstract, starts, levels }
}

function addLevel(levels: Map<number, Level>, xml: XmlScanner): void {
  const outside = xml.depth - 1
  const level = levelIn(xml.attribute('ilvl'))
  let found: Level = { start: 1, format: 'decimal', text: '', restart: null, isLegal: false, style: null }
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    const value = xml.attribute('val')
    if (xml.name === 'start') found = { ...found, start: Number(value) || 0 }
    else if (xml.name === 'numFmt') found = { ...found, format: value ?? 'decimal' }
    else if (xml.name === 'lvlText') found = { ...found, text: value ?? '' }
    else if (xml.name === 'lvlRestart') found = { ...found, restart: Number(value) || 0 }
    else if (xml.name === 'isLgl') found = { ...found, isLegal: true }
    else if (xml.name === 'pStyle') found = { ...found, style: value }
  }
  levels.set(level, found)
}

/** A level as its attribute says; what is out of bounds is the first. */
export function levelIn(value: string | null): number {
  const level = Number(value ?? 0)
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0
}

/** A number in one of the formats of lists: `lowerLetter`, `upperRoman`; in figures for any other. */
export function formatNumber(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

/** a … z, aa, bb …, as Word counts. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count)
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** ii, iv, ix; a number past 3,999 stays in figures. */
export function roman(count: number): string {
  if (count < 1 || count > 3_999) return String(count)
  let text = ''
  let rest = count
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}
