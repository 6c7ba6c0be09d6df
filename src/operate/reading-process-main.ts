/** The process in which files are read. Its argument is the memory it may take, in bytes. */
import { nodeEffects } from '../node-effects.ts'
import { createReader } from '../reading.ts'
import { serveReadings } from './serve-readings.ts'

serveReadings(Number(process.argv[2]), (context) => createReader(context, nodeEffects))
