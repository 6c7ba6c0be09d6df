/**
 * Forms that we sent out: the marks beside their cells (`issued/marks.ts`) say what each row and column is, whatever the labels say by now. A mark is the
 * strongest evidence there is; only a label that is plainly another question's speaks against it.
 */
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { editionOf } from '../issued/edition.ts'
import { type Corner, readMarks, writeMark } from '../issued/marks.ts'
import { tidy } from '../kinds/text.ts'
import type { Finding, Issued } from '../model.ts'
import { addressOf, type Grid } from '../read/grid.ts'
import { shorten } from '../shorten.ts'
import { type RegionReading, readRegion } from './issued-region.ts'
import { type IssuedRegion, issuedRegions } from './issued-regions.ts'
import { joinReturns, withoutEmptyTwins } from './join.ts'
import { makeReturn } from './make-return.ts'
import type { RawReturn } from './raw.ts'
import type { Item } from './sheet.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface IssuedFile {
  readonly returns: readonly RawReturn[]
  readonly findings: readonly Finding[]
  /** Sheets that bear no marks. */
  readonly others: readonly Grid[]
  /** Whose form the workbook says it is, where no sheet does. */
  readonly lost: Issued | null
}

/** @param file name as it is to be shown in sources */
export function readIssued(file: string, grids: readonly Grid[], vocabularies: readonly Vocabulary[]): IssuedFile {
  const identities = grids.flatMap((grid) => identityOf(grid) ?? [])
  const unmarked = grids.filter((grid) => identityOf(grid) === null)
  const marked = unmarked.map((grid) => ({ grid, regions: issuedRegions(grid).filter(isKnown(vocabularies)) }))
  const others = marked.filter(({ regions }) => regions.length === 0).map(({ grid }) => grid)
  const regions = marked.flatMap((one) => one.regions)
  const groups = [...groupedBy(regions, ({ corner }) => identityKey(corner)).values()]
  const read = groups.map((group) => readGroup(file, group, vocabularies))
  const findings = read.flatMap((one) => one.findings)
  const [identity] = identities
  const isOther =
    identity &&
    groups.length > 0 &&
    !groups.some((group) => group[0] && identityKey(group[0].corner) === identityKey(identity))
  return {
    returns: read.flatMap((one) => one.returns),
    findings: [...findings, ...(isOther || groups.length > 1 ? [severalForms(file, groups, identities)] : [])],
    others,
    lost: identity && groups.length === 0 ? issuedOf(identity) : null,
  }
}

/** What a sheet that holds nothing but whose form the workbook is says. */
function identityOf({ cells: [first] }: Grid): Corner | null {
  const mark = first && first.row === 1 && first.column === 1 ? readMarks(first.text)?.marks[0] : undefined
  return mark?.kind === 'corner' && mark.role === 'identity' ? mark : null
}

function isKnown(vocabularies: readonly Vocabulary[]): (region: IssuedRegion) => boolean {
  return ({ corner }) => vocabularies.some(({ form }) => form.id === corner.form)
}

function identityKey(corner: Corner): string {
  return writeMark({ ...corner, role: 'identity' })
}

function issuedOf({ round, partnership, form, edition }: Corner): Issued {
  return { round, partnership, form, edition }
}

interface Group {
  readonly returns: readonly RawReturn[]
  readonly findings: readonly Finding[]
}

/** One form's sheets are one return; a sheet of questions that stands there twice is two. */
function readGroup(file: string, group: readonly IssuedRegion[], vocabularies: readonly Vocabulary[]): Group {
  const [first] = group
  const vocabulary = vocabularies.find(({ form }) => form.id === first?.corner.form)
  if (!first || !vocabulary) return { returns: [], findings: [] }
  const readings = group.map((region) => ({ region, reading: readRegion(file, region, vocabulary) }))
  if (!readings.some(({ reading }) => reading.isFilledIn)) {
    return { returns: [], findings: [finding('blank-form', { file, sheet: first.grid.sheet, cell: null }, {})] }
  }
  const parts = readings.flatMap(({ region, reading }) => {
    const isNeeded = region.corner.role !== 'instructions' || reading.isFilledIn
    return isNeeded ? [{ region, raw: rawOf(file, region, reading, vocabulary) }] : []
  })
  const forms = parts.filter(({ region }) => region.corner.role === 'form')
  const [main = parts[0]] = forms
  if (!main) return { returns: [], findings: [] }
  const beside = parts.filter((one) => one !== main && !forms.includes(one)).map(({ raw }) => raw)
  const whole = beside.length > 0 ? joined(main.raw, beside) : main.raw
  const edition = first.corner.edition === editionOf(vocabulary.form) ? [] : [otherEdition(main.raw)]
  return {
    returns: [
      { ...whole, findings: [...whole.findings, ...edition] },
      ...forms.filter((one) => one !== main).map(({ raw }) => raw),
    ],
    findings: [],
  }
}

