/** The ledger of a return: what became of each part of each cell, and how many cells count as what. */
import type { Coverage, Source } from '../model.ts'
import type { LedgerCell, LedgerRole } from './raw.ts'
import { type Role, RULES } from './rules.ts'

export function ledgerRole(role: Role): LedgerRole {
  return role === 'notes' || role === 'lastTime' ? 'setAside' : role
}

export function roleOf(rule: keyof typeof RULES): LedgerRole {
  return ledgerRole(RULES[rule].role)
}

/** A cell with parts of several roles counts as the first of these. */
const STRONGEST_FIRST: readonly LedgerRole[] = ['value', 'label', 'setAside', 'leftOver', 'furniture']

/** Counts each cell once, by its strongest part. */
export function countCells(ledger: readonly LedgerCell[]): Coverage {
  const cells = new Map<string, LedgerRole>()
  for (const { source, role } of ledger) {
    const known = cells.get(placeOf(source))
    if (!known || STRONGEST_FIRST.indexOf(role) < STRONGEST_FIRST.indexOf(known)) cells.set(placeOf(source), role)
  }
  const counts = { labels: 0, values: 0, furniture: 0, setAside: 0, leftOver: 0 }
  const plural = {
    label: 'labels',
    value: 'values',
    furniture: 'furniture',
    setAside: 'setAside',
    leftOver: 'leftOver',
  } as const
  for (const role of cells.values()) counts[plural[role]] += 1
  return { cells: cells.size, ...counts }
}

function placeOf({ sheet, cell }: Source): string {
  return `${sheet ?? ''}\n${cell ?? ''}`
}
