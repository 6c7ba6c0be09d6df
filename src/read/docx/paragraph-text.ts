/** The text of one paragraph as it is put together from its runs. */
import { isPrompt } from '../../kinds/answers.ts'
import { addStruck } from '../struck.ts'
import { type Attached, attachedIn, type Block, type Paragraph, type TextBox, textOfBlocks } from './blocks.ts'
import { markLists } from './marks.ts'

/** Where a stretch of text goes. */
export type Standing = 'shown' | 'struck' | 'hidden' | 'deleted' | 'moved' | 'placeholder'

/** What is known of a stretch of text. */
export interface Stretch {
  readonly standing: Standing
  /** The day of the control around it. */
  readonly date: string | null
  readonly isBold: boolean
}

/** Text that a program puts in. */
export const PLAIN_STRETCH: Stretch = { standing: 'shown', date: null, isBold: false }

export class ParagraphText {
  link: string | null = null
  readonly #attached: Attached[] = []
  #shown = ''
  /** Null until there is text. */
  #isBold: boolean | null = null
  #dated: { readonly iso: string; text: string } | null = null
  readonly #aside: Aside = { ...NOTHING_ASIDE }
  /** What was shown since the last stretch of the kind. */
  readonly #between: Aside = { ...NOTHING_ASIDE }

  add(text: string, { standing, date, isBold }: Stretch): void {
    if (text === '') return
    if (standing !== 'shown') {
      this.#aside[standing] = addStruck(this.#aside[standing], this.#between[standing], text)
      this.#between[standing] = ''
      return
    }
    this.#shown += text
    if (text.trim() !== '') this.#isBold = isBold && this.#isBold !== false
    for (const kind of ASIDE) this.#between[kind] += text
    if (date === null) return
    if (this.#dated?.iso === date) this.#dated.text += text
    else this.#dated = { iso: date, text }
  }

  attach(kind: Attached['kind'], text: string, box: TextBox | null = null): void {
    this.#attached.push({ kind, text, ...(box ? { box } : {}) })
  }

  /** A text box of these blocks, and what is attached within it; `box` is where it stands, where that is given. */
  attachBox(blocks: readonly Block[], box: TextBox | null = null): void {
    this.attach('shape', textOfBlocks(markLists(blocks)), box)
    for (const { kind, text } of attachedIn(blocks)) this.attach(kind, text)
  }

  build({ mark, isHeading }: Pick<Paragraph, 'mark' | 'isHeading'> = { mark: null, isHeading: false }): Paragraph {
    const { struck, hidden, deleted, moved, placeholder } = this.#aside
    const attached = [...this.#attached]
    if (deleted.trim() !== '') attached.push({ kind: 'deletion', text: deleted })
    if (moved.trim() !== '') attached.push({ kind: 'movedAway', text: moved })
    if (placeholder.trim() !== '' && !isPrompt(placeholder)) attached.push({ kind: 'placeholder', text: placeholder })
    const isDate = this.#dated !== null && this.#dated.text.trim() === this.#shown.trim()
    return {
      kind: 'paragraph',
      text: this.#shown.trim() === '' ? '' : this.#shown,
      mark,
      isHeading: isHeading || this.#isBold === true,
      struck,
      hidden,
      link: this.link,
      date: isDate ? (this.#dated?.iso ?? null) : null,
      attached,
    }
  }
}

const ASIDE = ['struck', 'hidden', 'deleted', 'moved', 'placeholder'] as const
type Aside = Record<(typeof ASIDE)[number], string>
const NOTHING_ASIDE: Aside = { struck: '', hidden: '', deleted: '', moved: '', placeholder: '' }
