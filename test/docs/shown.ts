/** Every command that a page shows, in a block or in a line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../operate/program.ts'

export interface Shown {
  readonly page: string
  /** As it stands on the page, without a comment behind it. */
  readonly line: string
  readonly program: string
  readonly args: readonly string[]
  /** Whether it stands in a block, to be typed as it is. */
  readonly isBlock: boolean
}

const PROGRAMS = /^(?:\.[\\/])?(?:collate|npm|npx|node|docker|systemctl|journalctl|schtasks|apt-get|cd)(?:$|\s)/
const COLLATE = /^(?:\.[\\/]|node_modules[\\/]\.bin[\\/])?collate(?:$|(?= ))|^npm start(?: --)?(?:$|(?= ))/

/** Pages for people, by their paths. */
export function pages(): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  const own = readdirSync(root).filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
  return [...own, ...docs.map((name) => join('docs', name))].map((name) => relative(root, join(root, name))).sort()
}

export function shownOn(page: string): Shown[] {
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = [...text.matchAll(/^```(?:sh|bat)\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.split('\n'))
  const spans = [...text.replace(/^```.*?^```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
  const inLines = spans.filter((span) => PROGRAMS.test(span))
  return [
    ...blocks.flatMap((line) => commandsOf(line).map((each) => ({ ...each, page, isBlock: true }))),
    ...inLines.flatMap((line) => commandsOf(line).map((each) => ({ ...each, page, isBlock: false }))),
  ]
}

function commandsOf(shown: string): Pick<Shown, 'line' | 'program' | 'args'>[] {
  const parts = shown.replace(/\s+#\s.*$/, '').split(' && ')
  return parts.flatMap((part) => {
    const line = part.trim()
    if (line === '') return []
    const [program = '', ...args] = wordsOf(line.replace(COLLATE, 'collate'))
    return [{ line, program, args }]
  })
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
