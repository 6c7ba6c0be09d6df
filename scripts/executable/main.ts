/** What the single executable runs first: puts the program into the account's own folder, once for each version, and starts it there. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { getAsset } from 'node:sea'
import { pathToFileURL } from 'node:url'
import { accountFolder, moduleToRun, unpackProgram } from './program.ts'

/** The code of an executable cannot import files; a file it requires can. */
const IMPORTER = 'import-module.cjs'

function unpacked(): string {
  const { platform, env } = process
  const folder = join(accountFolder({ platform, home: homedir(), env }), getAsset('name', 'utf8'))
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  for (const [name, bytes] of unpackProgram(new Uint8Array(getAsset('program')))) {
    mkdirSync(dirname(join(draft, name)), { recursive: true, mode: 0o700 })
    writeFileSync(join(draft, name), bytes)
  }
  writeFileSync(join(draft, IMPORTER), 'module.exports = (url) => import(url)\n')
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process of the executable may have been first.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

try {
  const folder = unpacked()
  const { module, argv } = moduleToRun(process.argv, folder)
  process.argv = argv
  createRequire(join(folder, IMPORTER))(`./${IMPORTER}`)(pathToFileURL(module).href)
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Collate could not be put into the folder of this account for programs: ${reason}\n`)
  process.exitCode = 2
}
