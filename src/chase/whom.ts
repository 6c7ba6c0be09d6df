/** To whom a partnership is written. */
import type { Contact, RoundRecord } from '../model.ts'
import type { Register } from '../register/register.ts'
import { returnsLastTime } from '../resolve/outstanding.ts'
import { type Addressee, plainAddress } from './message.ts'

export interface Known {
  readonly register: Register
  readonly current: RoundRecord
  /** The rounds before, the nearest first. */
  readonly earlier: readonly RoundRecord[]
}

/**
 * Who filled in this round's return; without one whom the register names; else the contacts of the last return that gave an address, whatever the
 * partnership was called then. Nobody when no address that can be written to is known.
 */
export function whomToWrite(id: string, { register, current, earlier }: Known): Addressee[] {
  const own = current.updates.filter(({ partnershipId }) => partnershipId === id)
  const now = addressees(own.flatMap(({ contacts }) => contacts))
  if (now.length > 0) return now
  const registered = register.byId.get(id)
  const listed = addressee(registered?.contactName ?? null, registered?.contactEmail ?? '')
  if (listed) return [listed]
  for (const record of earlier) {
    const then = addressees(returnsLastTime(register, id, record).flatMap(({ contacts }) => contacts))
    if (then.length > 0) return then
  }
  return []
}

/** Each address once, under the name it was given first. */
function addressees(contacts: readonly Contact[]): Addressee[] {
  const all = contacts.flatMap(({ name, emails }) => emails.flatMap(({ address }) => addressee(name, address) ?? []))
  const known = new Map<string, Addressee>()
  for (const one of all) {
    const key = one.address.toLowerCase()
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}

function addressee(name: string | null, written: string): Addressee | null {
  const address = plainAddress(written)
  return address === null ? null : { name: name?.trim() || null, address }
}
