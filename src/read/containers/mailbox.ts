/** A folder of a mail program exported as one file (mbox, RFC 4155): mails one after the other, each behind a line that begins with “From ”. */

import type { Budget } from '../budget.ts'
import { damaged, unreadable } from '../unreadable.ts'
import type { Container, HeldFile } from './container.ts'
import { MAILBOX_LINE } from './mailbox-line.ts'

const LINE_FEED = 10
const FROM = [...'From '].map((character) => character.charCodeAt(0))
const ENOUGH = 200

export function openMailbox(bytes: Uint8Array, budget: Budget): Container {
  const starts = mailStarts(bytes, budget)
  if (starts.length === 0) throw damaged('its parts make no sense')
  if (starts.length > budget.limits.returns)
    throw unreadable('limit-held-files', { limit: budget.limits.returns, found: starts.length })
  const held = starts.map((start, at): HeldFile => {
    const end = starts[at + 1] ?? bytes.length
    const mail = bytes.subarray(bytes.indexOf(LINE_FEED, start) + 1, end)
    return { name: `mail ${at + 1}.eml`, bytes: mail, saved: null }
  })
  return { held, findings: [] }
}

function mailStarts(bytes: Uint8Array, budget: Budget): number[] {
  const starts: number[] = []
  for (let at = 0; at >= 0 && at < bytes.length; at = nextLine(bytes, at)) {
    budget.step()
    if (!FROM.every((byte, index) => bytes[at + index] === byte)) continue
    const line = new TextDecoder('latin1').decode(bytes.subarray(at, at + ENOUGH))
    if (MAILBOX_LINE.test(line)) starts.push(at)
  }
  return starts
}

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at)
  return end < 0 ? -1 : end + 1
}
