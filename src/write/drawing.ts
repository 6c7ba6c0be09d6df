/**
 * What stands on the cover besides its cells: the logo and a small bar chart. `exceljs` draws no charts and gives pictures no
 * alternative text, so the parts are written here (ISO 29500-1, 20.5 and 21.2) and put into the finished package.
 */

import type { Logo } from '../config/look.ts'
import { barChart, type Chart } from './chart.ts'
import { escapeXml } from './escape-xml.ts'
import { setRelations } from './relations.ts'
import type { Parts } from './zip.ts'

/** Place on the sheet: the cell it starts in, from 0, an offset within it, and a size; in pixels of 1/96 inch. */
interface Box {
  readonly column: number
  readonly row: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly box: Box
  /** What it shows, for those who cannot see it. */
  readonly alternative: string
  readonly shows: { readonly kind: 'logo'; readonly logo: Logo } | { readonly kind: 'chart'; readonly chart: Chart }
}

const PIXEL = 9_525
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Puts the drawings on the workbook's first sheet, which has none yet. */
export function addDrawings(parts: Parts, drawings: readonly Drawing[]): void {
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  if (drawings.length === 0 || !sheet) return
  const relations: string[] = []
  const anchors = drawings.map((drawing, index) => {
    const number = index + 1
    const id = `rId${number}`
    if (drawing.shows.kind === 'logo') {
      const { bytes, kind } = drawing.shows.logo
      parts.set(`xl/media/image${number}.${kind}`, Buffer.from(bytes))
      relations.push(relation(id, 'image', `../media/image${number}.${kind}`))
    } else {
      parts.set(`xl/charts/chart${number}.xml`, Buffer.from(barChart(drawing.shows.chart)))
      relations.push(relation(id, 'chart', `../charts/chart${number}.xml`))
    }
    return anchor(drawing, id, number)
  })
  parts.set('xl/drawings/drawing1.xml', Buffer.from(drawingPart(anchors)))
  setRelations(parts, 'xl/drawings/_rels/drawing1.xml.rels', relations)
  linkSheet(parts, sheet.toString('utf8'))
  declareTypes(parts, drawings)
}

function drawingPart(anchors: readonly string[]): string {
  const names =
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    `xmlns:r="${OFFICE}"`
  return `${DECLARATION}<xdr:wsDr ${names}>${anchors.join('')}</xdr:wsDr>`
}

function anchor({ box, alternative, shows }: Drawing, id: string, number: number): string {
  const [width, height] = [box.width, box.height].map((pixels) => Math.round(pixels * PIXEL))
  const offset = (pixels: number) => Math.round(pixels * PIXEL)
  const from =
    `<xdr:from><xdr:col>${box.column}</xdr:col><xdr:colOff>${offset(box.left)}</xdr:colOff>` +
    `<xdr:row>${box.row}</xdr:row><xdr:rowOff>${offset(box.top)}</xdr:rowOff></xdr:from>`
  const properties = `<xdr:cNvPr id="${number + 1}" name="${shows.kind === 'logo' ? 'Logo' : 'Chart'}" descr="${escapeXml(alternative)}"/>`
  const object =
    shows.kind === 'logo'
      ? `<xdr:pic><xdr:nvPicPr>${properties}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
        `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
        `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
      : `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
        `r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  return `<xdr:oneCellAnchor>${from}<xdr:ext cx="${width}" cy="${height}"/>${object}<xdr:clientData/></xdr:oneCellAnchor>`
}

/** The drawing stands before the list of tables (18.3.1.99). */
function linkSheet(parts: Parts, xml: string): void {
  const name = 'xl/worksheets/_rels/sheet1.xml.rels'
  const kept = [...(parts.get(name)?.toString('utf8') ?? '').matchAll(/<Relationship\b[^>]*\/>/g)].map(([tag]) => tag)
  setRelations(parts, name, [...kept, relation('drawing', 'drawing', '../drawings/drawing1.xml')])
  const element = `<drawing xmlns:r="${OFFICE}" r:id="drawing"/>`
  const end = xml.includes('<tableParts') ? '<tableParts' : '</worksheet>'
  parts.set('xl/worksheets/sheet1.xml', Buffer.from(xml.replace(end, () => element + end)))
}

function declareTypes(parts: Parts, drawings: readonly Drawing[]): void {
  const name = '[Content_Types].xml'
  const xml = parts.get(name)?.toString('utf8') ?? ''
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
  const types = drawings.map(({ shows }, index) => {
    if (shows.kind === 'chart') return override(`/xl/charts/chart${index + 1}.xml`, 'drawingml.chart')
    const { kind } = shows.logo
    return xml.includes(`Extension="${kind}"`) ? '' : `<Default Extension="${kind}" ContentType="image/${kind}"/>`
  })
  const added = [...types, override('/xl/drawings/drawing1.xml', 'drawing')].join('')
  parts.set(name, Buffer.from(xml.replace('</Types>', () => `${added}</Types>`)))
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}
