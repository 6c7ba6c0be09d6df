/** Whether a workbook or document is put together as the format lays down: what Excel and Word would otherwise "repair". */
import { posix } from 'node:path'
import { type Parts, unzipParts } from '../../src/write/zip.ts'

/** What is wrong with the package, a sentence each. */
export function problemsOf(bytes: Uint8Array): string[] {
  const parts = unzipParts(bytes)
  const problems = [...kindProblems(parts), ...relationProblems(parts)]
  for (const [name, content] of parts) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    const xml = content.toString('utf8')
    problems.push(...markupProblems(name, xml))
    const order = ORDERS[/<(?:\w+:)?(\w+)[ >]/.exec(xml.replace(/^<\?[^>]*\?>\s*/, ''))?.[1] ?? '']
    if (order) problems.push(...orderProblems(name, childrenOf(xml), order))
  }
  return problems
}

/** The order of the elements within some (ISO 29500-1, A.2). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts'.split(
      ' ',
    ),
  workbook: 'fileVersion workbookPr bookViews sheets definedNames calcPr'.split(' '),
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors'.split(' '),
  table: 'autoFilter sortState tableColumns tableStyleInfo'.split(' '),
  settings: 'defaultTabStop compat'.split(' '),
}

function kindProblems(parts: Parts): string[] {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const overrides = [...types.matchAll(/<Override PartName="\/([^"]*)"/g)].map(([, name = '']) => name)
  const defaults = new Set([...types.matchAll(/<Default Extension="([^"]*)"/g)].map(([, ending]) => ending))
  const named = new Set(overrides)
  return [
    ...([...parts.keys()][0] === '[Content_Types].xml' ? [] : ['the list of kinds is not the first part']),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name} has a kind and is not there`),
    ...(named.size === overrides.length ? [] : ['a part has two kinds']),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !named.has(name))
      .filter((name) => !/\.(?:rels|png|jpeg)$/.test(name) || !defaults.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => `${name} has no kind`),
  ]
}

function relationProblems(parts: Parts): string[] {
  const problems: string[] = []
  const reached = new Set<string>()
  for (const [name, content] of parts) {
    const owner = /^(.*)_rels\/([^/]*)\.rels$/.exec(name)
    if (!owner) continue
    const [, folder = '', file = ''] = owner
    const ids = new Set<string>()
    for (const [tag] of content.toString('utf8').matchAll(/<Relationship [^>]*>/g)) {
      const [id = '', target = ''] = ['Id', 'Target'].map((key) => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? '')
      if (ids.has(id)) problems.push(`${name} has ${id} twice`)
      ids.add(id)
      const isExternal = tag.includes('TargetMode="External"')
      const path = posix.join(folder, target)
      reached.add(path)
      if (!isExternal && !parts.has(path)) problems.push(`${name} leads to ${path}, which is not there`)
    }
    const used = file ? (parts.get(`${folder}${file}`)?.toString('utf8') ?? '') : ''
    for (const [, id = ''] of used.matchAll(/ r:(?:id|embed)="([^"]*)"/g))
      if (!ids.has(id)) problems.push(`${folder}${file} uses the relation ${id}, which is not there`)
  }
  const unreached = [...parts.keys()].filter((name) => !/_rels\/|^\[/.test(name) && !reached.has(name))
  return [...problems, ...unreached.map((name) => `nothing leads to ${name}`)]
}

/** Elements that are not closed in their order, attributes given twice, and characters that XML does not allow. */
function markupProblems(name: string, xml: string): string[] {
  const open: string[] = []
  const problems: string[] = []
  for (const [tag, close, element = '', values = '', single] of xml.matchAll(TAG)) {
    if (close) {
      if (open.pop() !== element) problems.push(`${name}: ${tag} closes another element`)
    } else if (!single) open.push(element)
    const keys = [...values.matchAll(/([\w:]+)="/g)].map(([, key]) => key)
    if (new Set(keys).size !== keys.length) problems.push(`${name}: ${tag} has an attribute twice`)
  }
  if (open.length > 0) problems.push(`${name}: ${open.join(', ')} not closed`)
  const between = xml.replace(TAG, '').replace(/^<\?[^>]*\?>/, '')
  if (/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(between)) problems.push(`${name}: text that is not escaped`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 does not allow
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml))
    problems.push(`${name}: a character no XML holds`)
  return problems
}

const TAG = /<(\/)?([\w:]+)((?: [\w:]+="[^"<]*")*)(\/)?>/g

function childrenOf(xml: string): string[] {
  const children: string[] = []
  let depth = 0
  for (const [, close, element = '', , single] of xml.matchAll(TAG)) {
    if (close) depth -= 1
    else {
      if (depth === 1) children.push(element.replace(/^\w+:/, ''))
      if (!single) depth += 1
    }
  }
  return children
}

function orderProblems(name: string, children: readonly string[], order: readonly string[]): string[] {
  const places = children.map((child) => order.indexOf(child))
  return places.flatMap((place, at) => {
    if (place < 0) return [`${name}: ${children[at]} does not belong there`]
    return at > 0 && place <= (places[at - 1] ?? -1) ? [`${name}: ${children[at]} stands too late`] : []
  })
}
