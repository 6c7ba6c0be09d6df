/** The team's own text for the paper, as it is typed into a text file. */

export interface BackgroundBlock {
  readonly kind: 'heading' | 'paragraph' | 'bullet'
  readonly text: string
  /** Of a bullet: 0 for the outermost. */
  readonly level: number
}

const BULLET = /^([ \t]*)[-*•–o]\s+(.*)$/
const NUMBER = /^\s*\d{1,3}[.)]\s+/

/**
 * Blank lines part paragraphs; a line after `#` is a heading; a line after `-`, `*` or `•` a bullet, deeper the further it is
 * indented. Numbers in front of paragraphs go, because the paper numbers its own.
 */
export function backgroundBlocks(text: string): readonly BackgroundBlock[] {
  const blocks: BackgroundBlock[] = []
  let lines: string[] = []
  const endParagraph = () => {
    const joined = lines.join(' ').replace(NUMBER, '').trim()
    if (joined) blocks.push({ kind: 'paragraph', text: joined, level: 0 })
    lines = []
  }
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const heading = /^#+\s*(.+)$/.exec(line)?.[1]
    const bullet = BULLET.exec(line)
    const last = blocks.at(-1)
    if (line.trim() === '') endParagraph()
    else if (heading) {
      endParagraph()
      blocks.push({ kind: 'heading', text: heading.trim(), level: 0 })
    } else if (bullet) {
      endParagraph()
      blocks.push({ kind: 'bullet', text: (bullet[2] ?? '').trim(), level: indentation(bullet[1] ?? '') })
    } else if (lines.length === 0 && last?.kind === 'bullet' && /^\s/.test(line)) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.trim()}` }
    } else lines.push(line.trim())
  }
  endParagraph()
  return blocks
}

/** Two spaces or a tab a level. */
function indentation(space: string): number {
  return Math.min(3, Math.floor(space.replaceAll('\t', '  ').length / 2))
}
