/** Processes with what they took: time on the clock, time of the processors, and the most memory of all of them together. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Taken {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of processors, of the process and those it started; null where the system does not tell (it does on Linux). */
  readonly processor: number | null
  /** Megabytes of the process and those it started, at the moment they had most; null as above. */
  readonly memory: number | null
  /** What it printed. */
  readonly output: string
}

/** How often the memory is looked at, in milliseconds. */
const LOOK = 100
/** Ticks of the processor's clock in a second, which is the same on every Linux there is. */
const TICKS = 100

/** @throws Error when the process ends with another code than those of a run that went through */
export async function takeMeasure(command: readonly string[], folder: string): Promise<Taken> {
  const [program = '', ...args] = command
  const before = processorOfChildren()
  const begun = performance.now()
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors, most] = ['', '', 0]
  child.stdout.on('data', (text) => {
    output += text
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  const looking = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid ?? 0))
  }, LOOK)
  const code = await new Promise((done) => {
    child.on('close', done)
  })
  const wall = (performance.now() - begun) / 1000
  clearInterval(looking)
  if (code !== 0 && code !== 1) throw new Error(`${command.join(' ')}: ${errors}`)
  const after = processorOfChildren()
  return {
    wall,
    processor: before === null || after === null ? null : after - before,
    memory: most > 0 ? most : null,
    output,
  }
}

/** Seconds of all children that have ended, with theirs. */
function processorOfChildren(): number | null {
  const fields = statOf('self')
  return fields === null ? null : (Number(fields[13]) + Number(fields[14])) / TICKS
}

/** The numbers the system keeps of a process, from its state on; null when there is none, or the system keeps none. */
function statOf(id: string): string[] | null {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Megabytes of a process and its descendants, each page counted once for those that share it. */
function memoryOf(id: number): number {
  const parents = new Map<number, number>()
  for (const name of listed()) if (/^\d+$/.test(name)) parents.set(Number(name), Number(statOf(name)?.[1] ?? 0))
  const family = new Set([id])
  // A set hands on what is added to it on the way, so children of children follow.
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.add(child)
  return [...family].reduce((sum, member) => sum + shareOf(member), 0)
}

function listed(): string[] {
  try {
    return readdirSync('/proc')
  } catch {
    return []
  }
}

function shareOf(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'latin1')
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
