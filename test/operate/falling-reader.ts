/** A process that reads as the real one does, and comes to grief over files of certain names. */
import '../../src/reading.ts'
import { serveTasks } from '../../src/operate/serve-tasks.ts'
import { makeReady } from '../../src/operate/tasks.ts'

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

serveTasks(Number(process.argv[2]), async (name, context) => {
  const perform = await makeReady(name, context)
  return (order: never) => {
    const { file } = order as { file: string }
    griefs[file]?.()
    return perform(order)
  }
})
