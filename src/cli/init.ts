/** `collate init`: a folder to start from. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { systemClock } from '../clock.ts'
import { startingFolder } from '../operate/starting-folder.ts'
import { explain } from '../write/files.ts'
import { UsageError } from './failure.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface InitOptions {
  organisation: string
}

/** Never overwrites: when one of its files is there already, nothing is made. */
export async function startFolder(
  folder: string,
  { organisation }: InitOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = await startingFolder({ organisation, today: systemClock.now() })
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
    if (!name.endsWith('/')) await writeFile(path, bytes, { flag: 'wx' }).catch(cannot)
  }
  terminal.out(
    `Made ${resolve(folder)} with ${[...files.keys()].join(', ')}.\nREADME.md there says what to do first; "collate doctor" checks that all is ready.\n`,
  )
  return 0
}
