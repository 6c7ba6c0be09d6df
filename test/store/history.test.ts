import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { makeOffice, type Office, saveReturn } from '../operate/program.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'

describe.runIf(hasPostgres)('published rounds in the tables of a store', { timeout: 60_000 }, () => {
  let postgres: Postgres
  let office: Office
  let database: Database
  beforeAll(async () => {
    postgres = await startPostgres()
    office = makeOffice({ partnerships: 3, milliseconds: 30_000 })
    vi.stubEnv('COLLATE_STORE', postgres.database())
    database = await openDatabase(process.env.COLLATE_STORE ?? '')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await database.end()
    postgres.remove()
    office.remove()
  })
  beforeEach(() => {
    for (let number = 0; number < 3; number += 1) saveReturn(office, number, 1)
  })

  async function collate(...args: readonly string[]): Promise<{ code: number; err: string }> {
    let err = ''
    const terminal = {
      out: () => undefined,
      err: (text: string) => {
        err += text
      },
      isTerminal: false,
    }
    return { code: await runCommandLine([...args, '--config', office.config], terminal), err }
  }
  const rounds = () => database.query<Record<string, unknown>>('SELECT * FROM collate_rounds.round')
  const entries = () =>
    database.query<{ text: string }>(
      `SELECT e.text FROM collate_rounds.entries e JOIN collate_rounds.partnerships p USING (organisation, round, partnership_id)
       WHERE p.name = 'Partnership 1' AND e.topic = 'plans' ORDER BY e.number`,
    )

  it('hold what the public edition holds, from the day it is published', async () => {
    expect((await collate('run', '--edition', 'public')).code).toBe(0)
    await collate('publish', '2012-06', '--by', 'Robin Vale')
    expect(await rounds()).toEqual([
      expect.objectContaining({ organisation: 'Hill and Vale Council', round: '2012-06', returns: 3, outstanding: 0 }),
    ])
    expect(await entries()).toEqual([{ text: 'To finish step 2' }])
    const [described] = await database.query<{ said: string }>(
      `SELECT col_description('collate_rounds.entries'::regclass, attnum) AS said FROM pg_attribute
       WHERE attrelid = 'collate_rounds.entries'::regclass AND attname = 'level'`,
    )
    expect(described?.said).toMatch(/nested list/)
  })

  it('hold the latest publication, once', async () => {
    for (let number = 0; number < 3; number += 1) saveReturn(office, number, 5)
    await collate('run', '--edition', 'public')
    expect(await entries()).toEqual([{ text: 'To finish step 2' }])
    await collate('publish', '2012-06', '--by', 'Robin Vale')
    expect(await rounds()).toHaveLength(1)
    expect(await entries()).toEqual([{ text: 'To finish step 6' }])
  })

  it('are filled by the next run when the store was not there, and the publication stands', async () => {
    const url = process.env.COLLATE_STORE ?? ''
    await database.query('DELETE FROM collate_rounds.round')
    vi.stubEnv('COLLATE_STORE', url.replace(/test1$/, 'nothing'))
    const { code, err } = await collate('publish', '2012-06', '--by', 'Robin Vale')
    expect(code).toBe(0)
    expect(err).toMatch(/there is no such database.*The round is published; the next run puts it into the tables/)
    vi.stubEnv('COLLATE_STORE', url)
    await collate('run', '--edition', 'public')
    expect(await rounds()).toHaveLength(1)
    rmSync(office.output, { recursive: true })
  })
})
