/** A small bar chart as a workbook holds it: one bar for each name with its number beside it, so that no meaning is in a colour. */
import { escapeXml } from './escape-xml.ts'
import { FONT, fixedColours } from './look.ts'

export interface Chart {
  readonly title: string
  readonly bars: readonly { readonly name: string; readonly number: number }[]
  /** `RRGGBB`. */
  readonly colour: string
}

const NAMES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

/** The chart part. Names and numbers stand in it, not in cells. */
export function barChart({ title, bars, colour }: Chart): string {
  const points = (values: readonly (string | number)[]) =>
    `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`).join('')}`
  const series =
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeXml(title)}</c:v></c:tx>` +
    `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text(1000, fixedColours.text, true)}<c:dLblPos val="outEnd"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strLit>${points(bars.map(({ name }) => name))}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>#,##0</c:formatCode>${points(bars.map(({ number }) => number))}</c:numLit></c:val></c:ser>`
  const names =
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${fill(fixedColours.line)}</a:ln></c:spPr>${text(1000, fixedColours.text)}` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  const numbers =
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>' +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMES}><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${run('a:defRPr', 1000, fixedColours.quiet)}</a:pPr>` +
    `<a:r>${run('a:rPr', 1000, fixedColours.quiet)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>' +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="55"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${names}${numbers}` +
    '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
  )
}

function text(size: number, colour: string, bold = false): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${run('a:defRPr', size, colour, bold)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
}

function run(element: 'a:defRPr' | 'a:rPr', size: number, colour: string, bold = false): string {
  const language = element === 'a:rPr' ? ' lang="en-GB"' : ''
  return `<${element}${language} sz="${size}" b="${bold ? 1 : 0}">${fill(colour)}<a:latin typeface="${FONT}"/></${element}>`
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
}
