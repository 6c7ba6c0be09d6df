/** How things stand, in words: one catalogue for the screen, the sheets, the page, the landing page and the paper. */
import type { WhoActs } from '../findings/finding.ts'

/** Who has to act on a finding. */
export const actorWords: Record<WhoActs, string> = {
  officer: 'Contact officer',
  team: 'Partnerships team',
  keeper: 'Whoever looks after the forms and the register',
  nobody: 'Nobody',
}
