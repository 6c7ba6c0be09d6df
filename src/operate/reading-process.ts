/**
 * Files are read in a process of their own, with limits of memory and time that bind: a file that ends it costs its own reading and
 * nothing else. One process serves file after file; one that fell is replaced.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { isSea } from 'node:sea'
import type { Limits } from '../config/schema.ts'
import { finding } from '../findings/finding.ts'
import type { Finding, Source } from '../model.ts'
import type { ReadElsewhere } from '../read-files.ts'
import { ownProgram } from './own-program.ts'
import { type Answer, MEMORY_PASSED, type Order, TIME_PASSED } from './serve-tasks.ts'
import type { TaskName, Tasks } from './tasks.ts'

export type ProcessLimits = Pick<Limits, 'memoryBytes' | 'milliseconds'>

/** What an order may take, and the file that is named when it takes more. */
export interface Bounds {
  readonly limits: ProcessLimits
  readonly file: string
}

/** A task with its context and one order. */
export interface Asked<Name extends TaskName> extends Bounds {
  readonly task: Name
  /** Sent once as long as it is the same object. */
  readonly context: Tasks[Name]['context']
  readonly order: Tasks[Name]['order']
}

/** What a task gave; or why it gave nothing. */
export type Given<Name extends TaskName> = { readonly given: Tasks[Name]['gives'] } | { readonly fell: Finding }

export interface ReadingProcess {
  readonly read: ReadElsewhere
  perform<Name extends TaskName>(asked: Asked<Name>): Promise<Given<Name>>
  /** Starts the process before the first file is there, so that it is ready by then. */
  prepare(limits: Pick<Limits, 'memoryBytes'>): void
  /** Ends the process. What is still being read never comes to an end. */
  end(): void
}

const MEGABYTE = 1024 * 1024
/** Files sent ahead, so that the process never waits for its next one. */
const AHEAD = 2
/** A reading ends itself at the limit of time; the process that did not gets this many milliseconds more. */
const GRACE = 300
/** So many times as long on the clock is too long on the busiest computer. */
const STANDSTILL = 4
const LONGEST_START = 30_000
const MOST_STARTS = 3
/** A process that has grown beyond this share of its memory makes room for a fresh one once it has answered. */
const GROWN = 0.6
/** Memory of a process that is not its heap of old objects: the program, young objects, unpacked bytes. */
const BESIDE_HEAP = 110 * MEGABYTE
const REMEMBERED_WORDS = 4_000

/** An order on its way. */
interface Job extends Omit<Order, 'milliseconds'>, Bounds {
  readonly done: (given: unknown) => void
  readonly fell: (finding: Finding) => void
  readonly failed: (error: Error) => void
  /** A process fell over it that had read other files before, so it gets a fresh one. */
  isSecondTry: boolean
}

interface Running {
  readonly child: ChildProcess
  readonly memoryBytes: number
  context: unknown
  isReady: boolean
  /** How many files it has answered for. */
  answered: number
  timer: NodeJS.Timeout | null
  ranOutOfTime: boolean
  /** The end of what it wrote to standard error. */
  lastWords: string
}

