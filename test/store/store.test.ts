import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeStore } from '../../src/cli/store-status.ts'
import type { ReadingProcess } from '../../src/operate/reading-process.ts'
import { partKey, partsOf } from '../../src/parts.ts'
import { answerName } from '../../src/store/answer.ts'
import { makeRoom } from '../../src/store/blobs.ts'
import { openDatabase } from '../../src/store/database.ts'
import { dispatching } from '../../src/store/dispatch.ts'
import { type Job, openQueue, type TakenJob } from '../../src/store/queue.ts'
import { asMetrics, stateOf } from '../../src/store/state.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { partsInStore } from '../../src/store/store-parts.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'

const sweep = async () => undefined
const NOTHING = Buffer.from('{}')
const A_MINUTE = 60_000
const unexpected = () => Promise.reject(new Error('nothing is read here'))
const noReading: ReadingProcess = {
  read: unexpected,
  perform: unexpected,
  prepare: () => undefined,
  end: () => undefined,
}

describe.runIf(hasPostgres)('a store', () => {
  let postgres: Postgres
  let url = ''
  let store: Store
  beforeAll(async () => {
    postgres = await startPostgres()
    url = postgres.database()
    store = await openStore(url, { program: 'one 1', upkeep: false })
  })
  afterAll(async () => {
    await store.close()
    postgres.remove()
  })
  const partsOfProgram = (program: string, fresh = false) => partsInStore(store.blobs, { program, fresh, sweep })
  const text = 'With a nought \u0000, half a pair \ud83d and all of it \ud83d\ude00.'

  it('is made once, however many begin at the same time', async () => {
    const address = postgres.database()
    const options = { program: 'one 1', upkeep: false }
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(address, options)))
    await Promise.all(stores.map(({ blobs }) => blobs.put('orders', new Map([['a', Buffer.from('A')]]))))
    expect([...((await stores[0]?.blobs.get('orders', ['a', 'b'])) ?? [])]).toEqual([['a', Buffer.from('A')]])
    await Promise.all(stores.map((one) => one.close()))
  })

  it('gives parts back to every program of the kind that kept them, and to no other', async () => {
    await partsOfProgram('one 1').put('readings', new Map([['key', JSON.stringify(text)]]))
    const found = await partsOfProgram('one 1').get('readings', ['key', 'other'])
    expect([...found]).toEqual([['key', JSON.stringify(text)]])
    expect((await partsOfProgram('one 2').get('readings', ['key'])).size).toBe(0)
    expect((await partsOfProgram('one 1').get('comparisons', ['key'])).size).toBe(0)
  })

  it('trusts nothing that was kept where all is to be made anew, and keeps what that gave', async () => {
    await partsOfProgram('fresh').put('readings', new Map([['key', '"old"']]))
    const parts = partsOfProgram('fresh', true)
    expect((await parts.get('readings', ['key'])).size).toBe(0)
    await parts.put('readings', new Map([['key', '"new"']]))
    expect((await parts.get('readings', ['key'])).get('key')).toBe('"new"')
    expect((await partsOfProgram('fresh').get('readings', ['key'])).get('key')).toBe('"new"')
  })

  it('keeps what a run makes of many items', async () => {
    let made = 0
    const items = Array.from({ length: 600 }, (_, at) => at)
    const run = () =>
      partsOf(items, partsOfProgram('many'), {
        kind: 'comparisons',
        keyOf: partKey,
        make: (some) => {
          made += some.length
          return some.map((item) => ({ item }))
        },
      })
    expect(await run()).toEqual(items.map((item) => ({ item })))
    expect(await run()).toEqual(items.map((item) => ({ item })))
    expect(made).toBe(600)
  })

  it('lets go of what was longest without use once it is full', async () => {
    const address = postgres.database()
    const full = await openStore(address, { program: 'one 1', upkeep: false })
    const bytes = (seed: number) => Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * at * seed * 7919) % 251))
    await full.blobs.put('readings', new Map([['old', bytes(1)]]))
    await full.database.query(`UPDATE collate_store.part SET used = now() - interval '9 days'`)
    await full.blobs.put('readings', new Map([['new', bytes(2)]]))
    const there = () => full.database.query('SELECT name FROM collate_store.part ORDER BY name')
    await makeRoom(full.database, 1_000_000_000)
    expect(await there()).toEqual([{ name: 'new' }, { name: 'old' }])
    const [size] = await full.database.query<{ bytes: number }>(
      `SELECT length(body) AS bytes FROM collate_store.part WHERE name = 'new'`,
    )
    await makeRoom(full.database, size?.bytes ?? 0)
    expect(await there()).toEqual([{ name: 'new' }])
    await full.close()
  })

  it('gives each job to one who asks, and a job that failed to another, three times in all', async () => {
    const jobs = ['a', 'b', 'c'].map((order): Job => ({ task: 'read', context: 'all', order, file: `${order}.xlsx` }))
    await store.queue.send(jobs)
    const [some, others] = await Promise.all([store.queue.take(2), store.queue.take(2)])
    const taken = [...some, ...others]
    expect(taken.map(({ job }) => job.order).sort()).toEqual(['a', 'b', 'c'])
    expect(await store.queue.take(2)).toEqual([])
    const ill = taken.slice(0, 1)
    await store.queue.done(taken.slice(1))
    for (const time of [1, 2]) {
      await store.queue.failed(ill)
      expect(await store.queue.take(2), `after ${time}`).toEqual(ill)
    }
    await store.queue.failed(ill)
    expect(await store.queue.take(2)).toEqual([])
  })

  it('tells those who may take a job, and the one who asked for it', async () => {
    const other = await openStore(url, { program: 'one 1', upkeep: false })
    const [own, others] = [store.queue.news(), other.queue.news()]
    // What is told before the connection is there nobody hears.
    await expect.poll(() => own.answers.given).toBeGreaterThan(0)
    await expect.poll(() => others.jobs.given).toBeGreaterThan(0)
    const [jobs, answers] = [others.jobs.given, others.answers.given]
    await store.queue.send([{ task: 'read', context: 'all', order: 'told', file: '' }])
    await others.jobs.wait(jobs, A_MINUTE)
    const taken = await other.queue.take(1)
    expect(taken).toHaveLength(1)
    const seen = own.answers.given
    await other.queue.done(taken)
    await own.answers.wait(seen, A_MINUTE)
    expect(own.answers.given).toBe(seen + 1)
    expect(others.answers.given).toBe(answers)
    await other.close()
  })

  it('gets what another does without asking for it again and again', async () => {
    const other = await openStore(url, { program: 'one 1', upkeep: false })
    let looks = 0
    const take = async () => {
      looks += 1
      return []
    }
    const dispatcher = dispatching({ ...store, queue: { ...store.queue, take } }, noReading, undefined)
    const job: Job = { task: 'read', context: 'all', order: 'distant', file: '' }
    const given = dispatcher.ask({ job, context: () => NOTHING, order: NOTHING, here: async () => 'here' })
    let taken: TakenJob[] = []
    while (taken.length === 0) taken = await other.queue.take(1)
    const before = looks
    await sleep(500)
    // Each hand looks when the job is sent and when it is told so.
    expect(looks - before).toBeLessThan(5)
    await other.blobs.put('answers', new Map([[answerName('one 1', job), Buffer.from('"there"')]]))
    await other.queue.done(taken)
    expect(await given).toBe('there')
    await dispatcher.finish()
    expect((await store.blobs.get('orders', ['distant'])).size).toBe(0)
    await other.close()
  })

  it('does without notices, which a pooler may keep to itself', async () => {
    const deaf = await openQueue({ ...store.database, listen: () => undefined }, { program: 'deaf', upkeep: false })
    const dispatcher = dispatching({ ...store, queue: deaf, program: 'deaf' }, noReading, undefined)
    const job: Job = { task: 'read', context: 'all', order: 'own', file: '' }
    const here = async () => 'here'
    expect(await dispatcher.ask({ job, context: () => NOTHING, order: NOTHING, here })).toBe('here')
    await dispatcher.finish()
  })

  it('gives no job to a program of another version', async () => {
    const other = await openStore(url, { program: 'two 1', upkeep: false })
    await store.queue.send([{ task: 'read', context: 'all', order: 'd', file: '' }])
    expect(await other.queue.take(2)).toEqual([])
    expect(await store.queue.take(2)).toHaveLength(1)
    await other.close()
  })

  it('tells how it stands, to people and to collectors of metrics', async () => {
    const one = await openStore(postgres.database(), { program: 'one 1', upkeep: false })
    await one.queue.send(['a', 'b', 'c'].map((order): Job => ({ task: 'read', context: 'all', order, file: '' })))
    await one.queue.take(1)
    await one.blobs.put('readings', new Map([['kept', Buffer.from('here')]]))
    await one.database.query(
      `INSERT INTO collate_store.worker (id, host, process, program, seen, done) VALUES
       (gen_random_uuid(), 'north', 1, 'one 1', now(), 7), (gen_random_uuid(), 'south', 2, 'one 1', now() - interval '1 hour', 3)`,
    )
    const state = await stateOf(one.database)
    expect(state).toMatchObject({ waiting: 2, active: 1, failed: 0, parts: 1, rounds: 0 })
    expect(state.workers.map(({ host, isGone, done }) => [host, isGone, done])).toEqual([
      ['north', false, 7],
      ['south', true, 3],
    ])
    expect(describeStore(state)).toContain('south, process 2: 3 done, 0 given back; not heard of for 3600 s')
    expect(asMetrics(state)).toMatch(/collate_jobs_waiting 2\n[\s\S]*collate_workers 1\n[\s\S]*# EOF\n$/)
    await one.close()
  })

  it('says that the database is not there', async () => {
    const database = await openDatabase(url.replace(/test1$/, 'nothing'))
    await expect(database.query('SELECT 1')).rejects.toThrow(/there is no such database; make it with createdb/)
    await database.end()
  })

  it('waits for a database that is restarting, and hears of it again', async () => {
    await store.blobs.put('orders', new Map([['kept', Buffer.from('here')]]))
    const { jobs } = store.queue.news()
    const seen = jobs.given
    postgres.restart()
    expect((await store.blobs.get('orders', ['kept'])).get('kept')?.toString()).toBe('here')
    // What was told meanwhile may have been missed.
    await jobs.wait(seen, A_MINUTE)
    const back = jobs.given
    expect(back).toBeGreaterThan(seen)
    await store.queue.send([{ task: 'read', context: 'all', order: 'again', file: '' }])
    await jobs.wait(back, A_MINUTE)
    expect(jobs.given).toBeGreaterThan(back)
  })
})

describe('a store that cannot be used', () => {
  it('says which one, why and what to do, and never its password', async () => {
    const nowhere = openStore('postgres://team:secret@127.0.0.1:1/rounds', {
      program: 'one',
      upkeep: false,
      patience: 10,
    })
    await expect(nowhere).rejects.toThrow(
      /^The store postgres:\/\/127\.0\.0\.1:1\/rounds could not be reached: .*ECONNREFUSED.*See whether PostgreSQL runs there/,
    )
    await expect(nowhere).rejects.not.toThrow(/secret/)
  })
})
