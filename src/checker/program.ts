/** The program that the page runs in the officer's browser. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the build puts it, found from the built program; `scripts/build.ts` names the same place. */
const BUILT = fileURLToPath(new URL('../checker/worker.js', import.meta.url))
const SOURCE = fileURLToPath(new URL('../checker/worker.ts', import.meta.url))

/**
 * JavaScript for a worker of a browser: the built one, or from the sources one that is made now.
 *
 * @param tell is called before the making, which takes a while the first time
 */
export async function checkerProgram(tell: () => void): Promise<string> {
  if (existsSync(BUILT)) return readFileSync(BUILT, 'utf8')
  tell()
  const { linkProgram } = await import('./linked.ts')
  return linkProgram(SOURCE)
}
