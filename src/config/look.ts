/** What a council may set of how the outputs look: a logo, two colours and a date format. */
import { viewOf } from '../view-of.ts'

export interface Look {
  /** Titles and table headers, `RRGGBB`. White text on it must be readable. */
  readonly colour: string
  /** Figures and links, `RRGGBB`. It must be readable on white. */
  readonly accent: string
  /** Made of `d`, `dd`, `m`, `mm`, `mmm`, `mmmm`, `yy` and `yyyy`, as in Excel. */
  readonly dateFormat: string
  readonly logo?: Logo
}

/** The organisation's logo: which kind of picture it is, and how large. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly kind: 'png' | 'jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** A PNG or JPEG picture by its content; null for anything else. */
export function readLogo(bytes: Uint8Array): Logo | null {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && size.width > 0 && size.height > 0 ? { bytes, ...size } : null
}

type Size = Omit<Logo, 'bytes'>

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Width and height stand first in the header chunk (PNG specification, 11.2.1). */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || !PNG_MARK.every((byte, at) => bytes[at] === byte)) return null
  const view = viewOf(bytes)
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks the segments to the frame header, which has height and width (ITU T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (isFrame(marker)) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0 to SOF15 but the tables DHT, JPG and DAC that lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
