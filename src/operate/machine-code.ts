/** When Node makes machine code of functions. */
import { setFlagsFromString } from 'node:v8'

/**
 * For a process that lives for seconds: machine code made for every function called a few hundred times costs more than it saves. Measured over 500
 * returns, a quarter of the time of the process that reads and a tenth of that of a whole cold run; a Node that does not know the setting ignores it.
 * Regular expressions are compiled once, not first to be interpreted and then again: nearly all of them are used many times.
 */
export function delayMachineCode(): void {
  setFlagsFromString('--interrupt-budget=2000000')
  setFlagsFromString('--no-regexp-tier-up')
}
