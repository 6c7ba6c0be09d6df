/** The process in which files are read. Its argument is the memory it may take, in bytes. */
import { setFlagsFromString } from 'node:v8'
// Nearly all orders are files to read: what that needs is there before the first one comes.
import '../reading.ts'
import { serveTasks } from './serve-tasks.ts'
import { makeReady } from './tasks.ts'

// The process lives for seconds: machine code made for every function called a few hundred times costs more than it saves. Measured over 500
// returns, a quarter of the process's time; a Node that does not know the setting ignores it.
setFlagsFromString('--interrupt-budget=400000')

serveTasks(Number(process.argv[2]), makeReady)
