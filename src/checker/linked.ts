/**
 * One program of many modules, for a browser, made with what runs the sources anyway: jiti turns each module into one that asks for others by
 * `require`, and this joins them. The built program has a smaller one, made by a bundler that users need not install.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createJiti, type Jiti } from 'jiti'

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
    const code = asCommon(path, readFileSync(path, 'utf8'), jiti)
    const find = (name: string) => placeOf(name, path, jiti)
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

/** The module's text as one that asks for others by `require`. Our own sources never are; a package says by its file's name or its words. */
function asCommon(path: string, source: string, jiti: Jiti): string {
  if (path.endsWith('.json')) return `module.exports = ${source}`
  if (path.endsWith('.cjs') || (path.endsWith('.js') && !/^\s*(?:import|export)\b/m.test(source))) return source
  return jiti.transform({ source, filename: path, ts: path.endsWith('.ts') })
}

/** A package's edition for browsers. One for `require` needs no work; not every package that names one has it. */
const EDITIONS = ['require', 'import'].map((edition) => ['browser', edition, 'default'])

function placeOf(name: string, asking: string, jiti: Jiti): string {
  if (name.startsWith('.')) return createRequire(asking).resolve(name)
  const found = EDITIONS.map((conditions) => jiti.esmResolve(name, { conditions, parentURL: asking, try: true }))
  const [place] = found.flatMap((url) => (url?.startsWith('file:') ? [fileURLToPath(url)] : [])).filter(existsSync)
  if (place === undefined) throw new Error(`${asking} asks for ${name}, which no browser has.`)
  return place
}
