/** An answer about meetings, read and put briefly: "planned 2009-06-03..2009-06-04", "held 2009-01/month", and the codes of what is asked. */

import { readEntries } from '../../src/kinds/entries/entries.ts'
import { readMeetings } from '../../src/kinds/meetings/meetings.ts'
import type { Meeting, PartialDate } from '../../src/model.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { cells, codesOf } from './pieces.ts'

const context = {
  completedOn: { date: '2009-02-06', precision: 'day' },
  due: '2009-02-28',
  label: 'Date of last and future meeting(s)',
} as const

export function shownOf(answer: string | readonly Piece[]): { shown: string[]; codes: string[] } {
  const pieces = typeof answer === 'string' ? cells(answer) : answer
  const { meetings, findings } = readMeetings(readEntries(pieces), pieces, context)
  const codes = codesOf(findings).filter((code) => code !== 'meeting-none-planned')
  return { shown: meetings.map(brief), codes }
}

function brief({ when, date, until }: Meeting): string {
  return `${when} ${inShort(date)}${until ? `..${inShort(until)}` : ''}`
}

function inShort(date: PartialDate | null): string {
  if (!date) return 'undated'
  return date.precision === 'day' ? date.date : `${date.date}/${date.precision}`
}
