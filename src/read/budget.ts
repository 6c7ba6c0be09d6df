/** Keeps one file within the configured limits. Each limit ends in a finding that names it and the figure. */
import type { Limits } from '../config/schema.ts'
import type { ReadEffects } from './effects.ts'
import { unreadable } from './unreadable.ts'

/** How many steps pass between two looks at the clock. */
const STEPS_BETWEEN_CHECKS = 4096

export class Budget {
  readonly limits: Limits
  readonly #now: () => number
  readonly #started: number
  #unpacked = 0
  #cells = 0
  #steps = 0

  constructor(limits: Limits, effects: Pick<ReadEffects, 'now'>) {
    this.limits = limits
    this.#now = effects.now
    this.#started = effects.now()
  }

  /** How many bytes may still be unpacked. */
  get unpackedLeft(): number {
    return this.limits.unpackedBytes - this.#unpacked
  }

  /** `bytes` are about to be unpacked, or have been. */
  spendUnpacked(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > this.limits.unpackedBytes) {
      throw unreadable('limit-unpacked-size', { limit: this.limits.unpackedBytes, found: this.#unpacked })
    }
  }

  spendCell(textLength: number): void {
    this.#cells += 1
    if (this.#cells > this.limits.cells) throw unreadable('limit-cells', { limit: this.limits.cells })
    this.checkCellText(textLength)
  }

  checkCellText(length: number): void {
    if (length > this.limits.cellCharacters) {
      throw unreadable('limit-cell-text', { limit: this.limits.cellCharacters, found: length })
    }
  }

  /** Called once for each small step of work; looks at the clock now and then. */
  step(): void {
    this.#steps += 1
    if (this.#steps % STEPS_BETWEEN_CHECKS === 0) this.checkTime()
  }

  checkTime(): void {
    if (this.#now() - this.#started > this.limits.milliseconds) {
      throw unreadable('limit-time', { limit: this.limits.milliseconds })
    }
  }
}
