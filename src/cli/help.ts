/** `collate help TOPIC`: the pages of `docs/`, printed; without a topic, what there is. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { visibleOnOneLine } from '../visible.ts'
import { nearest } from './nearest.ts'
import type { ExitCode, Terminal } from './terminal.ts'

const PROGRAM = new URL('../../', import.meta.url)
/** Made with the compiled program, and not of Markdown. */
const LICENCES = 'licences'

/** @returns 2 for a topic that there is no page about; the nearest is named then */
export function showHelp(topic: string | undefined, program: Command, { out, err }: Terminal): ExitCode {
  const commands = pagesIn('docs/commands/')
  const pages = pagesIn('docs/')
  if (topic === undefined) {
    const topics = [...pages.keys(), LICENCES].sort()
    out(
      `${program.helpInformation()}\nPages that collate help TOPIC prints, besides the page of each command:\n  ${topics.join(', ')}\n`,
    )
    return 0
  }
  const name = topic.toLowerCase().replace(/\.md$/, '')
  // A command and a page may have the same name; both are about it.
  const found = [commands.get(name), pages.get(name)].flatMap((page) => (page ? [readFileSync(page, 'utf8')] : []))
  if (topic === LICENCES || found.length > 0) {
    out(topic === LICENCES ? licences() : found.join('\n'))
    return 0
  }
  const near = nearest(topic.toLowerCase(), [...commands.keys(), ...pages.keys(), LICENCES])
  const hint = near === null ? 'collate help lists all there are.' : `Did you mean "collate help ${near}"?`
  err(`There is no page about "${visibleOnOneLine(topic)}". ${hint}\n`)
  return 2
}

/** Pages by their topic, which is the name of the file. */
function pagesIn(folder: string): Map<string, URL> {
  const place = new URL(folder, PROGRAM)
  const names = readdirSync(place).filter((name) => name.endsWith('.md') && name !== 'README.md')
  return new Map(names.map((name) => [name.slice(0, -'.md'.length), new URL(encodeURIComponent(name), place)]))
}

function licences(): string {
  try {
    return readFileSync(new URL('dist/licences.txt', PROGRAM), 'utf8')
  } catch {
    return 'The licences of all that ships stand in the packed program. In a clone, npm run build writes them to dist/licences.txt.\n'
  }
}
