/** The part that holds what stands on a sheet besides its cells (ISO 29500-1, 20.5), with alternative texts. */
import { escapeXml } from '../escape-xml.ts'
import { attributes, DECLARATION, OFFICE, type Relation } from '../package-parts.ts'
import type { Drawing } from './sheet.ts'

const PIXEL = 9_525
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** @param relations of the drawings, one each */
export function drawingPart(drawings: readonly Drawing[], relations: readonly Relation[]): string {
  const names = { 'xmlns:xdr': `${DRAWING}/spreadsheetDrawing`, 'xmlns:a': `${DRAWING}/main`, 'xmlns:r': OFFICE }
  const anchors = drawings.map((drawing, index) => anchor(drawing, relations[index]?.id ?? '', index + 1))
  return `${DECLARATION}<xdr:wsDr${attributes(names)}>${anchors.join('')}</xdr:wsDr>`
}

function anchor({ box, name, alternative, shows }: Drawing, id: string, number: number): string {
  const units = (pixels: number) => Math.round(pixels * PIXEL)
  const size = `cx="${units(box.width)}" cy="${units(box.height)}"`
  const from =
    `<xdr:from><xdr:col>${box.column}</xdr:col><xdr:colOff>${units(box.left)}</xdr:colOff>` +
    `<xdr:row>${box.row}</xdr:row><xdr:rowOff>${units(box.top)}</xdr:rowOff></xdr:from>`
  const properties = `<xdr:cNvPr id="${number + 1}" name="${escapeXml(name)}" descr="${escapeXml(alternative)}"/>`
  const object = shows.kind === 'picture' ? picture(properties, id, size) : chartFrame(properties, id)
  return `<xdr:oneCellAnchor>${from}<xdr:ext ${size}/>${object}<xdr:clientData/></xdr:oneCellAnchor>`
}

function picture(properties: string, id: string, size: string): string {
  return (
    `<xdr:pic><xdr:nvPicPr>${properties}<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
  )
}

function chartFrame(properties: string, id: string): string {
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${id}"/></a:graphicData>` +
    '</a:graphic></xdr:graphicFrame>'
  )
}
