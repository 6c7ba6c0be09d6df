/** A process that reads as the real one does, and comes to grief over files of certain names. */
import { nodeEffects } from '../../src/node-effects.ts'
import { serveReadings } from '../../src/operate/serve-readings.ts'
import { createReader } from '../../src/reading.ts'

const griefs: Record<string, () => void> = {
  'aborts.csv': () => process.abort(),
  'exits.csv': () => process.exit(7),
  'hangs.csv': () => {
    for (let i = 0; i >= 0; i = (i + 1) % 1_000);
  },
  'fills the heap.csv': () => {
    const held: number[][] = []
    for (;;) held.push(new Array(100_000).fill(held.length))
  },
  'fills what lies beside the heap.csv': () => {
    const held: Uint8Array[] = []
    for (;;) held.push(new Uint8Array(8 * 1024 * 1024).fill(1))
  },
}

serveReadings(Number(process.argv[2]), (context) => {
  const read = createReader(context, nodeEffects)
  return (opened) => {
    griefs[opened.file]?.()
    return read(opened)
  }
})
