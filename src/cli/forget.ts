/** `collate forget`: a person or a partnership is taken out of everything Collate wrote. */
import { join, relative } from 'node:path'
import { dayOf, systemClock } from '../clock.ts'
import type { Decision } from '../decisions/decision.ts'
import { changeDecisions } from '../operate/decisions-file.ts'
import { keptFolder } from '../operate/fingerprint.ts'
import { decisionWithout, forget } from '../operate/forget/forget.ts'
import { type ForgetPlan, type Places, planForgetting, type Subject } from '../operate/forget/plan.ts'
import type { Tombstone } from '../operate/forget/tombstone.ts'
import { FORGOTTEN } from '../operate/forget/words.ts'
import { writeLanding } from '../operate/landing.ts'
import { findPartnership, suggest } from '../register/find.ts'
import { namesOf } from '../register/names.ts'
import type { Setup } from '../setup.ts'
import { diskOutput } from '../write/files.ts'
import { UsageError } from './failure.ts'
import { type FolderOptions, loadSetupFor, takeTurn } from './folders.ts'
import { openLog } from './log-options.ts'
import type { ExitCode, Terminal } from './terminal.ts'

export interface ForgetOptions extends FolderOptions {
  person?: string
  partnership?: string
  by?: string
  why?: string
}

/** Without `by` it only says what would be done. Ends with 1 when something that Collate does not change still holds it. */
export async function forgetSubject(options: ForgetOptions, terminal: Terminal): Promise<ExitCode> {
  const setup = await loadSetupFor(options)
  const subject = subjectOf(options, setup)
  const lock = await takeTurn(setup, false, openLog({}, terminal, systemClock.now, true))
  try {
    const plan = await planForgetting(subject, placesOf(setup, options.config), diskOutput)
    const by = options.by?.trim() ?? ''
    terminal.out(describePlan(plan, setup))
    if (plan.still.length > 0) return 1
    if (by === '') {
      terminal.out('Nothing was changed. Say it again with --by NAME to have it done.\n')
      return 0
    }
    const day = dayOf(systemClock.now())
    const forgetting = { subject, day, by, why: options.why?.trim() ?? '' }
    const tombstones = await forget(plan, forgetting, setup.output, diskOutput)
    await changeDecisions(setup.decisionsFile, (decisions) => decisionsWithout(decisions, subject, plan))
    for (const kept of ['kept', 'rounds']) await diskOutput.remove(join(keptFolder(setup), kept))
    // The decisions are other ones now.
    await writeLanding(await loadSetupFor(options), day, diskOutput)
    terminal.out(describeDone(tombstones))
    return 0
  } finally {
    await lock.release()
  }
}

function subjectOf({ person, partnership }: ForgetOptions, { register }: Setup): Subject {
  const name = person?.trim() ?? ''
  if ((person === undefined) === (partnership === undefined))
    throw new UsageError('Say who is to be forgotten, with --person NAME or --partnership NAME.')
  if (partnership === undefined) {
    if (name.length < 3) throw new UsageError(`“${name}” is too short to be looked for: give the name in full.`)
    return { about: 'person', name }
  }
  const found = findPartnership(register, partnership)
  if (!found) throw new UsageError(`The register has no partnership “${partnership}”.${suggest(register, partnership)}`)
  return { about: 'partnership', id: found.id, names: [found.id, ...namesOf(found)] }
}

function placesOf({ input, output, config, decisionsFile }: Setup, configuration: string): Places {
  const folder = join(decisionsFile, '..')
  const lists = [configuration, join(folder, config.register.split(/[\\/]/).at(-1) ?? '')]
  return { input, output, lists }
}

function decisionsWithout(
  decisions: readonly Decision[],
  subject: Subject,
  { wanted }: ForgetPlan,
): readonly Decision[] {
  if (subject.about === 'partnership') {
    const others = decisions.filter(({ partnership, value }) => partnership !== subject.id && value !== subject.id)
    return others.length === decisions.length ? decisions : others
  }
  const changed = decisions.map((decision) => decisionWithout(decision, wanted, FORGOTTEN))
  return changed.every((decision, at) => decision === decisions[at]) ? decisions : changed
}

function describePlan({ rounds, still, unknown, wanted }: ForgetPlan, { output }: Setup): string {
  const list = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`
  const found = rounds.flatMap(({ round, files }) => files.map((file) => `${round}/${file}`))
  return [
    list('Looked for:', wanted.texts),
    found.length === 0 ? `No output in ${output} holds it.\n` : list('These outputs hold it:', found),
    list(
      'These still hold it, and Collate does not change them. Delete or correct them first, and empty what your mail keeps:',
      still,
    ),
    list(
      'Nobody could look into these; look yourself:',
      unknown.map((path) => relative(output, path)),
    ),
  ].join('')
}

function describeDone(tombstones: readonly Tombstone[]): string {
  const changed = tombstones.flatMap((each) => each.changed).length
  const removed = tombstones.flatMap((each) => each.removed).length
  return `Done: ${changed} files were written without it, ${removed} were removed. collate verify tells of it; backups and copies elsewhere are yours to look through.\n`
}
