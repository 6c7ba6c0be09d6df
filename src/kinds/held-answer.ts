/** "No change": an answer by which what was answered last time holds still. */
import type { PartnershipUpdate, Source } from '../model.ts'
import type { Change, ChangeField, Side } from '../reconcile/model.ts'
import { type End, sideOf, valueChange } from './comparing.ts'
import { isAsBefore } from './references.ts'

export interface HeldAnswer {
  readonly text: string
  readonly source: Source
}

/** Where a return says of a topic that nothing changed; null where it says anything else. */
export function heldAnswerIn({ answers, tables }: PartnershipUpdate, topic: string): HeldAnswer | null {
  const said = answers[topic]?.find(({ text }) => isAsBefore(text))
  return said ?? tables[topic]?.asBefore ?? null
}

/** What was said last time with the answer by which it holds still. Nobody can tell from that that it was dropped. */
export function heldChange<Item extends { readonly source: Source }>(
  field: ChangeField,
  before: End<Item>,
  { held, in: { partnershipId }, show }: { held: HeldAnswer; in: PartnershipUpdate; show: (item: Item) => string },
): Change {
  const after: Side = { text: held.text, partnershipId, source: held.source }
  return valueChange(field, 'kept', sideOf(before, show), after, remarkOnHeld(held))
}

/** What stands beside an entry, a row or a date that holds still. */
export function remarkOnHeld({ text }: Pick<HeldAnswer, 'text'>): string {
  return `the answer now is “${text}”`
}
