/** Keeps one file within the configured limits. Each limit ends in a finding that names it and the figure. */
import type { Limits } from '../config/schema.ts'
import type { ReadEffects } from './effects.ts'
import { unreadable } from './unreadable.ts'

/** How many steps pass between two looks at the clock. */
const STEPS_BETWEEN_CHECKS = 4096

/** Coloured cells of a file that are kept. */
const MOST_FILLS = 20_000
/** Parts up to this many bytes are decoded without a second look. */
const LITTLE = 1 << 20
/** In UTF-8, a character beyond Latin-1 begins with a byte above this one. */
const LAST_LEAD_OF_LATIN_1 = 0xc3

export class Budget {
  readonly limits: Limits
  readonly #now: () => number
  readonly #started: number
  #unpacked = 0
  #cells = 0
  #steps = 0
  #text = 0
  #sheets = 0
  #fills = 0

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
    this.#text += textLength
    if (this.#text > this.limits.textCharacters) throw unreadable('limit-text', { limit: this.limits.textCharacters })
  }

  /** Whether one more coloured cell may be kept. So many say nothing by their colours, so that this is no limit to name. */
  spendFill(): boolean {
    this.#fills += 1
    return this.#fills <= MOST_FILLS
  }

  /** A sheet is about to be read. */
  spendSheet(): void {
    this.#sheets += 1
    if (this.#sheets > this.limits.sheets) throw unreadable('limit-sheets', { limit: this.limits.sheets })
    this.checkTime()
  }

  /** `bytes` are about to be decoded: text with a character outside Latin-1 takes two bytes for each. */
  spendDecoded(bytes: Uint8Array): void {
    if (bytes.length > LITTLE && isWide(bytes)) this.spendUnpacked(bytes.length)
  }

  refuseAttributes(): never {
    throw unreadable('limit-attributes', { limit: this.limits.attributes })
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

function isWide(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) > LAST_LEAD_OF_LATIN_1) return true
  return false
}
