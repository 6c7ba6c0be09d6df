/**
 * Files of older kinds turned into .docx by LibreOffice, where it is installed: in a folder of its own that is gone afterwards, under a
 * profile of its own, in which macros do not run, one file at a time and within a limit of time.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pLimit from 'p-limit'

/** The bytes of a document → those of a .docx that says the same; null when that could not be made. */
export type Convert = (bytes: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array | null>

export interface OfficeLimits {
  readonly milliseconds: number
  /** Of what comes out. */
  readonly bytes: number
}

/** Where LibreOffice is; the first that starts is taken. */
const PROGRAMS = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
]

const LONGEST_START = 60_000

/** A converter, or null where LibreOffice is not installed. */
export async function officeConverter(limits: OfficeLimits, programs = PROGRAMS): Promise<Convert | null> {
  for (const program of programs) {
    if (await runs(program, ['--version'], LONGEST_START)) return converterWith(program, limits)
  }
  return null
}

function converterWith(program: string, limits: OfficeLimits): Convert {
  const oneAtATime = pLimit(1)
  return (bytes, signal) => oneAtATime(() => convertWith(program, bytes, limits, signal))
}

async function convertWith(
  program: string,
  bytes: Uint8Array,
  limits: OfficeLimits,
  signal?: AbortSignal,
): Promise<Uint8Array | null> {
  signal?.throwIfAborted()
  const folder = await mkdtemp(join(tmpdir(), 'collate-convert-'))
  try {
    const ending = endingOf(bytes)
    const file = join(folder, `return.${ending}`)
    await writeFile(file, bytes)
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      ...(ending === 'pdf' ? ['--infilter=writer_pdf_import'] : []),
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), file],
    ]
    if (!(await runs(program, args, limits.milliseconds, signal))) return null
    const made = join(folder, 'out', 'return.docx')
    const size = await stat(made).then(
      (found) => found.size,
      () => 0,
    )
    return size > 0 && size <= limits.bytes ? await readFile(made) : null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
  }
}

/** By its first bytes, for LibreOffice asks the name. */
function endingOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 5))
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return head.startsWith('PK') ? 'odt' : 'doc'
}

/** Whether a program could be started and ended well within its time. It is ended with all it started. */
function runs(program: string, args: readonly string[], milliseconds: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32'
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true, detached: ownGroup })
    const end = () => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It has ended in the meantime.
      }
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end, { once: true })
    const finish = (isWell: boolean) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve(isWell)
    }
    child.once('error', () => finish(false))
    child.once('exit', (code) => finish(code === 0))
  })
}
