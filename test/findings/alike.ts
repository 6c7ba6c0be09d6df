/** Returns of a round that have the same words in the same places: what is said of them is said once, of the round. */
import { csv, returnRows, type Sent } from './returns.ts'

const PRINTED = 'Say in plain English what the board has done since the last meeting.'
const FOOT = 'Harbour partnerships team, third floor'

/** The budget's question in other words, guidance above an answer and a line at the foot. */
const alike = (reference: string): Sent => ({
  file: `${reference}.csv`,
  bytes: csv([
    ...returnRows(reference, { focus: `${PRINTED}\nClearing the slip of ${reference}` }).map(
      ([label = '', answer = '']) => [
        label === 'Share of members under thirty' ? 'Members aged thirty or less' : label,
        answer,
      ],
    ),
    ...Array.from({ length: 5 }, () => ['']),
    ['', '', '', '', FOOT],
  ]),
  gives: {},
})

export const ALIKE: readonly Sent[] = ['b151', 'b152', 'b153'].map(alike)
