/** Which findings the officer who filled in a return can say something about, and what their explanation decides. */
import type { FindingCode } from '../findings/catalogue.ts'
import type { Finding, PartnershipUpdate } from '../model.ts'
import { contactName } from '../model.ts'
import { feedbackWords } from '../words/en/feedback.ts'
import { choicesFor, isAboutWhose } from './choices.ts'
import type { EnteredRow } from './entered.ts'
import type { Explained } from './explained.ts'

/** About the team's own lists and rounds. */
const FOR_THE_TEAM: ReadonlySet<string> = new Set([
  'partnership-not-active',
  'return-not-expected',
  'decision-not-applied',
  'another-round',
] satisfies FindingCode[])

/** Whether an open finding of a return is one to ask its officer about: whose return it is and which of several stands is for the team. */
export function isForOfficer(found: Finding): boolean {
  return found.severity !== 'note' && !FOR_THE_TEAM.has(found.code) && !isAboutWhose(found.code)
}

/** Text that was hidden comes out by the team's word alone. */
const KEPT_BACK: ReadonlySet<string> = new Set(['hidden-sheet-read', 'hidden-cells-read'] satisfies FindingCode[])

/** The explanations of a return as rows that decide; the contact of the return has given them. */
export function decidedByOfficer(
  { rows }: Explained,
  update: Pick<PartnershipUpdate, 'contacts' | 'partnership'> | undefined,
): EnteredRow[] {
  const name = update?.contacts.map(contactName).find((one) => one !== '')
  const by = name === undefined ? feedbackWords.someOfficer(update?.partnership ?? '') : feedbackWords.officer(name)
  return rows.map((row) => {
    const { finding: code } = row.question
    const choices = choicesFor({ code, severity: 'query', args: {}, source: null }, true)
    const isConfirmed = choices.includes('confirm') && !KEPT_BACK.has(code)
    return { ...row, by, value: '', decision: isConfirmed ? 'confirm' : 'nothing-to-do' }
  })
}
