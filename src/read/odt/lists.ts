/** Lists of an OpenDocument text, counted as they are read. */
import { formatNumber, type ListMark } from '../docx/numbering.ts'
import type { XmlScanner } from '../xml/scanner.ts'
import type { Level, OdtStyles } from './styles.ts'

interface OpenList {
  readonly style: string | null
  count: number | null
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

export class OdtLists {
  readonly #styles: OdtStyles
  readonly #open: OpenList[] = []
  /** How far lists of a style had counted, for those that go on with them. */
  readonly #counted = new Map<string, number>()
  /** The mark of an item whose first paragraph is still to come. */
  #mark: ListMark | null = null

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  /** A `list` just opened. A list within a list has its style unless it names another. */
  begin(xml: XmlScanner): void {
    const around = this.#open.at(-1)
    const style = xml.attribute('style-name') ?? around?.style ?? null
    const goesOn = xml.attribute('continue-numbering') === 'true' || xml.attribute('continue-list') !== null
    this.#open.push({ style, count: goesOn && !around ? (this.#counted.get(style ?? '') ?? null) : null })
  }

  end(): void {
    const list = this.#open.pop()
    if (list?.count && this.#open.length === 0) this.#counted.set(list.style ?? '', list.count)
    this.#mark = null
  }

  /** A `list-item` just opened. */
  item(xml: XmlScanner): void {
    const list = this.#open.at(-1)
    const at = this.#open.length - 1
    const level = list && this.#styles.level(list.style, at)
    if (!list || !level) return
    const start = Number(xml.attribute('start-value') ?? Number.NaN)
    list.count = Number.isNaN(start) ? (list.count === null ? level.start : list.count + 1) : start
    this.#mark = markOf(level, at, this.#numbers(at))
  }

  /** What stands before the paragraph that was just read; only the first of an item has a mark. */
  take(): ListMark | null {
    const mark = this.#mark
    this.#mark = null
    return mark
  }

  #numbers(at: number): string[] {
    return this.#open.slice(0, at + 1).map(({ style, count }, level) => {
      const format = this.#styles.level(style, level)?.format ?? '1'
      return formatNumber(count ?? 1, FORMATS[format] ?? 'decimal')
    })
  }
}

function markOf({ isBullet, format, prefix, suffix, shown }: Level, level: number, numbers: string[]): ListMark | null {
  if (isBullet) return { sign: '•', level, isFirst: true }
  if (format === '') return null
  const sign = `${prefix}${numbers.slice(-shown).join('.')}${suffix}`.trim()
  return sign === '' ? null : { sign, level, isFirst: /^(?:1|a|i)$/i.test(numbers.at(-1) ?? '') }
}