function rawOf(file: string, region: IssuedRegion, reading: RegionReading, { form }: Vocabulary): RawReturn {
  const { answers, claimed, told, promises } = reading
  const raw = makeReturn(file, region.grid, form, { layout: 'issued', answers, claimed, submission: null })
  return {
    ...raw,
    fields: withoutEmptyTwins(raw.fields).map((field) => ({
      ...field,
      isIssued: true as const,
      ...(told.has(field.field) ? { isTold: true as const } : {}),
    })),
    issued: issuedOf(region.corner),
    ...(promises.length > 0 ? { promiseReports: promises } : {}),
    findings: [...raw.findings, ...reading.findings, ...gathered(file, region, reading)],
  }
}

/** All that the sheets of a form say; `source.sheet` stays where they are parts of one sheet. */
function joined(main: RawReturn, beside: readonly RawReturn[]): RawReturn {
  const sheets = new Set([main, ...beside].map(({ source }) => source.sheet))
  const promiseReports = [main, ...beside].flatMap((raw) => raw.promiseReports ?? [])
  return {
    ...joinReturns(main, beside),
    layout: 'issued',
    ...(sheets.size === 1 ? { source: main.source } : {}),
    ...(promiseReports.length > 0 ? { promiseReports } : {}),
  }
}

/** One finding for all cells of a kind. */
function gathered(file: string, { grid }: IssuedRegion, reading: RegionReading): Finding[] {
  const { unconfirmed, relabelled, disagreeing } = reading
  const quotedCell = ({ cell }: Item) => `“${shorten(tidy(cell.text), LONGEST_OF_SEVERAL)}” (${addressOf(cell)})`
  const cellsOf = (items: readonly Item[]) => items.map(quotedCell).join(', ')
  const sourceOf = (item: Item) => ({ file, sheet: grid.sheet, cell: addressOf(item.cell) })
  const [confirm, relabel, disagree] = [unconfirmed[0], relabelled[0], disagreeing[0]]
  const pairs = disagreeing.map(
    ({ label, asked }) => `${quotedCell(label)} for “${shorten(asked.title ?? asked.label, LONGEST_OF_SEVERAL)}”`,
  )
  return [
    ...(confirm ? [finding('printed-not-confirmed', sourceOf(confirm), { answers: cellsOf(unconfirmed) })] : []),
    ...(relabel ? [finding('issued-label-changed', sourceOf(relabel), { labels: cellsOf(relabelled) })] : []),
    ...(disagree ? [finding('issued-label-disagrees', sourceOf(disagree.label), { labels: pairs.join(', ') })] : []),
  ]
}

const LONGEST_OF_SEVERAL = 80

function otherEdition({ source }: RawReturn): Finding {
  return finding('issued-other-edition', source, {})
}

function severalForms(file: string, groups: readonly IssuedRegion[][], identities: readonly Corner[]): Finding {
  const sheets = groups.flatMap(([first]) => (first ? [`“${first.grid.sheet ?? ''}” of ${whose(first.corner)}`] : []))
  const workbook = identities.map((identity) => `the workbook of ${whose(identity)}`)
  const args = { forms: [...workbook, ...sheets].join(', ') }
  return finding('issued-forms-disagree', { file, sheet: groups[0]?.[0]?.grid.sheet ?? null, cell: null }, args)
}

function whose({ partnership, round }: Corner): string {
  return partnership === null ? `nobody in particular (“${round}”)` : `“${partnership}” (“${round}”)`
}

/** The returns of a workbook that says whose form it was, though its marks are gone: they were read by their labels, and somebody is asked. */
export function withIdentity<Found extends { readonly returns: readonly RawReturn[] }>(
  found: Found,
  issued: Issued,
): Found {
  const { returns } = found
  const [only] = returns
  // Whose of several returns it was cannot be told.
  if (!only || returns.length > 1) return found
  const lost = finding('issued-marks-lost', only.source, {})
  return { ...found, returns: [{ ...only, issued, findings: [...only.findings, lost] }] }
}
