/** A zip archive of files → what it holds. Names inside are only shown: nothing is ever written by them. */
import { ignoredBecause } from '../../collect/ignored.ts'
import { shownName } from '../../held-name.ts'
import type { Budget } from '../budget.ts'
import type { ReadEffects } from '../effects.ts'
import { Unreadable, unreadable } from '../unreadable.ts'
import { ZipArchive } from '../zip.ts'
import { type Container, type HeldFile, withOwnNames } from './container.ts'

/** @throws Unreadable when the archive as a whole cannot be had; what is wrong with one file of it is that file's problem */
export function openArchive(bytes: Uint8Array, budget: Budget, effects: ReadEffects): Container {
  const archive = new ZipArchive(bytes, budget, effects)
  const names = archive.names.filter((name) => !name.endsWith('/') && !isLeftBySystem(name))
  if (names.length === 0) throw unreadable('archive-empty', {})
  if (names.length > budget.limits.returns)
    throw unreadable('limit-held-files', { limit: budget.limits.returns, found: names.length })
  if (names.some((name) => archive.isEncrypted(name))) throw unreadable('archive-password-protected', {})
  const held = names.map((name): HeldFile => {
    const facts = { name: shownName(name) || 'file', saved: archive.savedAt(name) }
    try {
      return { ...facts, bytes: archive.read(name) ?? new Uint8Array() }
    } catch (error) {
      if (!(error instanceof Unreadable) || error.isLimit) throw error
      return { ...facts, bytes: new Uint8Array(), problem: error.findingFor('') }
    }
  })
  return { held: withOwnNames(held), findings: [] }
}

/** What computers put beside the files of a folder when they pack it. */
function isLeftBySystem(name: string): boolean {
  return name.split('/').some((part) => ignoredBecause(part) === 'system-file-ignored')
}
