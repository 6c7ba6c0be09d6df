/** What the paper is put into: its properties, styles, lists, footer and logo, which the library writes. */
import type { Footer, Paragraph } from 'docx'
import type { Logo } from '../../config/look.ts'
import type { Look } from '../look.ts'
import { words } from '../strings.ts'
import { BULLETS, documentNumbering, documentStyles, NUMBERED, PAGE, TEXT_WIDTH } from './document-styles.ts'

/** The library, loaded only when a paper is made. */
type Docx = typeof import('docx')

interface FrameFacts {
  readonly look: Look
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly footer: string
  /** What the logo shows, for those who cannot see it. */
  readonly logoDescription: string
}

/**
 * Bytes of a `.docx` with the logo and then one paragraph of each list, which keep the body's place and make the library write both lists.
 */
export async function paperFrame(facts: FrameFacts): Promise<Uint8Array> {
  const docx = await import('docx')
  const { look, title, subject, author } = facts
  const margins = { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin }
  const lists = [NUMBERED, BULLETS].map((reference) => new docx.Paragraph({ numbering: { reference, level: 0 } }))
  const document = new docx.Document({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    styles: documentStyles(look),
    numbering: documentNumbering(),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { ...margins, header: 600, footer: 600 },
          },
        },
        footers: { default: footer(docx, facts.footer) },
        children: [...(look.logo ? [logoLine(docx, look.logo, facts.logoDescription)] : []), ...lists],
      },
    ],
  })
  return docx.Packer.toBuffer(document)
}

/** Pixels: large enough to read, small beside the title. */
const LOGO_BOX = { width: 260, height: 64 }

/** The logo on a line of its own. */
function logoLine(docx: Docx, { bytes, kind, width, height }: Logo, description: string): Paragraph {
  const scale = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height)
  const image = new docx.ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: '1', name: 'logo', description },
  })
  return new docx.Paragraph({ spacing: { after: 240 }, children: [image] })
}

function footer({ Footer, PageNumber, Paragraph, TextRun }: Docx, text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: TEXT_WIDTH }],
        children: [
          new TextRun({
            children: [text, '\t', `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
            size: 18,
          }),
        ],
      }),
    ],
  })
}
