/** The log: one line an event, for people or for programs. Never a contact detail or a word of an answer: only names, codes and counts. */
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { visible, visibleOnOneLine } from '../visible.ts'

export const LEVELS = ['debug', 'info', 'warn', 'error'] as const
export type Level = (typeof LEVELS)[number]

export const LOG_FORMATS = ['human', 'json'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

/** What is worth knowing of an event. No free text: names of files, rounds and findings, counts, times. */
type Facts = Readonly<Record<string, string | number | boolean>>

/** `event` in plain words: "run finished". */
export type Log = Readonly<Record<Level, (event: string, facts?: Facts) => void>>

export interface LogOptions {
  readonly format: LogFormat
  /** Events below this level are left out. */
  readonly level: Level
  readonly now: () => Date
  /** Takes a line with its line end. */
  readonly write: (line: string) => void
}

export function createLog({ format, level, now, write }: LogOptions): Log {
  const lowest = LEVELS.indexOf(level)
  const print = format === 'json' ? jsonLine : humanLine
  const at =
    (own: Level) =>
    (event: string, facts: Facts = {}) => {
      if (LEVELS.indexOf(own) >= lowest) write(`${print(now().toISOString(), own, event, facts)}\n`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function jsonLine(time: string, level: Level, event: string, facts: Facts): string {
  return visible(JSON.stringify({ time, level, event, ...facts }))
}

/** `2011-03-04T09:30:00.000Z warn  run took over a dead lock (host: OFFICE-PC)` */
function humanLine(time: string, level: Level, event: string, facts: Facts): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${visibleOnOneLine(String(value))}`)
  return `${time} ${level.padEnd(5)} ${event}${told.length === 0 ? '' : ` (${told.join(', ')})`}`
}

/** Sizes in bytes. */
export interface RotationOptions {
  readonly largest: number
  /** How many full files to keep: `collate.log.1` is the youngest. */
  readonly keep: number
}

const ROTATION: RotationOptions = { largest: 5 * 1024 * 1024, keep: 5 }

/**
 * Appends lines to a file that starts anew when it is full. Every line opens and closes the file, so that several processes may write
 * to it and an editor or scanner that holds it for a moment does no lasting harm. A log that cannot be written stops nothing.
 */
export function rotatingFile(path: string, { largest, keep }: RotationOptions = ROTATION): (line: string) => void {
  return (line) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (sizeOf(path) + Buffer.byteLength(line) > largest) rotate(path, keep)
      appendFileSync(path, line)
    } catch {
      // The same event goes to the screen as well.
    }
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(path: string, keep: number): void {
  if (sizeOf(path) === 0) return
  rmSync(`${path}.${keep}`, { force: true })
  for (let number = keep; number > 0; number -= 1) {
    const from = number === 1 ? path : `${path}.${number - 1}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${number}`)
  }
}
