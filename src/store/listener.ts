/** The connection on which a process hears what others tell with NOTIFY. */
import type { Client } from 'pg'
import { systemClock } from '../clock.ts'
import type { Notice } from './notice.ts'

/** Milliseconds until a connection that was lost, or could not be made, is tried again. */
const PAUSE = 1_000

/**
 * Gives each notice whenever its channel is told, until the signal. What is told while the connection is lost nobody hears, so that each is
 * also given when it is there again. A pooler between may swallow everything: whoever waits looks by itself after a while.
 *
 * @param notices by channel, which is an identifier of SQL
 */
export async function listen(
  connect: () => Client,
  notices: ReadonlyMap<string, Notice>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(connect(), notices, signal).catch(() => undefined)
    await systemClock.pause(PAUSE, signal).catch(() => undefined)
  }
}

/** Until the connection is lost. */
async function listenOnce(client: Client, notices: ReadonlyMap<string, Notice>, signal: AbortSignal): Promise<void> {
  const lost = new Promise((resolve) => client.once('end', resolve))
  // Its end says as much.
  client.on('error', () => undefined)
  client.on('notification', ({ channel }) => notices.get(channel)?.give())
  const end = () => client.end()
  signal.addEventListener('abort', end, { once: true })
  try {
    await client.connect()
    await client.query([...notices.keys()].map((channel) => `LISTEN "${channel}"`).join(';'))
    for (const notice of notices.values()) notice.give()
    await lost
  } finally {
    signal.removeEventListener('abort', end)
    await client.end()
  }
}
