/** What stands at the top and bottom of the pages of a text document, each text once; numbers of pages are left out. */
import { AROUND_PAGE_NUMBERS } from '../../words/en/furniture.ts'
import type { GridBuilder } from '../grid-builder.ts'
import { type Block, textOfBlocks } from './blocks.ts'
import { markLists } from './marks.ts'

export class PageMargins {
  /** What the place of each text is called. */
  readonly #places = new Map<string, string>()

  add(place: 'page header' | 'page footer', blocks: readonly Block[]): void {
    const text = textOfBlocks(markLists(blocks))
    if (!AROUND_PAGE_NUMBERS.test(text) && !this.#places.has(text)) this.#places.set(text, place)
  }

  /** Puts them above the first row. */
  attachTo(builder: GridBuilder): void {
    for (const [at, [text, place]] of [...this.#places].entries()) {
      builder.name(0, at + 1, place)
      builder.attach('pageMargin', 0, at + 1, text)
    }
  }
}
