import { describe, expect, it } from 'vitest'
import { createNotice } from '../../src/store/notice.ts'

const LONG = 60_000

describe('a notice', () => {
  it('ends every wait for it', async () => {
    const notice = createNotice()
    const waits = [notice.wait(0, LONG), notice.wait(0, LONG)]
    notice.give()
    await Promise.all(waits)
    expect(notice.given).toBe(1)
  })

  it('is not missed by one who was still looking when it was given', async () => {
    const notice = createNotice()
    const seen = notice.given
    notice.give()
    await notice.wait(seen, LONG)
    expect(notice.given).toBeGreaterThan(seen)
  })

  it('is waited for again by one who has seen it', async () => {
    const notice = createNotice()
    notice.give()
    const begun = performance.now()
    await notice.wait(notice.given, 20)
    expect(performance.now() - begun).toBeGreaterThan(15)
  })

  it('is waited for no longer by one who is told to stop, before or meanwhile', async () => {
    const notice = createNotice()
    const stop = new AbortController()
    const waiting = notice.wait(0, LONG, stop.signal)
    stop.abort()
    await waiting
    await notice.wait(0, LONG, stop.signal)
    expect(notice.given).toBe(0)
  })
})
