/** One settlement between the claims on a part of a cell. Pure. */
import type { FormField } from '../config/schema.ts'
import { RULES, type RuleName } from './rules.ts'

/** What one rule says of a part of a cell. */
export interface Claim {
  readonly rule: RuleName
  /** The question it is the label of or answers; null for what belongs to none. */
  readonly field: FormField | null
  /** The heading of the column or the unknown question it belongs to; empty for others. */
  readonly heading: string
}

export interface Settled {
  readonly claim: Claim
  /** A claim for something else that is nearly as strong: a person is to be asked. */
  readonly runnerUp: Claim | null
}

/** Claims whose weights differ by no more than this leave a doubt. */
const CLOSE = 5

export function claimOf(rule: RuleName, field: FormField | null = null, heading = ''): Claim {
  return { rule, field, heading }
}

/** The strongest claim; of equal ones the first. */
export function settle(claims: readonly [Claim, ...Claim[]]): Settled {
  const [first, ...rest] = claims
  const claim = rest.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best), first)
  const others = claims.filter((other) => isOther(claim, other) && weightOf(claim) - weightOf(other) <= CLOSE)
  const [runnerUp = null] = others.sort((a, b) => weightOf(b) - weightOf(a))
  return { claim, runnerUp }
}

function weightOf({ rule }: Claim): number {
  return RULES[rule].weight
}

function isOther(one: Claim, other: Claim): boolean {
  return RULES[one.rule].role !== RULES[other.rule].role || one.field !== other.field
}
