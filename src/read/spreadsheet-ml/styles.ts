/** What the styles of an XML Spreadsheet 2003 say: number formats by name or pattern, striking through, the colour of cells. */
import { fillOf } from '../xlsx/fills.ts'
import { GENERAL, type NumberFormat, numberFormat } from '../xlsx/number-format.ts'
import { type CellStyle, PLAIN_STYLE } from '../xlsx/styles.ts'
import type { XmlScanner } from '../xml/scanner.ts'

/** Formats that the file calls by a name, as a computer set to English (United Kingdom) shows them. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['general date', 'dd/mm/yyyy hh:mm'],
  ['long date', 'dd mmmm yyyy'],
  ['medium date', 'dd-mmm-yy'],
  ['short date', 'dd/mm/yyyy'],
  ['long time', 'hh:mm:ss'],
  ['medium time', 'hh:mm AM/PM'],
  ['short time', 'hh:mm'],
  ['currency', '"£"#,##0.00;[Red]-"£"#,##0.00'],
  ['euro currency', '[$€-2]\\ #,##0.00;[Red]-[$€-2]\\ #,##0.00'],
  ['fixed', '0.00'],
  ['standard', '#,##0.00'],
  ['percent', '0.00%'],
  ['scientific', '0.00E+00'],
  ['yes/no', '"Yes";"Yes";"No"'],
  ['true/false', '"True";"True";"False"'],
  ['on/off', '"On";"On";"Off"'],
])

/** Collects one `Style` at a time; a style that has a parent takes over what the parent says. */
export class XmlSpreadsheetStyles {
  readonly styles: CellStyle[] = []
  readonly #indexes = new Map<string, number>()

  /** The index of a style by its id; null when there is none of that id. */
  indexOf(id: string | null): number | null {
    return (id === null ? undefined : this.#indexes.get(id)) ?? null
  }

  /** A `Style` just opened, which is left behind. */
  read(xml: XmlScanner): void {
    const id = xml.attribute('ID') ?? ''
    const parent = this.styles[this.indexOf(xml.attribute('Parent')) ?? this.indexOf('Default') ?? -1]
    let { format, struck, bold, fill, isUnlocked } = parent ?? PLAIN_STYLE
    const outside = xml.depth - 1
    while (xml.depth > outside) {
      if (xml.next() !== 'open') continue
      if (xml.name === 'NumberFormat') format = formatOf(xml.attribute('Format'))
      else if (xml.name === 'Font') {
        struck = isOn(xml.attribute('StrikeThrough'))
        bold = isOn(xml.attribute('Bold'))
      } else if (xml.name === 'Protection') isUnlocked = xml.attribute('Protected') === '0'
      else if (xml.name === 'Interior') fill = colourOf(xml)
    }
    this.#indexes.set(id, this.styles.length)
    this.styles.push({ format, struck, bold, fill, isUnlocked })
  }
}

function formatOf(named: string | null): NumberFormat {
  return named === null ? GENERAL : numberFormat(NAMED_FORMATS.get(named.toLowerCase()) ?? named)
}

function colourOf(xml: XmlScanner): string | null {
  if (xml.attribute('Pattern') !== 'Solid') return null
  const rgb = xml.attribute('Color')?.replace('#', '') ?? null
  return fillOf({ rgb, theme: null, indexed: null, tint: 0 }, () => [])
}

export function isOn(value: string | null): boolean {
  return value === '1' || value?.toLowerCase() === 'true'
}
