import type { Round } from '../config/schema.ts'
import { UsageError } from './failure.ts'

/** The round asked for; without one, the last. */
export function roundOf(rounds: readonly Round[], id: string | undefined): Round {
  const round = id === undefined ? rounds.at(-1) : rounds.find((one) => one.id === id)
  if (round) return round
  const known = rounds.map((one) => one.id).join(', ')
  throw new UsageError(`There is no round "${id}" in the configuration. Its rounds are ${known}.`)
}
