/** How a module of this very program is started as a process of its own. */
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { isSea } from 'node:sea'
import { fileURLToPath } from 'node:url'

/**
 * The program and its first arguments: Node with the built module, or through jiti with its source.
 *
 * @param module path from the folder of the sources without its ending: `cli/main`
 */
export function ownProgram(module: string): [string, ...string[]] {
  const ending = extname(import.meta.url)
  const path = join(fileURLToPath(new URL('..', import.meta.url)), `${module}${ending}`)
  if (ending === '.js') return [process.execPath, path]
  const jiti = dirname(createRequire(import.meta.url).resolve('jiti/package.json'))
  return [process.execPath, join(jiti, 'lib', 'jiti-cli.mjs'), path]
}

/** What a person would start this very program with: the single executable by itself, anything else as above. */
export function ownCommand(): [string, ...string[]] {
  return isSea() ? [process.execPath] : ownProgram('cli/main')
}
