import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Finding, RoundRecord } from '../../src/model.ts'
import { historyOf } from '../../src/reconcile/history.ts'
import type { Change, Reconciliation } from '../../src/reconcile/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { resolveRound } from '../../src/resolve/resolve.ts'
import { buildRegister, buildReturns, buildRounds } from '../cases/forty-partnerships/build.ts'
import { makeRound } from './make-round.ts'

const EXPECTED = JSON.parse(
  readFileSync(new URL('../cases/forty-partnerships/expected.json', import.meta.url), 'utf8'),
) as {
  round: string
}[]

interface Run {
  record: RoundRecord
  reconciliation: Reconciliation
}

function runAll(): Run[] {
  const register = buildRegister()
  const rounds = buildRounds()
  const runs: Run[] = []
  rounds.forEach((round, index) => {
    const previous = runs.at(-1)?.record ?? null
    const { updates, superseded, outstanding, findings } = resolveRound({
      round,
      rounds,
      updates: buildReturns(index),
      register,
      decisions: [],
      previous,
    })
    const record = makeRound(round.id, updates, { round, superseded, outstanding, findings })
    const earlier = runs.slice(0, -1).map((run) => run.record)
    runs.push({ record, reconciliation: reconcile({ current: record, previous, earlier, register, targets: [] }) })
  })
  return runs
}

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

const COMPARED = new Set(['continuing', 'renamed', 'merged', 'split'])

/** A run in the terms of `expected.json`. */
function summarise({ record, reconciliation }: Run) {
  const { partnerships } = reconciliation
  const changes = partnerships.flatMap((comparison) => comparison.changes)
  const compared = partnerships.filter(({ status }) => COMPARED.has(status))
  const person = ({ kind, before, after }: Change) => `${kind} ${before?.text ?? '-'} > ${after?.text ?? '-'}`
  const findings: [string, Finding][] = [
    ...record.updates.flatMap(({ partnershipId, findings }) =>
      findings.map((one): [string, Finding] => [partnershipId, one]),
    ),
    ...record.findings.map((one): [string, Finding] => [`${one.args.id} ${one.args.missed}`, one]),
    ...reconciliation.findings.map((one): [string, Finding] => ['', one]),
  ]
  return {
    round: record.round.id,
    returns: record.updates.length,
    outstanding: record.outstanding,
    superseded: record.superseded.map(
      ({ update, reason, notRepeated }) => `${update.partnershipId} ${reason} ${notRepeated.length}`,
    ),
    statuses: count(partnerships.map(({ status }) => status)),
    lineage: Object.fromEntries(
      compared
        .filter(({ status }) => status !== 'continuing')
        .map(({ partnershipId, previous }) => [partnershipId, previous.map((before) => before.partnershipId)]),
    ),
    findings: findings.map(([of, { code }]) => `${code} ${of}`.trim()).sort(),
    people: compared
      .flatMap(({ partnershipId, changes }) =>
        changes
          .filter(({ field, kind }) => (field === 'chairs' || field === 'cabinetMembers') && kind !== 'kept')
          .map((change) => `${partnershipId} ${person(change)}`),
      )
      .sort(),
    answers: count(changes.filter(({ field }) => field === 'answers').map(({ kind }) => kind)),
    promises: count(partnerships.flatMap(({ promises }) => promises.map(({ outcome }) => outcome))),
  }
}

describe('forty partnerships over four rounds', () => {
  const runs = runAll()

  it.each(EXPECTED.map((expected, index) => [expected.round, index, expected] as const))(
    'give what is expected in %s',
    (_, index, expected) => {
      const run = runs[index]
      expect(run && summarise(run)).toEqual(expected)
    },
  )

  it('have a history that follows lineage back', () => {
    const history = historyOf(
      runs.map(({ record }) => record),
      runs.map(({ reconciliation }) => reconciliation),
      buildRegister(),
    )
    const of = (id: string) => history.partnerships.find(({ partnershipId }) => partnershipId === id)
    const told = (id: string) =>
      of(id)?.rounds.map(({ standing, as }) => [standing, ...as.map(({ partnershipId }) => partnershipId)].join(' '))
    expect(history.rounds).toEqual(['2010-03', '2010-06', '2010-09', '2010-12'])
    expect(told('p31')).toEqual(['returned p29', 'returned p29', 'returned p30', 'returned p31'])
    expect(told('p34')).toEqual(['returned p32 p33', 'returned p33', 'returned p34', 'returned p34'])
    expect(told('p36')).toEqual(['returned p35 p36', 'returned p35 p36', 'returned p35 p36', 'returned p36'])
    expect(told('p03')).toEqual(['returned p03', 'missed', 'missed', 'returned p03'])
    expect(told('p40')).toEqual(['none', 'none', 'none', 'returned p40'])
    expect(of('p29')).toBeUndefined()
    expect(of('p01')?.people.map(({ name, rounds }) => [name, rounds.length])).toEqual([
      ['Ann Orchard', 1],
      ['Joe Orchard', 3],
    ])
    expect(of('p11')?.promises.map(({ promisedIn, promise }) => [promisedIn, promise.outcome])).toEqual([
      ['2010-03', 'reportedDone'],
      ['2010-06', 'stillPlanned'],
      ['2010-09', 'notMentionedAgain'],
    ])
  })
})
