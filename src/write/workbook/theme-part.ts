/** The theme: the colours that Excel's own table styles are drawn in and the typeface of new text (ISO 29500-1, 20.1.6.9). */
import { DECLARATION } from '../package-parts.ts'

/** Colours by their names in the format, those of Office. */
const COLOURS = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '5B9BD5',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '4472C4',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
} as const

export function themePart(typeface: string): string {
  const colours = Object.entries(COLOURS).map(([name, rgb]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
  const font = `<a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>`
  const three = (markup: string) => markup.repeat(3)
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  return [
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>`,
    `<a:clrScheme name="Office">${colours.join('')}</a:clrScheme>`,
    `<a:fontScheme name="${typeface}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Office"><a:fillStyleLst>${three(fill)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('')
}
