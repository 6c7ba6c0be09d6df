import { describe, expect, it } from 'vitest'
import type { ReadingProcess } from '../../src/operate/reading-process.ts'
import { answering } from '../../src/store/answer.ts'
import type { Job } from '../../src/store/queue.ts'

const job = (order: string): Job => ({ task: 'read', context: 'forms', order, file: `${order}.csv` })

/** A reading process that says which object it was given as its context, by number. */
function numbering(): { readonly reading: ReadingProcess; readonly seen: () => number } {
  const contexts = new Set<unknown>()
  const reading: ReadingProcess = {
    async read(context) {
      contexts.add(context)
      return { outcome: 'used', findings: [], updates: [] }
    },
    perform: () => Promise.reject(new Error('nothing is compared here')),
    prepare: () => undefined,
    end: () => undefined,
  }
  return { reading, seen: () => contexts.size }
}

describe('answering', () => {
  it('fetches what many jobs share once, and gives it to the reading process as one object', async () => {
    const { reading, seen } = numbering()
    const asked: string[] = []
    const get = async (kind: string, names: readonly string[]) => {
      asked.push(kind)
      return new Map(names.map((name) => [name, Buffer.from('{}')]))
    }
    const { answer } = answering({ get }, reading)
    const both = await Promise.all([answer([job('a'), job('b')]), answer([job('c')])])
    expect(both.flat()).toEqual(Array(3).fill('{"outcome":"used","findings":[],"updates":[]}'))
    expect(asked.filter((kind) => kind === 'contexts')).toHaveLength(1)
    expect(seen()).toBe(1)
  })

  it('does not do what it has no context for, until that is there', async () => {
    const there = new Map([['a', Buffer.from('{}')]])
    const get = async (_: string, names: readonly string[]) =>
      new Map(
        names.flatMap((name) => {
          const found = there.get(name)
          return found ? [[name, found] as const] : []
        }),
      )
    const { answer } = answering({ get }, numbering().reading)
    expect(await answer([job('a')])).toEqual([null])
    there.set('forms', Buffer.from('{}'))
    expect(await answer([job('a')])).toEqual([expect.any(String)])
  })
})
