import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RoundRecord } from '../../src/model.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { loadRegister } from '../../src/register/load.ts'
import { resolveRound } from '../../src/resolve/resolve.ts'
import { makeRound, makeUpdate } from './make-round.ts'

const FOLDER = new URL('../../../shared/returns/expected/', import.meta.url)
if (!existsSync(FOLDER)) console.log('The published rounds are not beside the project; their pairing is not tested.')

interface Published {
  partnershipId: string
  partnership: string
  completedOn: { date: string }
  chairs: string[]
  cabinetMembers: string[]
  answers: Record<string, string[]>
}

const ROUNDS = [
  { id: '2009-04', label: 'April 2009', form: 'quarterly', due: '2009-02-20', previous: null },
  { id: '2011-03', label: 'March 2011', form: 'update', due: '2011-02-28', previous: '2009-04' },
]

function checkPublishedRounds(): void {
  const csv = readFileSync(new URL('../../input/register.csv', import.meta.url), 'utf8')
  const { register } = loadRegister(csv, 'register.csv')

  function run(index: number, previous: RoundRecord | null) {
    const round = ROUNDS[index]
    if (!round) throw new RangeError('no such round')
    const { updates: published } = JSON.parse(readFileSync(new URL(`${round.id}.json`, FOLDER), 'utf8')) as {
      updates: Published[]
    }
    const updates = published.map((one) => {
      const { partnershipId: _, ...update } = makeUpdate('', {
        name: one.partnership,
        file: `${one.partnershipId}.xlsx`,
        form: round.form,
        completed: one.completedOn.date,
        chairs: one.chairs,
        cabinet: one.cabinetMembers,
        answers: one.answers,
      })
      return { update: { ...update, reference: null }, modified: 0 }
    })
    const resolved = resolveRound({ round, rounds: ROUNDS, updates, register, decisions: [], previous })
    const { superseded, outstanding, findings } = resolved
    return { published, record: makeRound(round.id, resolved.updates, { round, superseded, outstanding, findings }) }
  }

  const first = run(0, null)
  const second = run(1, first.record)

  it.each([
    ['2009-04', first],
    ['2011-03', second],
  ] as const)('know every partnership of %s by its printed name', (_, { published, record }) => {
    const found = Object.fromEntries(
      record.updates.map(({ partnership, partnershipId }) => [partnership, partnershipId]),
    )
    expect(found).toEqual(
      Object.fromEntries(published.map(({ partnership, partnershipId }) => [partnership, partnershipId])),
    )
    expect(record.outstanding).toEqual([])
    expect(record.superseded).toEqual([])
  })

  it('are paired along the lineage', () => {
    const { partnerships } = reconcile({ current: second.record, previous: first.record, register, targets: [] })
    const paired = partnerships.map(({ partnershipId, status, previous }) => [
      partnershipId,
      `${status} ${previous.map((before) => before.partnershipId).join(' ')}`.trim(),
    ])
    expect(Object.fromEntries(paired)).toEqual({
      'oxfordshire-partnership': 'notAsked oxfordshire-partnership',
      'public-service-board': 'notAsked public-service-board',
      'childrens-trust': 'continuing childrens-trust',
      'health-wellbeing-partnership': 'continuing health-wellbeing-partnership',
      'safer-communities-partnership': 'continuing safer-communities-partnership',
      'environment-waste-partnership': 'merged environment-partnership waste-partnership',
      'economic-partnership': 'notAsked economic-partnership',
      'local-enterprise-partnership': 'new',
      'learning-skills-partnership': 'notAsked learning-skills-partnership',
      osca: 'renamed ovsdp',
      spip: 'new',
      'oxford-strategic-partnership': 'new',
      'cherwell-lsp': 'new',
      'south-oxfordshire-partnership': 'new',
      'vale-partnership': 'new',
      'west-oxfordshire-strategic-partnership': 'new',
    })
  })
}

// The body reads the folder while tests are still being collected, so it must not even begin without it.
if (existsSync(FOLDER)) describe('the published rounds', checkPublishedRounds)
else it.skip('the published rounds: their folder is not beside the project', () => undefined)
