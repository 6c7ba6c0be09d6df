/** A value over the rounds in words, for sheets and the terminal. */
import { valueKindNamed } from '../kinds/table/columns.ts'
import type { ValueHistory } from '../reconcile/history.ts'
import { words } from './strings.ts'

/** "March 2025: £1.2m, up £200,000 (+20%)": a line for each round, with what it was the round before set against it. */
export function valueLines({ rounds }: Pick<ValueHistory, 'rounds'>, labels: ReadonlyMap<string, string>): string[] {
  return rounds.map(({ round, value }, index) => {
    const kind = valueKindNamed(value.kind)
    const before = rounds[index - 1]
    const isNext = before && before.round !== round && before.value.kind === value.kind
    const difference = isNext ? kind?.difference(before.value, value) : null
    const shown = kind?.show(value) ?? value.text
    return words.inRounds(labels.get(round) ?? round, difference ? `${shown}, ${difference}` : shown)
  })
}
