/** When Node makes machine code of functions. */
import { setFlagsFromString } from 'node:v8'

/**
 * For a process that lives for seconds: machine code made for every function called a few hundred times costs more than it saves. Measured over 500
 * returns, a quarter of the time of the process that reads and a tenth of that of a whole cold run. The V8 of Node 22 and later has no such setting, and says so
 * on the screen when it is asked for it. Regular expressions are compiled once, not first to be interpreted and then again: nearly all of them are
 * used many times.
 */
export function delayMachineCode(): void {
  const [major] = process.versions.v8.split('.')
  if (Number(major) < 12) setFlagsFromString('--interrupt-budget=2000000')
  setFlagsFromString('--no-regexp-tier-up')
}
