/** What officers are told is for them to do: no word of the team's work stands in it. */
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/checker/check-file.ts'
import { browserEffects } from '../../src/checker/effects.ts'
import { checkerSetup } from '../../src/checker/setup.ts'
import type { Limits } from '../../src/config/schema.ts'
import { wordingForOfficers } from '../../src/findings/finding.ts'
import type { Finding } from '../../src/model.ts'
import { ANSWERED } from '../findings/answered.ts'
import { DOCUMENTS } from '../findings/documents.ts'
import { LIMITED, LIMITS } from '../findings/limited.ts'
import { NOW, officeConfig, TARGETS } from '../findings/office.ts'
import { READ } from '../findings/read.ts'
import { RECOGNISED } from '../findings/recognised.ts'
import { RESOLVED } from '../findings/resolved.ts'
import type { Sent } from '../findings/returns.ts'
import { COLOURS, SECTIONLESS, TABLES } from '../findings/tables.ts'
import { setup as council } from './fixture.ts'

/** What the team does with its program, and not an officer with a form. */
const OF_THE_TEAM =
  /contact officer (?:for|whether|which|when|who)|configuration|limits\.|--convert|otherLabels|furniture|the register|decision|collate|\bask (?:for|who|what|whoever|the contact|where)\b|the officer\b|input folder/i

const files: readonly Sent[] = [
  ...READ,
  ...DOCUMENTS,
  ...RECOGNISED,
  ...ANSWERED,
  ...RESOLVED,
  ...TABLES,
  COLOURS,
  SECTIONLESS,
]

function findingsOf(sent: readonly Sent[], limits: Partial<Limits> = {}): Finding[] {
  const config = officeConfig({ limits })
  const round = config.rounds.find(({ id }) => id === NOW)
  if (!round) throw new Error('expected a round')
  const check = createChecker(checkerSetup({ ...council, config, targets: TARGETS }, round), browserEffects)
  return sent.flatMap(({ file, bytes }) => {
    const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
    const { findings, returns } = check({ file, bytes: given, sha256: '' })
    return [...findings, ...returns.flatMap((one) => one.findings)]
  })
}

describe('what officers are told', () => {
  const found = [...findingsOf(files), ...findingsOf(LIMITED, LIMITS)]
  const first = new Map(found.map((one) => [one.code, one]))

  it('is tried on most of what a file can give', () => expect(first.size).toBeGreaterThan(100))

  it.each([...first])('%s', (_, one) => {
    const { message, action } = wordingForOfficers(one)
    expect(action).not.toMatch(OF_THE_TEAM)
    expect(message).not.toMatch(/configuration|limits\.|--convert|otherLabels/)
  })
})
