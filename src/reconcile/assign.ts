/** The pairing of two lists with the greatest total likeness. */
import { groupsOf } from '../groups.ts'

export interface Edge {
  readonly left: number
  readonly right: number
  /** Above 0; pairs that are not listed are never made. */
  readonly gain: number
}

/**
 * Chooses edges, no left or right end twice, so that the sum of gains is greatest. The parts of the graph that hang together are solved
 * one by one with the Hungarian method, so that 200 entries a side, of which few resemble each other, take no time.
 */
export function assign(edges: readonly Edge[]): Edge[] {
  return parts(edges).flatMap((part) => (part.length > MOST_EDGES ? greedy(part) : solve(part)))
}

/** Entries so many of which resemble so many others have no one best pairing worth its time. */
const MOST_EDGES = 20_000

function greedy(edges: readonly Edge[]): Edge[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  const sorted = [...edges].sort((a, b) => b.gain - a.gain || a.left - b.left || a.right - b.right)
  return sorted.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false
    lefts.add(left)
    rights.add(right)
    return true
  })
}

function parts(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>()
  const root = (node: string): string => {
    let at = node
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { left, right } of edges) {
    const [a, b] = [`l${left}`, `r${right}`]
    if (!parent.has(a)) parent.set(a, a)
    if (!parent.has(b)) parent.set(b, b)
    parent.set(root(a), root(b))
  }
  return groupsOf(edges, ({ left }) => root(`l${left}`))
}

function solve(edges: readonly Edge[]): Edge[] {
  if (edges.length === 1) return [...edges]
  const lefts = [...new Set(edges.map(({ left }) => left))].sort((a, b) => a - b)
  const rights = [...new Set(edges.map(({ right }) => right))].sort((a, b) => a - b)
  const turned = lefts.length > rights.length
  const [rows, columns] = turned ? [rights, lefts] : [lefts, rights]
  const table = rows.map(() => new Array<Edge | null>(columns.length).fill(null))
  const rowOf = new Map(rows.map((value, index) => [value, index]))
  const columnOf = new Map(columns.map((value, index) => [value, index]))
  for (const edge of edges) {
    const row = table[rowOf.get(turned ? edge.right : edge.left) ?? -1]
    const column = columnOf.get(turned ? edge.left : edge.right)
    if (row && column !== undefined) row[column] = edge
  }
  const chosen = cheapest(rows.length, columns.length, (row, column) => -(table[row]?.[column]?.gain ?? 0))
  return chosen.flatMap((column, row) => table[row]?.[column] ?? [])
}

/** Hungarian method with potentials for `rows <= columns`; the column of each row. Costs O(rows² · columns). */
function cheapest(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowAt = new Int32Array(columns + 1)
  const cameFrom = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    let column = 0
    rowAt[0] = row
    do {
      used[column] = 1
      const current = rowAt[column] ?? 0
      let step = Number.POSITIVE_INFINITY
      let nextColumn = 0
      for (let other = 1; other <= columns; other++) {
        if (used[other]) continue
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0)
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced
          cameFrom[other] = column
        }
        if ((slack[other] ?? 0) < step) {
          step = slack[other] ?? 0
          nextColumn = other
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (used[other]) {
          const place = rowAt[other] ?? 0
          rowPotential[place] = (rowPotential[place] ?? 0) + step
          columnPotential[other] = (columnPotential[other] ?? 0) - step
        } else slack[other] = (slack[other] ?? 0) - step
      }
      column = nextColumn
    } while (rowAt[column] !== 0)
    while (column !== 0) {
      const before = cameFrom[column] ?? 0
      rowAt[column] = rowAt[before] ?? 0
      column = before
    }
  }
  const chosen = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = rowAt[column] ?? 0
    if (row > 0) chosen[row - 1] = column - 1
  }
  return chosen
}
