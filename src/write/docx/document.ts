/** The paper as a package: its body is packed as it is made, with the styles, lists, footer and properties beside it. */
import type { Logo } from '../../config/look.ts'
import { escapeXml } from '../escape-xml.ts'
import type { Look } from '../look.ts'
import {
  appProperties,
  contentTypes,
  coreProperties,
  DECLARATION,
  OFFICE,
  type PackageProperties,
  type PartKinds,
  packageRelations,
  type Relation,
  relationsPart,
  TYPES,
} from '../package-parts.ts'
import { words } from '../strings.ts'
import { startZip } from '../zip.ts'
import { numberingPart, PAGE, stylesPart, TEXT_WIDTH, WORD } from './document-styles.ts'
import { linkId, type Markup } from './pieces.ts'

export interface PaperFacts {
  readonly look: Look
  readonly properties: PackageProperties
  readonly footer: string
  /** What the logo shows, for those who cannot see it. */
  readonly logoDescription: string
  /** Web addresses the body links to, in the order of their links; complete once the body is. */
  readonly links: readonly string[]
}

/** Characters gathered before they are handed on to be packed. */
const PIECE = 1 << 19

/** Bytes of the paper with this body. */
export async function writePaper(facts: PaperFacts, body: Iterable<Markup>): Promise<Uint8Array> {
  const { look, properties, links } = facts
  const zip = startZip()
  const names: string[] = []
  const add = async (name: string, content: string | Uint8Array) => {
    names.push(name)
    await zip.add(name, content)
  }
  names.push('word/document.xml')
  const document = zip.begin('word/document.xml')
  let piece = `${DECLARATION}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" ${DRAWING_NAMES}><w:body>`
  if (look.logo) piece += logoLine(look.logo, facts.logoDescription)
  for (const markup of body) {
    piece += markup
    if (piece.length <= PIECE) continue
    await document.write(piece)
    piece = ''
  }
  await document.write(`${piece}${SECTION}</w:body></w:document>`)
  await document.end()
  const logo: Relation[] = look.logo ? [{ id: LOGO, type: 'image', target: `media/logo.${look.logo.kind}` }] : []
  await add(
    'word/_rels/document.xml.rels',
    relationsPart([
      ...['styles', 'numbering', 'settings', 'footer'].map((type) => ({ id: type, type, target: `${type}.xml` })),
      ...logo,
      ...links.map((target, at) => ({ id: linkId(at + 1), type: 'hyperlink', target, isExternal: true as const })),
    ]),
  )
  await add('word/styles.xml', stylesPart(look))
  await add('word/numbering.xml', numberingPart())
  await add('word/settings.xml', SETTINGS)
  await add('word/footer.xml', footerPart(facts.footer))
  if (look.logo) await add(`word/media/logo.${look.logo.kind}`, look.logo.bytes)
  await add('docProps/core.xml', coreProperties(properties))
  await add('docProps/app.xml', appProperties('Microsoft Office Word', properties))
  await add('_rels/.rels', packageRelations('word/document.xml'))
  await zip.add(TYPES, contentTypes(names, PAPER_KINDS))
  return zip.finish(TYPES)
}

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const PAPER_KINDS: PartKinds = [
  ['word/document.xml', `${DOCUMENT}.document.main+xml`],
  ...['styles', 'numbering', 'settings', 'footer'].map(
    (name) => [`word/${name}.xml`, `${DOCUMENT}.${name}+xml`] as const,
  ),
]

/** A4 upright, with the footer on every page. */
const SECTION = [
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>',
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="portrait"/>`,
  `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="600" w:footer="600" w:gutter="0"/>`,
  '<w:docGrid w:linePitch="360"/></w:sectPr>',
].join('')

/** Without the mode, Word lays a document out as it did in 2007. */
const SETTINGS = [
  `${DECLARATION}<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="720"/><w:compat>`,
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  '</w:compat></w:settings>',
].join('')

/** The text at the left, "Page 1 of 9" at the right. */
function footerPart(text: string): string {
  const run = (content: string) => `<w:r><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>${content}</w:r>`
  const shown = (part: string) => run(`<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
  const field = (name: string) =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText xml:space="preserve">${name}</w:instrText>`) +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:fldChar w:fldCharType="end"/>')
  return [
    `${DECLARATION}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs></w:pPr>`,
    `${shown(text)}${run('<w:tab/>')}${shown(`${words.page} `)}${field('PAGE')}${shown(` ${words.of} `)}${field('NUMPAGES')}</w:p></w:ftr>`,
  ].join('')
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const DRAWING_NAMES = `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`
const PIXEL = 9_525
const LOGO = 'logo'
/** Pixels: large enough to read, small beside the title. */
const LOGO_BOX = { width: 260, height: 64 }

/** The logo on a line of its own (ISO 29500-1, 20.4.2.8). */
function logoLine({ width, height }: Logo, description: string): Markup {
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height)
  const size = `cx="${Math.round(width * scale) * PIXEL}" cy="${Math.round(height * scale) * PIXEL}"`
  return [
    '<w:p><w:pPr><w:spacing w:after="240"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${size}/><wp:docPr id="1" name="logo" descr="${escapeXml(description)}"/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    `<a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${LOGO}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  ].join('')
}
