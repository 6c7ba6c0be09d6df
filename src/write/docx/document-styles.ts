/** How the paper looks: heading styles, spacing and the numbering of its paragraphs and bullets. Sizes in twentieths of a point. */
import type { INumberingOptions, IStylesOptions } from 'docx'
import { FONT, fixedColours, type Look } from '../look.ts'

/** A4 with margins of 2.2 cm. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_247 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

/** Names of the two lists. */
export const NUMBERED = 'numbered-paragraphs'
export const BULLETS = 'bullets'
/** Their numbers in the document: the library has a list of its own and counts the others in the order of their first use. */
export const LISTS = { numbered: 2, bullets: 3 } as const

export const QUIET = 'Quiet'
export const SUBTITLE = 'Meeting'
export const CONTACT = 'Contact'
export const CELL = 'Cell'
export const HEADER_CELL = 'HeaderCell'

export function documentStyles(look: Look): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: look.colour },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, color: fixedColours.text, language: { value: 'en-GB', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: {
        run: { font: FONT, size: 40, bold: true, color: look.colour },
        paragraph: { spacing: { before: 320, after: 120 } },
      },
      heading1: heading(28, 360, 140),
      heading2: heading(24, 320, 120),
      heading3: heading(22, 240, 100),
      listParagraph: { run: {}, paragraph: { spacing: { after: 80 } } },
      hyperlink: { run: { color: look.accent, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      {
        id: SUBTITLE,
        name: 'Meeting',
        basedOn: 'Normal',
        run: { size: 24, color: fixedColours.quiet },
        paragraph: { spacing: { after: 40 } },
      },
      { id: CONTACT, name: 'Contact', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
      {
        id: CELL,
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: { before: 40, after: 40, line: 252 } },
      },
      {
        id: HEADER_CELL,
        name: 'Header cell',
        basedOn: CELL,
        run: { bold: true, color: fixedColours.paper },
        paragraph: { keepNext: true },
      },
    ],
    characterStyles: [
      { id: QUIET, name: 'Quiet', basedOn: 'DefaultParagraphFont', run: { color: fixedColours.quiet, italics: true } },
    ],
  }
}

/** Paragraphs numbered through the whole paper, and bullets of four levels. */
export function documentNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: NUMBERED,
        levels: [
          {
            level: 0,
            format: 'decimal',
            text: '%1.',
            alignment: 'start',
            style: { paragraph: { indent: { left: 567, hanging: 567 } } },
          },
        ],
      },
      {
        reference: BULLETS,
        levels: ['•', '–', '•', '–'].map((text, level) => ({
          level,
          format: 'bullet' as const,
          text,
          alignment: 'start' as const,
          style: { paragraph: { indent: { left: 284 * (level + 1), hanging: 284 } } },
        })),
      },
    ],
  }
}
