/** Styles of cells as data, each made once, and the part that holds them (ISO 29500-1, 18.8). */
import { attributes, DECLARATION } from '../package-parts.ts'
import { MAIN } from './markup.ts'

export interface CellStyle {
  readonly font: Font
  readonly alignment?: Alignment
  /** Behind the text, `RRGGBB`. */
  readonly fill?: string
  readonly line?: { readonly below: 'thin' | 'medium'; readonly colour: string }
  /** Excel's number format; General when left out. */
  readonly format?: string
  /** A text that looks like a formula stays text when somebody opens the cell for editing. */
  readonly quotePrefix?: true
  /** A title: programs that read aloud find it by its named style. */
  readonly heading?: HeadingLevel
}

type HeadingLevel = 1 | 2
/** The ids by which programs know them (ISO 29500-1, 18.8.7). */
const HEADINGS: Readonly<Record<HeadingLevel, number>> = { 1: 16, 2: 17 }

export interface Font {
  readonly name: string
  /** In points. */
  readonly size: number
  /** `RRGGBB`. */
  readonly colour?: string
  readonly bold?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
}

export interface Alignment {
  readonly horizontal?: 'left' | 'right' | 'center'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  readonly indent?: number
}

export interface StyleSheet<Style extends string> {
  /** Number of a style, with a number format of its own where the cell has one. */
  indexOf(style: Style, format?: string): number
  /** Properties of a run of words in the style's font. */
  runProperties(style: Style): string
  part(): string
}

/** @param normal font of cells without a style, in which programs measure the widths of columns */
export function styleSheet<Style extends string>(
  styles: Readonly<Record<Style, CellStyle>>,
  normal: Font,
): StyleSheet<Style> {
  const fonts = interned()
  const fills = interned()
  const borders = interned()
  const formats = interned()
  const cells = interned()
  fonts.indexOf(fontMarkup(normal, 'name'))
  fills.indexOf('<fill><patternFill patternType="none"/></fill>')
  // The format lays down that these two fills come first.
  fills.indexOf('<fill><patternFill patternType="gray125"/></fill>')
  borders.indexOf(borderMarkup(undefined))
  const formatNumber = (format: string) => BUILT_IN[format] ?? FIRST_OWN_FORMAT + formats.indexOf(format)
  const headings = new Map<HeadingLevel, { readonly id: number; readonly font: number }>()
  const headingId = (level: HeadingLevel, font: number) => {
    const known = headings.get(level) ?? { id: headings.size + 1, font }
    headings.set(level, known)
    return known.id
  }
  const cellMarkup = (style: CellStyle, format: string | undefined) => {
    const { font, alignment, fill, line, quotePrefix, heading } = style
    const fontId = fonts.indexOf(fontMarkup(font, 'name'))
    const values = {
      numFmtId: format ? formatNumber(format) : 0,
      fontId,
      fillId: fill ? fills.indexOf(fillMarkup(fill)) : 0,
      borderId: borders.indexOf(borderMarkup(line)),
      xfId: heading ? headingId(heading, fontId) : 0,
      quotePrefix: quotePrefix ? 1 : undefined,
      applyNumberFormat: format ? 1 : undefined,
      applyFont: 1,
      applyFill: fill ? 1 : undefined,
      applyBorder: line ? 1 : undefined,
      applyAlignment: alignment ? 1 : undefined,
    }
    return `<xf${attributes(values)}${alignment ? `>${alignmentMarkup(alignment)}</xf>` : '/>'}`
  }
  cells.indexOf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const known = new Map<string, number>()
  const runs = new Map<string, string>()
  return {
    indexOf: (style, format) => {
      const key = format === undefined ? style : `${style}\n${format}`
      let index = known.get(key)
      if (index === undefined) {
        index = cells.indexOf(cellMarkup(styles[style], format ?? styles[style].format))
        known.set(key, index)
      }
      return index
    },
    runProperties: (style) => {
      const made = runs.get(style) ?? fontMarkup(styles[style].font, 'rFont')
      runs.set(style, made)
      return made
    },
    part: () =>
      [
        `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
        formats.all.length > 0
          ? list(
              'numFmts',
              formats.all.map(
                (code, at) => `<numFmt${attributes({ numFmtId: FIRST_OWN_FORMAT + at, formatCode: code })}/>`,
              ),
            )
          : '',
        list('fonts', fonts.all),
        list('fills', fills.all),
        list('borders', borders.all),
        list('cellStyleXfs', [
          '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
          ...[...headings.values()].map(
            ({ font }) => `<xf${attributes({ numFmtId: 0, fontId: font, fillId: 0, borderId: 0, applyFont: 1 })}/>`,
          ),
        ]),
        list('cellXfs', cells.all),
        list('cellStyles', [
          '<cellStyle name="Normal" xfId="0" builtinId="0"/>',
          ...[...headings].map(
            ([level, { id }]) =>
              `<cellStyle${attributes({ name: `Heading ${level}`, xfId: id, builtinId: HEADINGS[level] })}/>`,
          ),
        ]),
        '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
        '</styleSheet>',
      ].join(''),
  }
}

/** Number formats that Excel knows by number (ISO 29500-1, 18.8.30), as far as they mean the same in every language. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
}
const FIRST_OWN_FORMAT = 164

/** Things that are numbered in the order of their first use. */
function interned() {
  const numbers = new Map<string, number>()
  const all: string[] = []
  return {
    all,
    indexOf: (markup: string): number => {
      const known = numbers.get(markup)
      if (known !== undefined) return known
      numbers.set(markup, all.length)
      return all.push(markup) - 1
    },
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** A font of a cell and one of a run differ in what its name is called and in the order of the elements (18.4.7, 18.8.22). */
function fontMarkup({ name, size, colour, bold, underline, strike }: Font, nameElement: 'name' | 'rFont'): string {
  const nameTag = `<${nameElement} val="${name}"/>`
  const family = '<family val="2"/>'
  const styles = `${bold ? '<b/>' : ''}${strike ? '<strike/>' : ''}`
  const looks = `${colour ? `<color rgb="FF${colour}"/>` : ''}<sz val="${size}"/>${underline ? '<u/>' : ''}`
  return nameElement === 'rFont'
    ? `<rPr>${nameTag}${family}${styles}${looks}</rPr>`
    : `<font>${styles}${underline ? '<u/>' : ''}<sz val="${size}"/>${colour ? `<color rgb="FF${colour}"/>` : ''}${nameTag}${family}</font>`
}

function fillMarkup(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`
}

function borderMarkup(line: CellStyle['line']): string {
  const bottom = line ? `<bottom style="${line.below}"><color rgb="FF${line.colour}"/></bottom>` : '<bottom/>'
  return `<border><left/><right/><top/>${bottom}<diagonal/></border>`
}

function alignmentMarkup({ horizontal, vertical, wrap, indent }: Alignment): string {
  const values = {
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    wrapText: wrap ? 1 : undefined,
    indent,
  }
  return `<alignment${attributes(values)}/>`
}
