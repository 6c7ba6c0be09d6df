/** The process in which files are read. Its argument is the memory it may take, in bytes. */
import { setFlagsFromString } from 'node:v8'
import { nodeEffects } from '../node-effects.ts'
import { createReader } from '../reading.ts'
import { serveReadings } from './serve-readings.ts'

// The process lives for seconds: machine code made for every function called a few hundred times costs more than it saves. Measured over 500
// returns, a quarter of the process's time; a Node that does not know the setting ignores it.
setFlagsFromString('--interrupt-budget=400000')

serveReadings(Number(process.argv[2]), (context) => createReader(context, nodeEffects))
