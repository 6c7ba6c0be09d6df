/** The packed program as one text within the single executable: files by their path, and where they go. */
import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Bytes by path, with `/` between folders. */
export type ProgramFiles = ReadonlyMap<string, Uint8Array>

export function packProgram(files: ProgramFiles): Uint8Array {
  const names = [...files.keys()].sort()
  const content = names.map((name) => [name, Buffer.from(files.get(name) ?? []).toString('base64')])
  return gzipSync(JSON.stringify(content), { level: 9 })
}

export function unpackProgram(packed: Uint8Array): ProgramFiles {
  const content: [string, string][] = JSON.parse(gunzipSync(packed).toString('utf8'))
  return new Map(content.map(([name, base64]) => [name, Buffer.from(base64, 'base64')]))
}

/** Names a program by what is in it, so that another never stands in its place. */
export function programName(version: string, packed: Uint8Array): string {
  return `${version}-${createHash('sha256').update(packed).digest('hex').slice(0, 16)}`
}

interface Account {
  /** As Node names it: `win32`. */
  readonly platform: string
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The folder of an account's own in which its programs keep what can be made again: nobody else may write there. */
export function accountFolder({ platform, home, env }: Account): string {
  if (platform === 'win32') return `${env.LOCALAPPDATA ?? `${home}\\AppData\\Local`}\\Collate`
  if (platform === 'darwin') return `${home}/Library/Caches/Collate`
  return `${env.XDG_CACHE_HOME ?? `${home}/.cache`}/collate`
}

/**
 * What a process of the executable is to run. Started with a module of the program before its arguments, as the program starts its own, it is that one.
 *
 * @param argv as Node gives it: twice the executable, then the arguments
 * @returns the module, and `argv` as that module expects it
 */
export function moduleToRun(argv: readonly string[], folder: string): { module: string; argv: string[] } {
  const [executable = '', , first = '', ...rest] = argv
  const isOwn = first.startsWith(folder) && first.endsWith('.js')
  const module = isOwn ? first : `${folder}/dist/cli/main.js`
  return { module, argv: [executable, module, ...(isOwn ? rest : argv.slice(2))] }
}
