/** *Promises* and *Targets*: what became of last round's plans, and who claims which target now. */
import type { PromiseOutcome, TargetStanding } from '../../reconcile/model.ts'
import { type Cell, sourceCells, sourceColumns, text } from '../cells.ts'
import { targetCells } from '../consolidated/targets.ts'
import { previousInputPath } from '../links.ts'
import { compareNames, partnershipName, type RoundResults } from '../results.ts'
import { headings, promiseWords, sheets, sheetWords, topicName, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'
import { comparisonName, comparisonsByName } from './summary.ts'

export function promisesSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.promises,
    title: sheetWords.promises.title,
    about: [sheetWords.promises.about],
    columns: [
      { heading: headings.partnership, width: 26 },
      { heading: headings.promised, width: 50, widest: 82 },
      { heading: headings.promisedUnder, width: 18 },
      { heading: headings.outcomeNow, width: 20 },
      { heading: headings.answerNow, width: 50, widest: 82 },
      { heading: headings.answerUnder, width: 18 },
      ...sourceColumns(26, headings.fileBefore, headings.sourceBefore),
      ...sourceColumns(26, headings.fileAfter, headings.sourceAfter),
    ],
    rows: comparisonsByName(results).flatMap((comparison) =>
      comparison.promises.map((promise) => rowOf(results, comparisonName(results, comparison), promise)),
    ),
    empty: results.previous ? sheetWords.promises.empty : words.noPrevious,
  }
}

function rowOf(results: RoundResults, name: string, promise: PromiseOutcome): Cell[] {
  const { promised, answer, answerTopic } = promise
  return [
    text(name, 'strong'),
    text(promised.text),
    text(topicName(promise.topic)),
    text(promiseWords[promise.outcome], 'strong'),
    answer ? text(answer.text) : text(words.nothingNow, 'quiet'),
    answerTopic ? text(topicName(answerTopic)) : text(words.nothingNow, 'quiet'),
    ...sourceCells(promised.source, previousInputPath(results)),
    ...sourceCells(answer?.source ?? null, results.inputPath, answer ? words.noSource : words.nothingNow),
  ]
}

export function targetChangesSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.targets,
    title: sheetWords.targetChanges.title,
    about: [sheetWords.targetChanges.about],
    columns: [
      { heading: headings.target, width: 11 },
      { heading: headings.description, width: 48 },
      { heading: headings.owner, width: 30 },
      { heading: headings.standing, width: 26 },
      { heading: headings.claimedBefore, width: 34 },
      { heading: headings.claimedNow, width: 34 },
    ],
    rows: results.reconciliation.targets.map((target) => targetRow(results, target)),
    empty: sheetWords.targetChanges.empty,
  }
}

function targetRow(results: RoundResults, target: TargetStanding): Cell[] {
  return [
    ...targetCells(results, target),
    namesCell(results, target.claimedBefore),
    namesCell(results, target.claimedBy),
  ]
}

function namesCell(results: RoundResults, ids: readonly string[]): Cell {
  if (ids.length === 0) return text(words.nobody, 'quiet')
  const names = ids.map((id) => partnershipName(results, id)).sort(compareNames)
  return text(names.join('; '))
}
