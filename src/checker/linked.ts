/**
 * One program of many modules, for a browser, made with what runs the sources anyway: jiti turns each module into one that asks for others by
 * `require`, and this joins them. The built program has a smaller one, made by a bundler that users need not install.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'

interface Module {
  readonly number: number
  code: string
}

/** @param entry path of the module that is run first */
export function linkProgram(entry: string): string {
  const jiti = createJiti(import.meta.url)
  const modules = new Map<string, Module>()
  const add = (path: string): number => {
    const known = modules.get(path)
    if (known) return known.number
    const module: Module = { number: modules.size, code: '' }
    modules.set(path, module)
    const source = readFileSync(path, 'utf8')
    const code = isCommon(path, source) ? source : jiti.transform({ source, filename: path, ts: path.endsWith('.ts') })
    const find = (name: string) => placeOf(name, path) ?? fileURLToPath(jiti.esmResolve(name, path))
    module.code = code.replace(ASKED, (_, name: string) => `require(${add(find(name))})`)
    return module.number
  }
  add(entry)
  const all = Array.from(modules.values(), ({ code }) => `(module, exports, require) => {${code}\n}`)
  return `(() => {
const modules = [${all.join(',\n')}]
const made = []
const require = (number) => {
  if (!made[number]) {
    made[number] = { exports: {} }
    modules[number](made[number], made[number].exports, require)
  }
  return made[number].exports
}
require(0)
})()`
}

const ASKED = /\brequire\(\s*["']([^"']+)["']\s*\)/g

/** Our own sources are modules; a package says in its name or by its words which it is. */
function isCommon(path: string, source: string): boolean {
  if (path.endsWith('.cjs')) return true
  return path.endsWith('.js') && !/^\s*(?:import|export)\b/m.test(source)
}

/** As `require` finds it; null where a package has no such edition, whatever it says. */
function placeOf(name: string, asking: string): string | null {
  if (name.startsWith('node:')) throw new Error(`${asking} asks for ${name}, which no browser has.`)
  if (name.startsWith('.') && asking.endsWith('.ts')) return resolve(dirname(asking), name)
  try {
    return createRequire(asking).resolve(name)
  } catch {
    return null
  }
}
