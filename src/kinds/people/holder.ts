/** Somebody named in a field for people while the field is read, and when they hold the office by all that was said. */
import type { Person, Source } from '../../model.ts'
import { STATUS_WORDS } from '../../words/en/tenure.ts'
import { statusByRemark } from './tenure.ts'

/** Somebody named in a field, with what was said of when they hold the office that the field is about. */
export interface NamedHolder extends Omit<Person, 'role'> {
  /** Of the note, the office or body alone: without "until May 2011" and the like. */
  readonly office: string | null
  readonly remark: string | null
}

/** Words of a cell, with its place. */
export interface Quoted {
  readonly text: string
  readonly source: Source
}

export interface ReadPeople {
  readonly people: readonly NamedHolder[]
  /** What was written instead of a person: "Vacant", "Not applicable at present". */
  readonly absences: readonly Quoted[]
  /** Those of `people` that are named by their office alone: "Bishop of Dorchester". */
  readonly offices: readonly NamedHolder[]
  /** "No change": who held the office last time holds it still. */
  readonly unchanged: readonly Quoted[]
  /** Lines that hold words which are neither a person, an office nor about one. */
  readonly unclear: readonly Quoted[]
  /** Lines that name people with words of doubt: "Ann Reed (tbc)". */
  readonly doubted: readonly Quoted[]
  /** Lines of people who stand in for others or take turns. */
  readonly unsettled: readonly Quoted[]
}

export interface Draft {
  name: string
  notes: string[]
  /** What was said of when: "until May 2011", "stood down". */
  remarks: string[]
  from: string | null
  line: Quoted
  /** The name is an office: a person named after it takes the name's place. */
  isOffice: boolean
  /** Shared title of "Cllrs A and B". */
  title: string | null
  /** The last note stood in brackets, so that what follows it is not part of it. */
  isClosed: boolean
  status: Person['status'] | null
  /** Whom this one takes over from. */
  follows: Draft | null
  /** A date says that this one is gone by the day of the return. */
  isOver: boolean
  /** A word of doubt stands beside the name: "tbc". */
  isDoubted: boolean
}

/** Dates decide over words: who is "to be replaced by" somebody from a day that is past is gone. */
export function settle(draft: Draft, day: string | null): void {
  const isLater = draft.from !== null && day !== null && draft.from > day.slice(0, draft.from.length)
  const said = draft.remarks.map((remark) => statusByRemark(remark, day)).find((status) => status !== null) ?? null
  if (isLater) draft.status = 'incoming'
  else if (draft.from !== null && day !== null && draft.status === 'incoming') draft.status = 'holds'
  else if (said !== null && (draft.status === null || said !== 'holds')) draft.status = said
  draft.isOver = said === 'former'
  const before = draft.follows
  if (!before) return
  if (draft.status === 'incoming' && before.isOver && draft.from === null) draft.status = 'holds'
  else if (draft.status === 'incoming' && (isLater || before.status !== 'former') && !before.isOver)
    before.status = 'holds'
  else if (draft.status !== 'incoming') before.status = 'former'
}

/** What became of a draft once it is settled. */
export function holderOf(draft: Draft): NamedHolder {
  const { name, notes, from, line, status } = draft
  const remarks = remarksOf(draft)
  return {
    name,
    note: joined([...notes, ...remarks]),
    office: joined(notes),
    remark: joined(remarks),
    status: status ?? 'holds',
    from,
    source: line.source,
  }
}

/** Whoever does not hold the office is never named without a word of it. */
function remarksOf({ remarks, status, from }: Draft): readonly string[] {
  if (remarks.length > 0 || status === null || status === 'holds' || from !== null) return remarks
  return [STATUS_WORDS[status]]
}

function joined(notes: readonly string[]): string | null {
  return notes.length > 0 ? notes.join(', ') : null
}
