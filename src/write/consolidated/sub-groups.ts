/** *Sub-groups*: the groups each partnership says report to it. */
import { sourceCells, sourceColumns, text } from '../cells.ts'
import { partnershipName, type RoundResults, updatesByName } from '../results.ts'
import { headings, sheets, sheetWords, words } from '../strings.ts'
import type { TableSheet } from '../table-sheet.ts'

export function subGroupsSheet(results: RoundResults): TableSheet {
  return {
    name: sheets.subGroups,
    title: sheetWords.subGroups.title,
    about: [sheetWords.subGroups.about],
    columns: [
      { heading: headings.partnership, width: 30 },
      { heading: headings.subGroup, width: 40 },
      { heading: headings.abbreviation, width: 15 },
      { heading: headings.chair, width: 24 },
      { heading: headings.note, width: 34 },
      { heading: headings.inRegister, width: 30 },
      ...sourceColumns(26),
    ],
    rows: updatesByName(results).flatMap(({ name, update }) =>
      update.subGroups.map((group) => [
        text(name),
        text(group.name, 'strong'),
        text(group.abbreviation),
        text(group.chair),
        text(group.note),
        group.registerId ? text(partnershipName(results, group.registerId)) : text(words.notInRegister, 'quiet'),
        ...sourceCells(group.source, results.inputPath),
      ]),
    ),
    empty: sheetWords.subGroups.empty,
    blankMeans: words.returnSilent,
  }
}
