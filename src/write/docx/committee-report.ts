/** `committee-report.docx`: the paper that goes to a committee, in the shape of those the team used to put together by hand. */
import type { Committee } from '../../config/schema.ts'
import { dateOfRound } from '../book.ts'
import { dayInWords } from '../dates.ts'
import { figuresOf } from '../figures.ts'
import { MOST_ON_ONE_PAGE } from '../html/groups.ts'
import { lookOf } from '../look.ts'
import { idsByName, partnershipName, type RoundResults } from '../results.ts'
import { completedBetween, roundName } from '../round-lines.ts'
import { registerKindWords, words } from '../strings.ts'
import { legalText } from '../text.ts'
import { backgroundBlocks } from './background.ts'
import { type ChangedUpdates, changedUpdates } from './changed-rows.ts'
import { type UpdateGroup, updateGroups } from './content.ts'
import { writePaper } from './document.ts'
import { CONTACT, SUBTITLE } from './document-styles.ts'
import { figureTables } from './figure-tables.ts'
import {
  answerTable,
  bullet,
  contentsLine,
  headingWithPlace,
  linkLine,
  type Markup,
  numbered,
  type Paper,
  paragraph,
  plainTable,
} from './pieces.ts'
import { committeeWords } from './words.ts'

/**
 * Bytes of the paper. The same results give the same bytes.
 *
 * @param background the team's own text, as `backgroundBlocks` reads it; null when there is none
 * @param mostWhole partnerships of a round whose updates stand there whole; of more, only what is new since the round before
 */
export async function committeeReport(
  results: RoundResults,
  background: string | null,
  mostWhole = MOST_ON_ONE_PAGE,
): Promise<Uint8Array> {
  const paper: Paper = { look: lookOf(results.look), links: [], places: [] }
  const whole = updateGroups(results)
  const isLarge = results.previous !== null && results.reconciliation.partnerships.length > mostWhole
  const changed = isLarge ? { ...changedUpdates(results, whole), most: mostWhole } : null
  const groups = changed?.groups ?? whole
  const title = results.committee?.title ?? committeeWords.title
  const organisation = legalText(results.organisation)
  const facts = {
    look: paper.look,
    properties: {
      title: `${title}: ${roundName(results.round.round)}`,
      subject: words.subject(roundName(results.round.round)),
      author: organisation || title,
      organisation,
      date: dateOfRound(results),
      language: 'en-GB',
    },
    footer: [organisation, title].filter(Boolean).join(': '),
    logoDescription: committeeWords.logo(results.organisation),
    links: paper.links,
  }
  return writePaper(facts, bodyOf(paper, results, { title, groups, changed, background }))
}

interface PaperContent {
  readonly title: string
  readonly groups: readonly UpdateGroup[]
  /** What was left out of the groups; null where they are whole. */
  readonly changed: (ChangedUpdates & { readonly most: number }) | null
  readonly background: string | null
}

function* bodyOf(paper: Paper, results: RoundResults, content: PaperContent): Generator<Markup> {
  const { title, groups, background } = content
  yield* titleBlock(paper, results, title)
  yield* purpose(results, content)
  yield* backgroundSection(background)
  yield* thisReport(results, content)
  yield* outstanding(paper, results)
  yield* figures(paper, results)
  yield* contact(paper, results)
  yield* updates(paper, groups)
}

function titleBlock({ look }: Paper, results: RoundResults, title: string): Markup[] {
  const { meeting, date, item, reportBy } = results.committee ?? {}
  const day = date && dayInWords(date, look.dateFormat)
  const above = [results.organisation, [meeting, day].filter(Boolean).join(', '), item && committeeWords.item(item)]
  const below = [roundName(results.round.round), reportBy && committeeWords.reportBy(reportBy)]
  const line = (text: string) => paragraph(text, { style: SUBTITLE })
  return [...above.filter(isText).map(line), paragraph(title, { heading: 'Title' }), ...below.filter(isText).map(line)]
}

function isText(text: string | undefined): text is string {
  return Boolean(text)
}

function heading(text: string): Markup {
  return paragraph(text, { heading: 'Heading1' })
}

function purpose(results: RoundResults, { changed }: PaperContent): Markup[] {
  const committee: Committee = results.committee ?? {}
  const round = roundName(results.round.round)
  const own = changed ? committeeWords.purposeOfChanges(round, nameBefore(results)) : committeeWords.purpose(round)
  return [
    heading(committeeWords.purposeHeading),
    numbered(committee.purpose ?? own),
    numbered(committee.recommendation ?? committeeWords.recommendation),
  ]
}

