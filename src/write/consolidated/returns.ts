/** *Returns*, *Outstanding* and *Left over*: what came in, what did not, and what belonged nowhere. */
import { wordingOf } from '../../findings/finding.ts'
import { contactInWords, type FileRecord, type Outcome, type PartnershipUpdate } from '../../model.ts'
import { returnsLastTime } from '../../resolve/outstanding.ts'
import { type Cell, sourceCells, sourceColumns, text } from '../cells.ts'
import { dateInWords } from '../dates.ts'
import { isLate } from '../figures.ts'
import { fileText } from '../links.ts'
import { lookOf } from '../look.ts'
import {
  compareNames,
  type HeldReturn,
  partnershipName,
  type RoundResults,
  returnsByFile,
  updatesByName,
} from '../results.ts'
import { headings, outcomeWords, registerKindWords, sheets, sheetWords, supersededWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

const OUTCOME_ORDER: readonly Outcome[] = ['rejected', 'superseded', 'used', 'ignored']

export function returnsSheet(results: RoundResults): TableSheet {
  const files = [...results.round.files].sort(
    (a, b) => OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome) || compareNames(a.file, b.file),
  )
  const held = returnsByFile(results.round)
  return {
    name: sheets.returns,
    title: sheetWords.returns.title,
    about: [sheetWords.returns.about],
    columns: [
      { heading: headings.file, width: 44 },
      { heading: headings.outcome, width: 13 },
      { heading: headings.partnership, width: 36 },
      { heading: headings.why, width: 76 },
      { heading: headings.source, width: 13 },
    ],
    rows: files.map((file) => fileRow(results, file, held.get(file.file) ?? [])),
    empty: sheetWords.returns.empty,
    blankMeans: words.noReturnInFile,
  }
}

function fileRow(results: RoundResults, file: FileRecord, held: readonly HeldReturn[]): Cell[] {
  const source = { file: file.file, sheet: null, cell: null }
  const [name, place] = sourceCells(source, results.inputPath)
  const bad = file.outcome === 'rejected'
  const names = new Map(held.map(({ update: { partnershipId: id } }) => [id, partnershipName(results, id)]))
  return [
    name,
    text(outcomeWords[file.outcome], bad ? 'alert' : 'strong'),
    text([...names.values()].sort(compareNames).join('\n')),
    text(reasonsOf(results, file, held).join('\n')),
    place,
  ]
}

/** Why a file has its outcome: the returns it holds, what replaced them, and what was found about the file itself. */
function reasonsOf(results: RoundResults, file: FileRecord, held: readonly HeldReturn[]): string[] {
  const named = held.map((one) => ({ ...one, name: partnershipName(results, one.update.partnershipId) }))
  const standing = named
    .filter(({ replacement }) => !replacement)
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, update }) => {
      const when = update.completedOn && dateInWords(update.completedOn, lookOf(results.look).dateFormat)
      return words.holdsReturn(name, when && words.completedOn(when, isLate(update, results.round.round.due)))
    })
  const replaced = named.flatMap(({ name, replacement }) =>
    replacement ? [words.replacedBy(name, fileText(replacement.by), supersededWords[replacement.reason])] : [],
  )
  const found = file.findings.map((finding) => {
    const { message, action } = wordingOf(finding)
    return `${message} ${action}`
  })
  const reasons = [...standing, ...replaced, ...found]
  return reasons.length > 0 ? [...new Set(reasons)] : [words.noReason]
}

export function outstandingSheet(results: RoundResults): TableSheet {
  const rows = results.round.outstanding
    .map((id) => ({ id, name: partnershipName(results, id) }))
    .sort((a, b) => compareNames(a.name, b.name))
  return {
    name: sheets.outstanding,
    title: sheetWords.outstanding.title,
    about: [sheetWords.outstanding.about],
    columns: [
      { heading: headings.partnership, width: 44 },
      { heading: headings.kind, width: 16 },
      { heading: headings.accountableTo, width: 34 },
      { heading: headings.lastTime, width: 24 },
      { heading: headings.contactLastTime, width: 48, internal: true },
    ],
    rows: rows.map(({ id, name }) => outstandingRow(results, id, name)),
    empty: sheetWords.outstanding.empty,
    blankMeans: words.registerSilent,
  }
}

function outstandingRow(results: RoundResults, id: string, name: string): Cell[] {
  const registered = results.register.byId.get(id)
  const accountable = registered?.accountableTo ?? null
  const before = returnsLastTime(results.register, id, results.previous)
  const lastTime = before.length > 0 ? words.sentLastTime : words.silentLastTime
  return [
    text(name, 'strong'),
    text(registered ? registerKindWords[registered.kind] : null),
    text(accountable && (results.register.byId.get(accountable)?.name ?? accountable)),
    text(results.previous ? lastTime : words.noLastRound),
    contactCell(results, id, before),
  ]
}

/** The contact the finding names, who may be of an earlier round than the last. */
function contactCell(results: RoundResults, id: string, before: readonly PartnershipUpdate[]): Cell {
  const found = results.round.findings.find(({ code, args }) => code === 'return-outstanding' && args.id === id)
  const contacts = found
    ? String(found.args.contact).split('; ')
    : before.flatMap((one) => one.contacts).map(contactInWords)
  const named = contacts.filter((contact) => contact !== '')
  return named.length > 0 ? text(named.join('\n')) : text(words.nobodyNamed, 'quiet')
}

export function leftOverSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.leftOver,
    title: sheetWords.leftOver.title,
    about: [sheetWords.leftOver.about],
    columns: [
      { heading: headings.partnership, width: 36 },
      { heading: headings.text, width: 90, widest: 114 },
      ...sourceColumns(34),
    ],
    rows: updatesByName(results).flatMap(({ name, update }) =>
      update.leftOver.map((piece) => [text(name), text(piece.text), ...sourceCells(piece.source, results.inputPath)]),
    ),
    empty: sheetWords.leftOver.empty,
  }
}
