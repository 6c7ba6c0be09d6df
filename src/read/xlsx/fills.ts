/** The colours with which cells are filled, from the styles of a workbook. What a colour stands for is for whoever asks for it. */
import type { XmlScanner } from '../xml/scanner.ts'

/** How a style names a colour (ECMA-376 18.8.3). */
export interface StyleColour {
  readonly rgb: string | null
  readonly theme: number | null
  readonly indexed: number | null
  /** How much lighter, up to 1, or darker, down to -1. */
  readonly tint: number
}

/** The colours of Excel's palette, as ECMA-376 18.8.27 lists them; those from 64 on are the system's own. */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  )

/** A `fill` just opened: its colour where it is plainly filled with one. */
export function readFill(xml: XmlScanner): StyleColour | null {
  const outside = xml.depth - 1
  let isSolid = false
  let colour: StyleColour | null = null
  while (xml.depth > outside) {
    if (xml.next() !== 'open') continue
    if (xml.name === 'patternFill') isSolid = xml.attribute('patternType') === 'solid'
    else if (xml.name === 'fgColor' && isSolid) colour = readColour(xml)
  }
  return colour
}

function readColour(xml: XmlScanner): StyleColour {
  const number = (name: string) => {
    const value = xml.attribute(name)
    return value === null ? null : Number(value)
  }
  const rgb = xml.attribute('rgb')
  return { rgb, theme: number('theme'), indexed: number('indexed'), tint: number('tint') ?? 0 }
}

/**
 * `RRGGBB` of a colour; null for none, and for white.
 *
 * @param theme gives the colours of the workbook's theme by their number, read when one is first needed
 */
export function fillOf(colour: StyleColour | null, theme: () => readonly string[]): string | null {
  if (colour === null) return null
  const named = colour.rgb?.slice(-6) ?? (colour.theme === null ? PALETTE[colour.indexed ?? -1] : theme()[colour.theme])
  if (!named || !/^[\da-f]{6}$/i.test(named)) return null
  const shown = tinted(named, colour.tint).toUpperCase()
  return shown === 'FFFFFF' ? null : shown
}

/** A lighter or darker shade, as Excel makes it of a tint: by the lightness of the colour (ECMA-376 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (!(Math.abs(tint) > 0 && Math.abs(tint) <= 1)) return rgb
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255)
  const light = (Math.max(...parts) + Math.min(...parts)) / 2
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  return parts.map((part) => byteOf(relit(part, light, wanted))).join('')
}

/** One part of a colour whose lightness is changed while hue and saturation stay. */
function relit(part: number, light: number, wanted: number): number {
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1)
  return room(light) === 0 ? wanted : wanted + ((part - light) * room(wanted)) / room(light)
}

function byteOf(part: number): string {
  return Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, '0')
}

/** A theme part: its colours by the number with which styles name them. */
export function readTheme(xml: XmlScanner): string[] {
  const colours: string[] = []
  let inScheme = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'close' && xml.name === 'clrScheme') break
    if (event !== 'open') continue
    if (xml.name === 'clrScheme') inScheme = true
    else if (inScheme && xml.name === 'srgbClr') colours.push(xml.attribute('val') ?? '')
    else if (inScheme && xml.name === 'sysClr') colours.push(xml.attribute('lastClr') ?? '')
  }
  // The part lists dark before light, styles count light before dark.
  const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...rest] = colours
  return [light1, dark1, light2, dark2, ...rest]
}
