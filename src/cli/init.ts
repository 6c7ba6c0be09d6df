/** `collate init`: a folder to start from, with the council's own form and list of partnerships where it has them. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { systemClock } from '../clock.ts'
import { limitsSchema } from '../config/schema.ts'
import { wordingOf } from '../findings/finding.ts'
import type { LearntForm } from '../learn/learn.ts'
import type { LearntPartnerships } from '../learn/partnerships.ts'
import { describeDoubts, describeTrial, printForm } from '../learn/print.ts'
import { ownCommand } from '../operate/own-program.ts'
import { starterFor } from '../operate/starter.ts'
import { type FirstRound, type OwnForm, roundOfMonth, startingFolder } from '../operate/starting-folder.ts'
import { visibleOnOneLine } from '../visible.ts'
import { explain } from '../write/files.ts'
import { UsageError } from './failure.ts'
import { draftFrom } from './learn.ts'
import { openWithin, perform } from './named-files.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface InitOptions {
  organisation?: string
  /** Copies of the form, blank or filled in. */
  form?: readonly string[]
  /** The list of partnerships as it is. */
  partnerships?: string
  /** Month of the first round, `2024-06`. */
  round?: string
}

/** Asks a person; the answer is empty when they only press Enter. */
export type Ask = (question: string) => Promise<string>

const FORM = 'update'

/**
 * Never overwrites: when one of its files is there already, nothing is made.
 *
 * @param ask left out, the person at the terminal, if there is one
 */
export async function startFolder(
  folder: string,
  options: InitOptions,
  terminal: Terminal,
  ask: Ask | null = personAt(terminal),
): Promise<ExitCode> {
  const {
    organisation = 'Your council',
    form: formPaths = [],
    partnerships: list,
    round: month,
  } = ask ? await askFor(options, ask) : options
  const round = firstRound(month)
  const learnt = formPaths.length > 0 ? await learnFrom(formPaths, terminal) : null
  const partnerships = list === undefined ? null : await readPartnerships(list, round, terminal)
  const starter = starterFor(ownCommand(), process.platform)
  const files = await startingFolder({
    organisation,
    round,
    starter,
    ...(learnt ? { form: learnt.own } : {}),
    ...(partnerships ? { partnerships: partnerships.rows } : {}),
  })
  await writeNew(folder, files, starter.name)
  terminal.out(`Made ${resolve(folder)} with ${[...files.keys()].join(', ')}.\n`)
  if (partnerships) terminal.out(told(`The register has ${partnerships.rows.length} partnerships.`, partnerships.told))
  if (learnt) terminal.out(describeForm(learnt.form))
  terminal.out(
    `README.md there says what to do first; in that folder, ${starter.typed} doctor checks that all is ready.\n`,
  )
  return 0
}

function personAt({ isTerminal, out }: Terminal): Ask | null {
  if (!isTerminal || !process.stdin.isTTY) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    out('')
    const answer = await lines.question(`${question} `)
    lines.close()
    return answer.trim()
  }
}

/** Asks for what no option says. */
async function askFor(options: InitOptions, ask: Ask): Promise<InitOptions> {
  const organisation = options.organisation ?? (await ask('Whose partnerships are they? (name of the council)'))
  const form = options.form ?? [
    await ask('Your form, a workbook or CSV, blank or filled in (Enter to start with one of ours):'),
  ]
  const list =
    options.partnerships ?? (await ask('Your list of partnerships, a workbook or CSV (Enter to start with examples):'))
  const named = form.filter((path) => path !== '')
  return {
    ...options,
    ...(organisation === '' ? {} : { organisation }),
    form: named.map(withoutQuotes),
    ...(list === '' ? {} : { partnerships: withoutQuotes(list) }),
  }
}

/** A file dragged into a terminal comes with quotes around its path. */
function withoutQuotes(path: string): string {
  return path.replace(/^(['"])(.*)\1$/, '$2')
}

function firstRound(month: string | undefined): FirstRound {
  const now = systemClock.now()
  const thisMonth = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
  const round = roundOfMonth(month ?? thisMonth)
  if (!round) throw new UsageError(`“${month}” is no month: write it as ${thisMonth}.`)
  return round
}

async function learnFrom(paths: readonly string[], terminal: Terminal): Promise<{ form: LearntForm; own: OwnForm }> {
  const form = await draftFrom(paths, FORM, terminal)
  const copies = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  )
  return { form, own: { id: FORM, definition: printForm(form), copies } }
}

async function readPartnerships(path: string, round: FirstRound, terminal: Terminal): Promise<LearntPartnerships> {
  const limits = limitsSchema.parse({})
  const order = await openWithin(path, limits)
  const result =
    'code' in order
      ? { fell: order }
      : await perform(terminal, { task: 'partnerships', context: round.id, order, limits, file: order.file })
  if ('fell' in result) throw new UsageError(`${path} could not be read. ${wordingOf(result.fell).message}`)
  const { rows, told } = result.given
  if (rows.length === 0) throw new UsageError(`No partnership was found in ${path}. ${told.join(' ')}`)
  return { rows, told }
}

/** @param program the file that people start */
async function writeNew(folder: string, files: ReadonlyMap<string, Uint8Array>, program: string): Promise<void> {
  const taken = [...files.keys()].filter((name) => !name.endsWith('/') && existsSync(join(folder, name)))
  if (taken.length > 0) {
    throw new UsageError(
      `${resolve(folder)} already has ${taken.join(', ')}. Nothing was made; choose an empty folder.`,
    )
  }
  const cannot = explain('make the folder', resolve(folder))
  for (const [name, bytes] of files) {
    const path = join(folder, name)
    await mkdir(name.endsWith('/') ? path : dirname(path), { recursive: true }).catch(cannot)
    if (!name.endsWith('/'))
      await writeFile(path, bytes, { flag: 'wx', mode: name === program ? 0o755 : 0o644 }).catch(cannot)
  }
}

function describeForm(form: LearntForm): string {
  const doubts = describeDoubts(form)
  const found = `The form has ${form.fields.length} questions.`
  return told(doubts.length > 0 ? `${found} Please look at:` : found, [...doubts, ...describeTrial(form)])
}

function told(head: string, lines: readonly string[]): string {
  return [head, ...lines.map((line) => `  ${visibleOnOneLine(line)}`), ''].join('\n')
}
