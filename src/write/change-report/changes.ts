/** *Changes*: a row a change, with both texts, the words that came and went, and both sources. */
import {
  type Change,
  differences,
  type PartnershipComparison,
  routineDifferences,
  type Side,
} from '../../reconcile/model.ts'
import { type Cell, sourceCells, sourceColumns, text, wordsCell } from '../cells.ts'
import { isCompared } from '../figures.ts'
import { previousInputPath } from '../links.ts'
import { partnershipName, type RoundResults } from '../results.ts'
import {
  changeFieldWords,
  changeKindWords,
  headings,
  roleName,
  sheets,
  sheetWords,
  topicName,
  words,
} from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'
import { CELL_LIMIT } from '../text.ts'
import { comparisonName, comparisonsByName } from './summary.ts'

export function changesSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.changes,
    title: sheetWords.changes.title,
    about: [sheetWords.changes.about],
    columns: [
      { heading: headings.partnership, width: 24 },
      { heading: headings.what, width: 17 },
      { heading: headings.kind, width: 12 },
      { heading: headings.before, width: 40, widest: 72 },
      { heading: headings.after, width: 40, widest: 72 },
      { heading: headings.difference, width: 44, widest: 76 },
      ...sourceColumns(26, headings.fileBefore, headings.sourceBefore),
      ...sourceColumns(26, headings.fileAfter, headings.sourceAfter),
    ],
    rows: comparisonsByName(results)
      .filter(isCompared)
      .flatMap((comparison) => inOrder(comparison.changes).map((change) => rowOf(results, comparison, change))),
    empty: results.previous ? sheetWords.changes.empty : words.noPrevious,
  }
}

/** What changed first, then what always differs, then what only one of the two forms asks for. */
function inOrder(changes: readonly Change[]): Change[] {
  return [...differences(changes), ...routineDifferences(changes), ...changes.filter(({ kind }) => kind === 'notAsked')]
}

function rowOf(results: RoundResults, comparison: PartnershipComparison, change: Change): Cell[] {
  const { before, after } = change
  return [
    text(comparisonName(results, comparison), 'strong'),
    text(whatOf(change)),
    text(changeKindWords[change.kind], 'strong'),
    before ? text(sideText(results, comparison, before)) : text(words.nothingBefore, 'quiet'),
    after ? text(after.text) : text(words.nothingNow, 'quiet'),
    differenceCell(change),
    ...sourceCells(before?.source ?? null, previousInputPath(results), before ? words.noSource : words.nothingBefore),
    ...sourceCells(after?.source ?? null, results.inputPath, after ? words.noSource : words.nothingNow),
  ]
}

/** A text of one of several predecessors says whose it was. */
function sideText(results: RoundResults, comparison: PartnershipComparison, side: Side): string {
  if (comparison.previous.length < 2) return side.text
  return `${side.text}\n(${partnershipName(results, side.partnershipId)})`
}

function whatOf(change: Change): string {
  return change.topic ? topicName(change.topic) : changeFieldWords[change.field]
}

function differenceCell(change: Change): Cell {
  const marked = change.words && wordsCell(change.words)
  if (marked && marked.text.length < CELL_LIMIT) return marked
  return text(
    [movedFrom(change), change.remark ? asSentence(change.remark) : plainWords(change)].filter(Boolean).join(' '),
  )
}

/** Remarks are phrases; in a cell of their own they read as sentences. */
function asSentence(remark: string): string {
  const sentence = remark.charAt(0).toUpperCase() + remark.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

function movedFrom(change: Change): string | null {
  if (!change.movedFrom) return null
  return words.movedFrom(change.field === 'answers' ? topicName(change.movedFrom) : roleName(change.movedFrom))
}

function plainWords(change: Change): string | null {
  switch (change.kind) {
    case 'added':
      return words.newThisTime
    case 'dropped':
      return words.goneThisTime
    case 'changed':
    case 'reworded':
      return words.replaced
    default:
      return null
  }
}
