/** The forms of a round as files to send out: one for each partnership, or one for all. Made from the setup and last round's record; nothing is written. */
import type { Round } from '../config/schema.ts'
import { contentFrom, NO_CONTENT } from '../issue/content.ts'
import { describeIssue } from '../issue/describe.ts'
import type { IssuedForm, IssuedKind } from '../issue/issued-form.ts'
import type { RoundRecord } from '../model.ts'
import { formNamed } from '../reading-context.ts'
import { dayOfRound } from '../register/lineage.ts'
import type { Partnership } from '../register/register.ts'
import { returnsLastTime } from '../resolve/outstanding.ts'
import type { Setup } from '../setup.ts'
import { issuedWords } from '../words/en/issued-form.ts'
import { lookOf } from '../write/look.ts'

export interface IssuedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Filling {
  readonly kind: IssuedKind
  /** The round before, where it is stored. */
  readonly previous: RoundRecord | null
}

type Issuing = Pick<Setup, 'config' | 'register' | 'look'>

/**
 * The form of a round for one partnership, filled with what the last round's record says of it; for all, with nothing.
 *
 * @param partnership null for the form that is one for all
 */
export function formFor(
  { config, register, look }: Issuing,
  round: Round,
  partnership: Partnership | null,
  { kind, previous }: Filling,
): IssuedForm {
  const form = formNamed(config.forms, round.form)
  const returns = partnership ? returnsLastTime(register, partnership.id, previous) : []
  const content = previous ? contentFrom(form, returns, previous.round.label) : NO_CONTENT
  return describeIssue({
    kind,
    form,
    round,
    partnership,
    organisation: config.organisation,
    look: lookOf(look),
    content,
  })
}

/** A described form as a file, whose name says whose it is. */
export async function fileOf(issued: IssuedForm, round: Round): Promise<IssuedFile> {
  const day = dayOfRound(round) ?? DAY_OF_NO_ROUND
  const whose = issued.identity.partnership === null ? issuedWords.blank : issued.partnership
  const name = fileName(whose, issued.identity.partnership ?? '', round.label)
  // Each library is loaded only where its kind of file is made.
  if (issued.kind === 'document') {
    const { issuedDocument } = await import('../issue/document.ts')
    return { name: `${name}.docx`, bytes: await issuedDocument(issued, day) }
  }
  const { issuedWorkbook } = await import('../issue/workbook.ts')
  return { name: `${name}.xlsx`, bytes: await issuedWorkbook(issued, day) }
}

/** Files bear the day of their round, so that the same round gives the same file. */
const DAY_OF_NO_ROUND = '2000-01-01'
const LONGEST_NAME = 100

/** A name that every system takes; a long one is cut, and told from others by the id. */
function fileName(whose: string, id: string, round: string): string {
  const plain = legal(whose)
  const short = plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME).toWellFormed()} (${legal(id)})` : plain
  return `${short} – ${legal(round)}`
}

function legal(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
      .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
