/** Where a hyperlink record of an old workbook leads ([MS-OSHARED] 2.3.7). Links to places in the workbook itself have no address. */
import { viewOf } from '../../view-of.ts'
import { decodeUtf16 } from './records.ts'

const FLAGS_AT = 28
const HAS_MONIKER = 0x01
const HAS_DISPLAY_NAME = 0x10
const HAS_FRAME = 0x80
const MONIKER_IS_TEXT = 0x100
/** The first byte of the class of a moniker that is the address of a page or a mailbox. */
const URL_MONIKER = 0xe0

export function hyperlinkTarget(data: Uint8Array): string | null {
  const view = viewOf(data)
  const number = (at: number) => (at + 4 <= data.length ? view.getUint32(at, true) : 0)
  const flags = number(FLAGS_AT)
  if ((flags & HAS_MONIKER) === 0) return null
  let at = FLAGS_AT + 4
  for (const flag of [HAS_DISPLAY_NAME, HAS_FRAME]) if (flags & flag) at += 4 + 2 * number(at)
  if (flags & MONIKER_IS_TEXT) return plain(data.subarray(at + 4, at + 4 + 2 * number(at)))
  return data[at] === URL_MONIKER ? plain(data.subarray(at + 20, at + 20 + number(at + 16))) : null
}

function plain(bytes: Uint8Array): string | null {
  const [address = ''] = decodeUtf16(bytes).split('\0')
  return address === '' ? null : address
}
