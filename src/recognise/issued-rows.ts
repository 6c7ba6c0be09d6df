/** The rows of an issued form that are no questions with a box: of its tables, and of last time's plans. */
import type { FormField } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import { groupedBy } from '../groups.ts'
import { COLUMNS } from '../issued/marks.ts'
import { matchChoice } from '../kinds/choice/match.ts'
import { tidy } from '../kinds/text.ts'
import { PROMISE_CHOICES } from '../words/en/issued-form.ts'
import { type Part, wholeCell } from './answers.ts'
import { type Asked, claim, columnOf, fieldWithKey, isPrinted, itemAt, type Reading } from './issued-reading.ts'
import type { Item } from './sheet.ts'

/** A table's headings and records are the parts of one answer; its headings are read as the form has them, whatever they say by now. */
export function readTables(all: readonly Asked[], reading: Reading): void {
  const tables = groupedBy(
    all.filter(({ mark }) => mark.row === 'headings' || mark.row === 'record'),
    ({ mark }) => mark.key,
  )
  for (const [key, rows] of tables) {
    const field = fieldWithKey(key, reading)
    const headings = rows.find(({ mark }) => mark.row === 'headings')
    const items = rows.flatMap(({ own, added, mark }) => (mark.row === 'headings' ? added : [...own, ...added]))
    if (!field || !headings) {
      for (const item of rows.flatMap(({ own, added }) => [...own, ...added])) claim(reading, item, 'issuedUnknown')
      continue
    }
    const isOfTable = (item: Item) => field.columns?.some((column) => column.key === columnOf(item, reading)) ?? false
    for (const item of headings.own) claim(reading, item, isOfTable(item) ? 'issuedLabel' : 'issuedUnknown', { field })
    const records = items.filter(isOfTable)
    for (const item of records) claim(reading, item, 'issuedAnswer', { field })
    for (const item of items.filter((one) => !isOfTable(one))) claim(reading, item, 'issuedUnknown')
    const first = itemAt(headings, field.columns?.[0]?.key ?? '', reading)
    reading.answers.push({
      label: { field, strength: 'printed', text: field.label, closed: true },
      item: first,
      asked: 'form',
      parts: records.length === 0 ? [] : [...headingParts(headings, field, reading), ...records.map(wholeCell)],
      ways: new Set(['beneath']),
    })
  }
}

/** Of the columns that are still there. */
function headingParts(headings: Asked, field: FormField, reading: Reading): Part[] {
  return (field.columns ?? [])
    .filter(({ key }) => reading.region.columnAt.has(key))
    .map(({ key, label }) => ({ item: itemAt(headings, key, reading), text: label, line: null }))
}

/** A plan with what the officer chose of it and wrote beside it. */
export function readPromise(asked: Asked, reading: Reading): void {
  const promise = itemAt(asked, COLUMNS.promise, reading)
  const outcome = itemAt(asked, COLUMNS.outcome, reading)
  const remark = itemAt(asked, COLUMNS.remark, reading)
  const known = [promise, outcome, remark]
  const isAsPrinted = isPrinted(asked, COLUMNS.promise, promise)
  for (const item of [...asked.own, ...asked.added]) {
    if (!known.includes(item)) claim(reading, item, 'issuedUnknown')
  }
  if (promise.cell.text !== '') claim(reading, promise, isAsPrinted ? 'issuedLastTime' : 'issuedUnknown')
  const heading = promise.cell.text
  for (const item of [outcome, remark]) if (item.cell.text !== '') claim(reading, item, 'issuedOutcome', { heading })
  const text = tidy(outcome.cell.text)
  const said = tidy(remark.cell.text)
  const chosen = text === '' ? null : matchChoice(text, PROMISE_CHOICES)
  const choice = PROMISE_CHOICES.find((one) => one.choice === chosen?.choice)
  if (choice && isAsPrinted) {
    reading.promises.push({
      promise: promise.cell.text,
      outcome: choice.outcome,
      text,
      remark: said === '' ? null : said,
      source: reading.sourceOf(outcome),
    })
  } else if (text !== '' || said !== '') {
    const quoted = [text, said].filter((one) => one !== '').join(' – ')
    const source = reading.sourceOf(text === '' ? remark : outcome)
    reading.findings.push(finding('plan-outcome-unclear', source, { plan: tidy(heading), text: quoted }))
  }
}
