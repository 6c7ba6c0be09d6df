/** What the readers of a document's body share, and what surrounds the text they read. */
import type { Numbering } from './numbering.ts'
import type { Control } from './properties.ts'
import type { DocxStyles } from './styles.ts'

/** What the parts of a document share. */
export interface DocumentContext {
  readonly styles: DocxStyles
  readonly numbering: Numbering
  /** Addresses of links by relation. */
  readonly links: ReadonlyMap<string, string>
  /** Texts of comments, footnotes and endnotes by their ids. */
  readonly comments: ReadonlyMap<string, string>
  readonly footnotes: ReadonlyMap<string, string>
  readonly endnotes: ReadonlyMap<string, string>
}

/** What surrounds the text that is being read. */
export interface Around {
  /** Deleted or moved away by a tracked change. */
  readonly change: 'deleted' | 'moved' | null
  /** Words that only hold the place of an answer. */
  readonly isPlaceholder: boolean
  /** Shown otherwise than as the text that is stored: a box that is ticked, the number of a page. */
  readonly isReplaced: boolean
  readonly date: string | null
  readonly link: string | null
}

export const NOTHING_AROUND: Around = { change: null, isPlaceholder: false, isReplaced: false, date: null, link: null }

/** What surrounds the text within a content control. */
export function within(around: Around, { isPlaceholder, date }: Control): Around {
  return { ...around, date: date ?? around.date, isPlaceholder: around.isPlaceholder || isPlaceholder }
}
