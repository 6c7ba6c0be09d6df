/** What a table cell can hold, before it is laid out. Text is text: nothing here becomes a formula. */
import type { WordRun } from '../reconcile/model.ts'
import { blank, words } from './strings.ts'
import type { SheetChoice } from './workbook/row.ts'

export interface Cell {
  /** As displayed; what widths and heights are worked out from. */
  readonly text: string
  /** Address to open: a URL, or `#'Sheet'!A1` in the same workbook. */
  readonly link?: string
  /** Stored beside the display, so that columns sort and add up. `day` is an ISO day, `share` 0–1; `format` is Excel's, where the display is not plain. */
  readonly value?:
    | { readonly kind: 'number' | 'share'; readonly number: number; readonly format?: string }
    | { readonly kind: 'day'; readonly iso: string }
  /** The same text with words marked; joined, the runs are `text`. */
  readonly runs?: readonly TextRun[]
  /** `room` is left empty to be filled in; the text of a `mark` is for programs and stays on one line, however long. */
  readonly look?: 'strong' | 'alert' | 'quiet' | 'room' | 'mark'
  /** What may be entered in it. */
  readonly choice?: SheetChoice
}

export interface TextRun {
  readonly text: string
  readonly mark: 'none' | 'added' | 'removed' | 'quiet'
}

export function text(value: string | null, look?: Cell['look']): Cell {
  return look ? { text: value ?? '', look } : { text: value ?? '' }
}

export function linked(value: string, link: string | null): Cell {
  return link ? { text: value, link } : { text: value }
}

export function number(value: number): Cell {
  return { text: String(value), value: { kind: 'number', number: value } }
}

/** A figure as it is displayed, and Excel's number format for it. */
export function figure(value: number, display: string, format: string): Cell {
  return { text: display, value: { kind: 'number', number: value, format } }
}

export function share(value: number): Cell {
  return { text: `${Math.round(value * 100)}%`, value: { kind: 'share', number: value } }
}

/** A day that sorts as a date. `display` is how it will look. Excel's calendar starts in 1900; an earlier day stays text. */
export function day(iso: string, display: string): Cell {
  return iso >= '1900-03-01' ? { text: display, value: { kind: 'day', iso } } : { text: display }
}

/** Rows of a sheet, to be gone through as often as it takes. An array is such; what is longer need not be all there at a time. */
export interface CellRows extends Iterable<readonly Cell[]> {
  readonly length: number
}

/** Two wordings in one: words removed and added are marked in the text and named again in words below it. */
export function wordsCell(runs: readonly WordRun[]): Cell {
  const marked: TextRun[] = runs.flatMap((run, index) => {
    const mark = run.change === 'same' ? 'none' : run.change
    const touches = index > 0 && mark !== 'none' && runs[index - 1]?.change !== 'same'
    // A word put in place of another would run into it.
    return touches && /^\S/.test(run.text)
      ? [
          { text: ' ', mark: 'none' },
          { text: run.text, mark },
        ]
      : [{ text: run.text, mark }]
  })
  const named = [listed(words.wordsAdded, runs, 'added'), listed(words.wordsRemoved, runs, 'removed')].filter(Boolean)
  if (named.length > 0) marked.push({ text: `\n${named.join(' ')}`, mark: 'quiet' })
  return { text: marked.map((run) => run.text).join(''), runs: marked }
}

function listed(label: string, runs: readonly WordRun[], change: WordRun['change']): string {
  const parts = runs
    .filter((run) => run.change === change && run.text.trim())
    .map((run) => words.quote(run.text.trim()))
  return parts.length > 0 ? `${label}: ${parts.join(', ')}.` : ''
}

/** Nothing to show, where something might stand. Room to write in is no blank. */
export function isBlank(cell: Cell): boolean {
  if (cell.look === 'room') return false
  return cell.text.trim() === '' || cell.text === blank
}
