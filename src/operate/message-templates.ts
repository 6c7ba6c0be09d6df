/** The team's own texts of messages, in the folder `messages` of the input folder; where there is none, the usual ones. */
import { extname, join } from 'node:path'
import { CHASE_KINDS, type ChaseKind } from '../chase/sent.ts'
import { parseTemplate, type Template } from '../chase/template.ts'
import { ignoredBecause } from '../collect/ignored.ts'
import { SetupError } from '../config/load.ts'
import { decodeText } from '../read/text/decode-text.ts'
import { MESSAGES } from '../rounds.ts'
import { MESSAGE_TEMPLATES } from '../words/en/messages.ts'
import type { OutputFileSystem } from '../write/files.ts'

/** @throws SetupError with a line for each mistake, in all of them at once */
export async function messageTemplates(
  input: string,
  files: Pick<OutputFileSystem, 'list' | 'read'>,
): Promise<Readonly<Record<ChaseKind, Template>>> {
  const folder = join(input, MESSAGES)
  const problems = (await files.list(folder)).flatMap((name) => strangeName(name) ?? [])
  const templates = new Map<ChaseKind, Template>()
  for (const kind of CHASE_KINDS) {
    const name = `${kind}.txt`
    const bytes = await files.read(join(folder, name))
    const text = bytes ? decodeText(bytes).text : MESSAGE_TEMPLATES[kind]
    const parsed = parseTemplate(text, `${MESSAGES}/${name}`)
    problems.push(...parsed.problems)
    if (parsed.template) templates.set(kind, parsed.template)
  }
  const [outstanding, errors, queries] = CHASE_KINDS.map((kind) => templates.get(kind))
  if (problems.length === 0 && outstanding && errors && queries) return { outstanding, errors, queries }
  throw new SetupError('No drafts were made, because the texts of messages have mistakes.', problems)
}

/** A text saved under another name or kind would be left aside without a word. */
function strangeName(name: string): string | null {
  if (ignoredBecause(name) || CHASE_KINDS.some((kind) => name === `${kind}.txt`)) return null
  if (!TEXTS.has(extname(name).toLowerCase())) return null
  const expected = CHASE_KINDS.map((kind) => `${kind}.txt`).join(', ')
  return `${MESSAGES}/${name}: expected one of the plain texts ${expected}`
}

const TEXTS: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.doc',
  '.docx',
  '.rtf',
  '.odt',
  '.eml',
  '.msg',
  '.oft',
  '.html',
  '',
])
