/** `committee-report.docx`: the paper that goes to a committee, in the shape of those the team used to put together by hand. */
import type { FileChild, Footer, Paragraph } from 'docx'
import type { Committee } from '../../config/schema.ts'
import { dayInWords } from '../dates.ts'
import { figuresOf } from '../figures.ts'
import { lookOf } from '../look.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { completedBetween, roundName } from '../round-lines.ts'
import { committeeWords, headings, registerKindWords, words } from '../strings.ts'
import { legalText } from '../text.ts'
import { dateOfRound } from '../workbook.ts'
import { backgroundBlocks } from './background.ts'
import { type UpdateGroup, updateGroups } from './content.ts'
import { CONTACT, documentNumbering, documentStyles, PAGE, SUBTITLE, TEXT_WIDTH } from './document-styles.ts'
import { type DocumentFacts, finishDocument } from './finish.ts'
import {
  answerTable,
  bullet,
  contentsLine,
  headingWithPlace,
  type Kit,
  linkLine,
  logoLine,
  numbered,
  paragraph,
  plainTable,
} from './pieces.ts'

/**
 * Bytes of the paper. The same results give the same bytes.
 *
 * @param background the team's own text, as `backgroundBlocks` reads it; null when there is none
 */
export async function committeeReport(results: RoundResults, background: string | null): Promise<Uint8Array> {
  const docx = await import('docx')
  const kit: Kit = { docx, look: lookOf(results.look) }
  const groups = updateGroups(results)
  const title = results.committee?.title ?? committeeWords.title
  const tables: DocumentFacts['tables'][number][] = []
  const children: FileChild[] = [
    ...titleBlock(kit, results, title),
    ...purpose(kit, results),
    ...backgroundSection(kit, background),
    ...thisReport(kit, results, groups),
    ...outstanding(kit, results, tables),
    ...contact(kit, results),
    ...updates(kit, groups, tables),
  ]
  const organisation = legalText(results.organisation)
  const document = new docx.Document({
    title: legalText(`${title}: ${roundName(results.round.round)}`),
    subject: legalText(words.subject(roundName(results.round.round))),
    creator: organisation || title,
    lastModifiedBy: organisation || title,
    styles: documentStyles(kit.look),
    numbering: documentNumbering(),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              right: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              header: 600,
              footer: 600,
            },
          },
        },
        footers: { default: footer(kit, [organisation, title].filter(Boolean).join(': ')) },
        children,
      },
    ],
  })
  return finishDocument(await docx.Packer.toBuffer(document), { date: dateOfRound(results), tables })
}

function titleBlock(kit: Kit, results: RoundResults, title: string): Paragraph[] {
  const { meeting, date, item, reportBy } = results.committee ?? {}
  const day = date && dayInWords(date, kit.look.dateFormat)
  const above = [results.organisation, [meeting, day].filter(Boolean).join(', '), item && committeeWords.item(item)]
  const below = [roundName(results.round.round), reportBy && committeeWords.reportBy(reportBy)]
  const line = (text: string) => paragraph(kit, text, { style: SUBTITLE })
  const { logo } = kit.look
  return [
    ...(logo ? [logoLine(kit, logo, committeeWords.logo(results.organisation))] : []),
    ...above.filter(isText).map(line),
    paragraph(kit, title, { heading: 'Title' }),
    ...below.filter(isText).map(line),
  ]
}

function isText(text: string | undefined): text is string {
  return Boolean(text)
}

function heading(kit: Kit, text: string): Paragraph {
  return paragraph(kit, text, { heading: 'Heading1' })
}

function purpose(kit: Kit, results: RoundResults): Paragraph[] {
  const committee: Committee = results.committee ?? {}
  return [
    heading(kit, committeeWords.purposeHeading),
    numbered(kit, committee.purpose ?? committeeWords.purpose(roundName(results.round.round))),
    numbered(kit, committee.recommendation ?? committeeWords.recommendation),
  ]
}

function backgroundSection(kit: Kit, background: string | null): Paragraph[] {
  const blocks = backgroundBlocks(background ?? '')
  if (blocks.length === 0) return []
  const written = blocks.map(({ kind, text, level }) => {
    if (kind === 'heading') return paragraph(kit, text, { heading: 'Heading2' })
    return kind === 'bullet' ? bullet(kit, text, level + 2) : numbered(kit, text)
  })
  return [heading(kit, committeeWords.background), ...written]
}