/** @param command how to start the process, for tests that start another */
export function createReadingProcess(command = ownProgram('operate/reading-process-main')): ReadingProcess {
  const waiting: Job[] = []
  /** Sent to the process, the one that is being read first. */
  const sent: Job[] = []
  let running: Running | null = null
  let failedStarts = 0

  const start = (memoryBytes: number): Running => {
    const made: Running = {
      child: startChild(command, memoryBytes),
      memoryBytes,
      context: null,
      isReady: false,
      answered: 0,
      timer: null,
      ranOutOfTime: false,
      lastWords: '',
    }
    made.child.on('message', (answer: Answer) => take(made, answer))
    made.child.stderr?.on('data', (words) => {
      made.lastWords = (made.lastWords + words).slice(-REMEMBERED_WORDS)
    })
    whenEnded(made.child, (how) => fell(made, how))
    setTimer(made, LONGEST_START)
    return made
  }

  const send = () => {
    const [next] = waiting
    if (!next) return
    if (running && running.memoryBytes !== next.limits.memoryBytes && sent.length === 0) leave(running)
    running ??= start(next.limits.memoryBytes)
    while (sent.length < AHEAD && waiting[0] && waiting[0].limits.memoryBytes === running.memoryBytes) {
      const job = waiting.shift()
      if (job) sendJob(running, job)
    }
  }

  const sendJob = (to: Running, job: Job) => {
    const { task, context, order } = job
    const milliseconds = job.limits.milliseconds + GRACE
    const message: Order = { task, context: to.context === context ? null : context, order, milliseconds }
    to.context = context
    sent.push(job)
    // A process that has ended meanwhile is heard of by its end.
    to.child.send(message, () => undefined)
    if (sent.length === 1 && to.isReady) setTimer(to, STANDSTILL * milliseconds)
  }

  const take = (from: Running, answer: Answer) => {
    if (from !== running) return
    if (answer === 'ready') {
      from.isReady = true
      failedStarts = 0
    } else {
      from.answered += 1
      sent.shift()?.done(answer.given)
      if (answer.memory > from.memoryBytes * GROWN) leave(from)
    }
    const [next] = sent
    if (from === running) setTimer(from, next ? STANDSTILL * (next.limits.milliseconds + GRACE) : null)
    send()
  }

  /** Lets go of a process that has not fallen; what it was sent is sent again to the next. */
  const leave = (from: Running) => {
    setTimer(from, null)
    if (running === from) running = null
    waiting.unshift(...sent.splice(0))
    from.child.kill('SIGKILL')
  }

  const fell = (from: Running, how: string) => {
    setTimer(from, null)
    if (running !== from) return
    running = null
    const [job, ...others] = sent.splice(0)
    waiting.unshift(...others)
    if (!from.isReady) {
      failedStarts += 1
      if (job) waiting.unshift(job)
      if (failedStarts >= MOST_STARTS) return giveUp(`${how} ${from.lastWords}`.trim())
    } else if (job && from.answered > 0 && !isOutOfTime(from) && !job.isSecondTry) {
      job.isSecondTry = true
      waiting.unshift(job)
    } else job?.fell(reasonOf(from, how, job))
    send()
  }

  const giveUp = (reason: string) => {
    const error = new Error(`The process in which files are read could not be started: ${reason}`)
    for (const job of waiting.splice(0)) job.failed(error)
  }

  const perform = <Name extends TaskName>(asked: Asked<Name>): Promise<Given<Name>> =>
    new Promise((resolve, failed) => {
      // What the process gives to a task is what that task gives: both are this program.
      const done = (given: unknown) => resolve({ given: given as Tasks[Name]['gives'] })
      waiting.push({ ...asked, done, fell: (fell) => resolve({ fell }), failed, isSecondTry: false })
      send()
    })

  return {
    perform,
    async read(context, file) {
      const asked = { task: 'read', context, order: file, limits: context.limits, file: file.file } as const
      const result = await perform(asked)
      return 'given' in result ? result.given : { outcome: 'rejected', findings: [result.fell], updates: [] }
    },
    prepare: ({ memoryBytes }) => {
      running ??= start(memoryBytes)
    },
    end: () => {
      waiting.length = 0
      sent.length = 0
      if (running) leave(running)
    },
  }
}

function startChild([program, ...first]: [string, ...string[]], memoryBytes: number): ChildProcess {
  const heap = Math.max(64, Math.floor((memoryBytes - BESIDE_HEAP) / MEGABYTE))
  // Young objects are few at a time: threads that collect them together cost more than they collect.
  const flags = [`--max-old-space-size=${heap}`, '--single-threaded-gc']
  // The single executable takes no options of Node among its arguments, and among the variables of the environment only the first.
  const env = isSea()
    ? { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${flags[0]}`.trim() }
    : process.env
  return spawn(program, [...(isSea() ? [] : flags), ...first, String(memoryBytes)], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  })
}

/** Calls back once, when the process has ended and everything it sent has been heard. */
function whenEnded(child: ChildProcess, ended: (how: string) => void): void {
  let left = 2
  let how = ''
  const one = () => {
    left -= 1
    if (left === 0) ended(how)
  }
  child.once('error', (error) => {
    left = 1
    how = error.message
    one()
  })
  child.once('close', (code, signal) => {
    how = signal ?? `exit code ${code}`
    one()
  })
  child.once('disconnect', one)
}

/** The first file's time begins when the one before it was answered. `null` stops the clock. */
function setTimer(running: Running, milliseconds: number | null): void {
  if (running.timer) clearTimeout(running.timer)
  running.timer =
    milliseconds === null
      ? null
      : setTimeout(() => {
          running.ranOutOfTime = true
          running.child.kill('SIGKILL')
        }, milliseconds)
}

/** What V8 says when its heap is full, or an object would not fit. */
const OUT_OF_MEMORY =
  /heap out of memory|allocation failed|invalid (?:array|table|string) (?:length|size)|Array buffer/i

function isOutOfTime({ ranOutOfTime, lastWords }: Running): boolean {
  return ranOutOfTime || lastWords.includes(TIME_PASSED)
}

function reasonOf(from: Running, how: string, { limits, file }: Job): Finding {
  const { lastWords, memoryBytes } = from
  const source: Source = { file, sheet: null, cell: null }
  if (isOutOfTime(from)) return finding('limit-time', source, { limit: limits.milliseconds })
  if (lastWords.includes(MEMORY_PASSED) || OUT_OF_MEMORY.test(lastWords))
    return finding('limit-memory', source, { limit: memoryBytes })
  return finding('reading-stopped', source, { reason: how })
}
