/** `collate issue`: the forms of a round, to send out. Never overwrites: when one of its files is there already, nothing is made. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { nodeFileSystem } from '../collect/file-system.ts'
import type { Round } from '../config/schema.ts'
import type { RoundRecord } from '../model.ts'
import { fileOf, formFor, type IssuedFile } from '../operate/issue-forms.ts'
import { findPartnership, suggest } from '../register/find.ts'
import { expectedIn } from '../register/lineage.ts'
import type { Partnership } from '../register/register.ts'
import { storedRecord } from '../rounds.ts'
import type { Setup } from '../setup.ts'
import { explain } from '../write/files.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor } from './folders.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface IssueOptions extends FolderOptions {
  round: string
  /** Ids or names; every partnership that is expected when left out. */
  partnership?: readonly string[]
  /** `forms/<round>` beside the configuration when left out. */
  out?: string
  /** One form for all, with nothing filled in. */
  blank?: boolean
  /** Word documents in place of workbooks. */
  word?: boolean
}

export async function issueRound(options: IssueOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const round = roundNamed(setup, options.round)
  const folder = resolve(options.out ?? join(dirname(options.config), 'forms', round.id))
  requireOutside(folder, setup.input)
  const partnerships = options.blank ? [null] : partnershipsOf(setup, round, options.partnership)
  const previous = round.previous === null ? null : await storedRecord(setup, round.previous, nodeFileSystem)
  const kind = options.word ? 'document' : 'workbook'
  const files: IssuedFile[] = []
  for (const partnership of partnerships) {
    files.push(await fileOf(formFor(setup, round, partnership, { kind, previous }), round))
  }
  await writeNew(folder, files)
  terminal.out(described(files, { folder, round, previous }))
  return 0
}

function roundNamed({ config }: Setup, id: string): Round {
  const round = config.rounds.find((one) => one.id === id)
  if (round) return round
  throw new UsageError(
    `There is no round "${id}" in the configuration; it has ${config.rounds.map((one) => one.id).join(', ')}.`,
  )
}

function partnershipsOf(setup: Setup, round: Round, wanted: readonly string[] | undefined): Partnership[] {
  const { register } = setup
  if (wanted) {
    const found = wanted.map((text) => {
      const partnership = findPartnership(register, text)
      if (partnership) return partnership
      throw new UsageError(`The register does not know "${text}".${suggest(register, text)}`)
    })
    return [...new Set(found)]
  }
  const expected = expectedIn(register, round).flatMap((id) => register.byId.get(id) ?? [])
  if (expected.length > 0) return expected
  throw new UsageError(
    `No partnership is expected in round ${round.id}. Put "${round.id}" into expected_in in the register, name partnerships with --partnership, or make one form for all with --blank.`,
  )
}

/** Forms among the returns would be read as returns that were left empty. */
function requireOutside(folder: string, input: string): void {
  const from = relative(input, folder)
  const isOutside = from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from)
  if (!isOutside)
    throw new UsageError(
      `${folder} is in the folder of returns. Name another with --out, so that no empty form is read as a return.`,
    )
}

async function writeNew(folder: string, files: readonly IssuedFile[]): Promise<void> {
  const taken = files.filter(({ name }) => existsSync(join(folder, name))).map(({ name }) => name)
  if (taken.length > 0) {
    throw new UsageError(
      `${folder} already has ${taken.join(', ')}. Nothing was made; remove what is there, or name another folder with --out.`,
    )
  }
  const cannot = explain('write the forms', folder)
  await mkdir(folder, { recursive: true }).catch(cannot)
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes, { flag: 'wx' }).catch(cannot)
}

interface Made {
  readonly folder: string
  readonly round: Round
  readonly previous: RoundRecord | null
}

function described(files: readonly IssuedFile[], { folder, round, previous }: Made): string {
  const isBare = round.previous !== null && previous === null
  return [
    `Made ${files.length === 1 ? 'a form' : `${files.length} forms`} in ${folder}:`,
    ...files.map(({ name }) => `  ${name}`),
    ...(isBare ? [`Round ${round.previous} has not been run, so they hold nothing of last time.`] : []),
    `What comes back goes into the folder of round ${round.id}, under any name.`,
    '',
  ].join('\n')
}