function thisReport(kit: Kit, results: RoundResults, groups: readonly UpdateGroup[]): Paragraph[] {
  return [
    heading(kit, committeeWords.thisReport),
    ...receivedSentences(results).map((text) => numbered(kit, text)),
    ...contents(kit, groups),
  ]
}

function receivedSentences(results: RoundResults): string[] {
  const { expected, received, outstanding } = figuresOf(results)
  if (received === 0) return [committeeWords.noneReceived]
  const when = completedBetween(results, lookOf(results.look).dateFormat)
  const asked = Math.max(0, expected - outstanding)
  const extra = received - asked
  const first =
    outstanding === 0 ? committeeWords.allReceived(expected, when) : committeeWords.received(asked, expected, when)
  return [
    ...(expected > 0 ? [first] : []),
    ...(extra > 0 ? [committeeWords.alsoReceived(extra)] : []),
    committeeWords.howAnswersStand(words.leftEmpty),
  ]
}

function contents(kit: Kit, groups: readonly UpdateGroup[]): Paragraph[] {
  if (groups.length === 0) return []
  const lines = groups.flatMap((group, at) => {
    const grouped = groups.length > 1
    const own = group.tables.map(({ name }, index) => contentsLine(kit, name, placeOf(at, index), grouped ? 1 : 0))
    return grouped ? [contentsLine(kit, group.heading, `group-${at + 1}`, 0), ...own] : own
  })
  return [paragraph(kit, committeeWords.contents, { heading: 'Heading2' }), ...lines]
}

function placeOf(group: number, index: number): string {
  return `update-${group + 1}-${index + 1}`
}

function outstanding(kit: Kit, results: RoundResults, tables: DocumentFacts['tables'][number][]): FileChild[] {
  const ids = results.round.outstanding
  if (ids.length === 0) return []
  tables.push({
    title: committeeWords.outstandingTable,
    description: committeeWords.outstandingIntro(ids.length),
  })
  const rows = ids
    .map((id) => ({ name: partnershipName(results, id), registered: results.register.byId.get(id) }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, registered }) => [name, registered ? registerKindWords[registered.kind] : words.notInRegister])
  return [
    heading(kit, committeeWords.outstanding),
    numbered(kit, committeeWords.outstandingIntro(ids.length)),
    plainTable(kit, [0.7, 0.3], [headings.partnership, headings.kind], rows),
  ]
}

/** Whom to ask. */
function contact(kit: Kit, results: RoundResults): FileChild[] {
  const { name, role, phone, email, website } = results.committee?.contact ?? {}
  const lines = [
    ...[name, role, phone].filter(isText).map((text) => paragraph(kit, text, { style: CONTACT })),
    ...(email ? [linkLine(kit, email, `mailto:${email}`)] : []),
    ...(website ? [linkLine(kit, website, website)] : []),
  ]
  if (lines.length === 0) return []
  return [
    heading(kit, committeeWords.contact),
    paragraph(kit, committeeWords.contactIntro, { keepNext: true }),
    ...lines,
  ]
}

function updates(kit: Kit, groups: readonly UpdateGroup[], tables: DocumentFacts['tables'][number][]): FileChild[] {
  if (groups.length === 0) return []
  const grouped = groups.length > 1
  const sections = groups.flatMap((group, at): FileChild[] => {
    const own = group.tables.flatMap(({ name, label, rows, remark }, index): FileChild[] => {
      tables.push({ title: name, description: committeeWords.updateTable(name) })
      return [
        headingWithPlace(kit, name, grouped ? 'Heading3' : 'Heading2', placeOf(at, index)),
        ...(remark ? [paragraph(kit, remark, { keepNext: true, quiet: true })] : []),
        answerTable(kit, label, name, rows),
      ]
    })
    return grouped ? [headingWithPlace(kit, group.heading, 'Heading2', `group-${at + 1}`), ...own] : own
  })
  const { Paragraph, TextRun } = kit.docx
  const first = new Paragraph({
    heading: 'Heading1',
    pageBreakBefore: true,
    children: [new TextRun(committeeWords.updates)],
  })
  return [first, ...sections]
}

function footer(kit: Kit, text: string): Footer {
  const { Footer, PageNumber, Paragraph, TextRun } = kit.docx
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
