/** Which part of the program a profile's time went to. Works on compiled files, and on bundled ones that have their source map beside them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface ProfileNode {
  readonly id: number
  readonly callFrame: {
    readonly functionName: string
    readonly url: string
    readonly lineNumber: number
    readonly columnNumber: number
  }
  readonly children?: readonly number[]
}

interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Parts by the beginning of a path below the sources; the first that fits. */
const PARTS: readonly (readonly [begin: string, part: string])[] = [
  ['write/html', 'page'],
  ['write/docx', 'paper'],
  ['write/data', 'open data'],
  ['write/exchange', 'exchange of files'],
  ['write/files', 'exchange of files'],
  ['write/write', 'writing, JSON'],
  ['write/', 'workbooks and tables'],
  ['reconcile/', 'reconcile'],
  ['kinds/', 'kinds'],
  ['resolve/', 'resolve'],
  ['recognise/', 'recognise'],
  ['normalise/', 'normalise'],
  ['read/', 'read'],
  ['register/', 'register and configuration'],
  ['config/', 'register and configuration'],
  ['operate/', 'what surrounds a run'],
  ['collect/', 'collect'],
]

const ELSEWHERE = 'the rest'

/** Seconds by part, the largest first, of the first profile of a folder. A library's time is its caller's; garbage, loading and idling stand apart. */
export function sharesOf(folder: string): [part: string, seconds: number][] {
  const [name] = readdirSync(folder).filter((one) => one.endsWith('.cpuprofile'))
  if (!name) return []
  const profile: Profile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const parts = partsOfNodes(profile.nodes)
  const seconds = new Map<string, number>()
  profile.samples.forEach((node, at) => {
    const part = parts.get(node) ?? ELSEWHERE
    seconds.set(part, (seconds.get(part) ?? 0) + (profile.timeDeltas[at] ?? 0) / 1e6)
  })
  return [...seconds].sort(([, a], [, b]) => b - a)
}

function partsOfNodes(nodes: readonly ProfileNode[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parts = new Map<number, string>()
  const place = sourcePlaces()
  const [root] = nodes
  const waiting: [ProfileNode, string][] = root ? [[root, ELSEWHERE]] : []
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, above] = next
    const part = partOf(node, place(node)) ?? above
    parts.set(node.id, part)
    for (const id of node.children ?? []) {
      const child = byId.get(id)
      if (child) waiting.push([child, part])
    }
  }
  return parts
}

/** Null for a function of Node or a library, which works for its caller. */
function partOf({ callFrame }: ProfileNode, path: string | null): string | null {
  const { functionName, url } = callFrame
  if (functionName === '(garbage collector)') return 'garbage'
  if (functionName === '(idle)') return 'waiting'
  if (functionName === 'compileFunction' || url.startsWith('node:internal/modules')) return 'loading'
  if (path === null) return null
  return PARTS.find(([begin]) => path.startsWith(begin))?.[1] ?? ELSEWHERE
}

/** Path below the sources, as `write/html/card.ts`; null for what is not ours. */
function sourcePlaces(): (node: ProfileNode) => string | null {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (url: string) => {
    const known = maps.get(url)
    if (known !== undefined) return known
    const path = `${fileURLToPath(url)}.map`
    const map = existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null
    maps.set(url, map)
    return map
  }
  return ({ callFrame: { url, lineNumber, columnNumber } }) => {
    if (!url.startsWith('file:') || url.includes('/node_modules/')) return null
    const found = mapOf(url)?.findEntry(lineNumber, columnNumber)
    const source = found && 'originalSource' in found ? found.originalSource : url
    return /\/(?:src|dist)\/(.+)$/.exec(source)?.[1] ?? null
  }
}
