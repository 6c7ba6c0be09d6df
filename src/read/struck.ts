/** Struck-through text of a cell, for people to read in a finding. */

/**
 * Adds a struck-through stretch to those before it. Where other text stands `between` them, three dots keep them apart;
 * white space alone stays as it is.
 */
export function addStruck(before: string, between: string, stretch: string): string {
  if (before === '') return stretch
  return before + (/\S/.test(between) ? ' … ' : between) + stretch
}
