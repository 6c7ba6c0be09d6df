/** Progress while a round is read: a bar that redraws itself on a terminal, a few plain lines anywhere else. */
import { visibleOnOneLine } from '../visible.ts'
import type { Terminal } from './terminal.ts'

export interface Progress {
  step(done: number, total: number, file: string): void
  /** Clears the bar, so that the summary starts on a line of its own. */
  done(): void
}

export const noProgress: Progress = { step: () => undefined, done: () => undefined }

const WIDTH = 24
const CLEAR_LINE = '\r\u001b[2K'

export function createProgress(label: string, terminal: Terminal): Progress {
  const { draw } = terminal
  if (!terminal.isTerminal || !draw) return plainProgress(label, terminal)
  return {
    step: (done, total, file) => {
      const filled = Math.round((WIDTH * done) / total)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      draw(`${CLEAR_LINE}${visibleOnOneLine(`${label}  ${bar}  ${done} of ${total}  ${file.slice(0, 40)}`)}`)
    },
    done: () => draw(CLEAR_LINE),
  }
}

function plainProgress(label: string, terminal: Terminal): Progress {
  let quarter = 0
  return {
    step: (done, total) => {
      const reached = Math.floor((4 * done) / total)
      if (reached <= quarter) return
      quarter = reached
      terminal.err(`${label}: ${done} of ${total} files read\n`)
    },
    done: () => undefined,
  }
}
