/** The process in which files are read. Its argument is the memory it may take, in bytes. */
// Nearly all orders are files to read: what that needs is there before the first one comes.
import '../reading.ts'
import { delayMachineCode } from './machine-code.ts'
import { serveTasks } from './serve-tasks.ts'
import { makeReady } from './tasks.ts'

delayMachineCode()
serveTasks(Number(process.argv[2]), makeReady)
