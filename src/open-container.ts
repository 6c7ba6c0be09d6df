/** Mails, archives and their like, opened where files are read: what reading only knows for a container is given with what it holds. */
import { sha256 } from './checksum.ts'
import type { Limits } from './config/schema.ts'
import type { Finding } from './model.ts'
import { Budget } from './read/budget.ts'
import { compoundKindOf } from './read/compound-file.ts'
import type { Container } from './read/containers/container.ts'
import type { ReadEffects } from './read/effects.ts'
import { fileTypeOf } from './read/file-type.ts'
import { damaged, Unreadable, unreadable } from './read/unreadable.ts'
import type { HeldContents, OpenedFile } from './reading-context.ts'

interface Findings {
  readonly findings: readonly Finding[]
}

/** As `read`, for any file; of a container the findings are its own, and what it holds comes with them. */
export function openingContainers<Given extends Findings>(
  read: (file: OpenedFile) => Given,
  limits: Limits,
  effects: ReadEffects,
): (file: OpenedFile) => Given | Promise<Given & HeldContents> {
  return (file) => {
    const given = read(file)
    const isContainer = given.findings.some(({ code }) => code === 'container-not-opened')
    return isContainer ? openContainer(file, limits, effects).then((opened) => ({ ...given, ...opened })) : given
  }
}

async function openContainer(
  { file, bytes }: OpenedFile,
  limits: Limits,
  effects: ReadEffects,
): Promise<HeldContents & { readonly findings: Finding[] }> {
  try {
    const budget = new Budget(limits, effects)
    const { held, mail, findings } = await openByType(file, bytes, budget, effects)
    return {
      findings: [...findings],
      held: held.map(({ bytes, ...facts }) => ({ ...facts, sha256: sha256(bytes) })),
      contents: held.map((one) => one.bytes),
      ...(mail ? { mail } : {}),
    }
  } catch (error) {
    const reason = error instanceof Unreadable ? error : damaged('its contents make no sense')
    return { findings: [reason.findingFor(file)] }
  }
}

/** What opens each is loaded when there is one to open. */
async function openByType(file: string, bytes: Uint8Array, budget: Budget, effects: ReadEffects): Promise<Container> {
  const type = fileTypeOf(bytes)
  if (type === 'zip') return (await import('./read/containers/archive.ts')).openArchive(bytes, budget, effects)
  if (type === 'mailbox') return (await import('./read/containers/mailbox.ts')).openMailbox(bytes, budget)
  if (type === 'email') return (await import('./read/containers/saved-mail.ts')).openSavedMail(file, bytes, budget)
  if (type === 'compoundFile' && compoundKindOf(bytes) === 'email')
    return (await import('./read/containers/outlook-message.ts')).openOutlookMessage(file, bytes, budget)
  throw unreadable('container-not-opened', {})
}