function backgroundSection(background: string | null): Markup[] {
  const blocks = backgroundBlocks(background ?? '')
  if (blocks.length === 0) return []
  const written = blocks.map(({ kind, text, level }) => {
    if (kind === 'heading') return paragraph(text, { heading: 'Heading2' })
    return kind === 'bullet' ? bullet(text, level + 2) : numbered(text)
  })
  return [heading(committeeWords.background), ...written]
}

function nameBefore({ previous }: RoundResults): string {
  return previous ? roundName(previous.round) : ''
}

function thisReport(results: RoundResults, { groups, changed }: PaperContent): Markup[] {
  const sentences = [...receivedSentences(results), ...(changed ? leftOutSentences(results, changed) : [])]
  return [heading(committeeWords.thisReport), ...sentences.map((text) => numbered(text)), ...contents(groups)]
}

/** That this is not all, and whose updates are not there at all. */
function leftOutSentences(results: RoundResults, { most, same }: ChangedUpdates & { readonly most: number }): string[] {
  const before = nameBefore(results)
  const unchanged = same.length > 0 ? [committeeWords.saysTheSame(same, before)] : []
  return [committeeWords.onlyChanges(most, before), ...unchanged]
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
    [committeeWords.howAnswersStand(words.leftEmpty), ...(hasValues(results) ? [committeeWords.valuesStand] : [])].join(
      ' ',
    ),
  ]
}

function hasValues({ round }: RoundResults): boolean {
  return round.updates.some(({ values, tables }) => Object.keys({ ...values, ...tables }).length > 0)
}

function contents(groups: readonly UpdateGroup[]): Markup[] {
  if (groups.length === 0) return []
  const lines = groups.flatMap((group, at) => {
    const grouped = groups.length > 1
    const own = group.tables.map(({ name }, index) => contentsLine(name, placeOf(at, index), grouped ? 1 : 0))
    return grouped ? [contentsLine(group.heading, `group-${at + 1}`, 0), ...own] : own
  })
  return [paragraph(committeeWords.contents, { heading: 'Heading2' }), ...lines]
}

function placeOf(group: number, index: number): string {
  return `update-${group + 1}-${index + 1}`
}

function outstanding(paper: Paper, results: RoundResults): Markup[] {
  const ids = results.round.outstanding
  if (ids.length === 0) return []
  const intro = committeeWords.outstandingIntro(ids.length)
  const facts = { title: committeeWords.outstandingTable, description: intro }
  const rows = idsByName(results, ids).map((id) => {
    const registered = results.register.byId.get(id)
    return [partnershipName(results, id), registered ? registerKindWords[registered.kind] : words.notInRegister]
  })
  return [
    heading(committeeWords.outstanding),
    numbered(intro),
    plainTable(paper, facts, [0.7, 0.3], [words.partnership, words.kind], rows),
  ]
}

function figures(paper: Paper, results: RoundResults): Markup[] {
  const tables = figureTables(results)
  if (tables.length === 0) return []
  const laid = tables.flatMap(({ header, rows }, index) => {
    const facts = { title: committeeWords.figures, description: committeeWords.figuresTable(header.slice(1)) }
    const share = (1 - NAME_SHARE) / (header.length - 1)
    const shares = header.map((_, column) => (column === 0 ? NAME_SHARE : share))
    // Two tables without a paragraph between them would become one.
    return [...(index > 0 ? [paragraph('')] : []), plainTable(paper, facts, shares, header, rows)]
  })
  return [heading(committeeWords.figures), numbered(committeeWords.figuresIntro), ...laid]
}

/** Part of a table's width that names take up. */
const NAME_SHARE = 0.32

/** Whom to ask. */
function contact(paper: Paper, results: RoundResults): Markup[] {
  const { name, role, phone, email, website } = results.committee?.contact ?? {}
  const lines = [
    ...[name, role, phone].filter(isText).map((text) => paragraph(text, { style: CONTACT })),
    ...(email ? [linkLine(paper, email, `mailto:${email}`)] : []),
    ...(website ? [linkLine(paper, website, website)] : []),
  ]
  if (lines.length === 0) return []
  return [heading(committeeWords.contact), paragraph(committeeWords.contactIntro, { keepNext: true }), ...lines]
}

function* updates(paper: Paper, groups: readonly UpdateGroup[]): Generator<Markup> {
  if (groups.length === 0) return
  const grouped = groups.length > 1
  yield paragraph(committeeWords.updates, { heading: 'Heading1', onNewPage: true })
  for (const [at, group] of groups.entries()) {
    if (grouped) yield headingWithPlace(paper, group.heading, 'Heading2', `group-${at + 1}`)
    for (const [index, { name, label, rows, remarks }] of group.tables.entries()) {
      yield headingWithPlace(paper, name, grouped ? 'Heading3' : 'Heading2', placeOf(at, index))
      for (const remark of remarks) yield paragraph(remark, { keepNext: true, quiet: true })
      yield answerTable(paper, label, name, rows)
    }
  }
}
