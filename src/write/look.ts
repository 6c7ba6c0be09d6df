/** How the outputs look: two colours and a date format, which a council may set; the rest follows from them. */

export interface Look {
  /** Titles and table headers, `RRGGBB`. White text on it must be readable. */
  readonly colour: string
  /** Figures and links, `RRGGBB`. It must be readable on white. */
  readonly accent: string
  /** Made of `d`, `dd`, `m`, `mm`, `mmm`, `mmmm`, `yy` and `yyyy`, as in Excel. */
  readonly dateFormat: string
}

export const defaultLook: Look = { colour: '1F3A4D', accent: '0B5C8A', dateFormat: 'd mmmm yyyy' }

/** The one typeface of the workbooks, and the size of their text in points: what widths and heights are measured in. */
export const FONT = 'Arial'
export const TEXT_SIZE = 10

/** The colours that no council sets. Each is readable on white (contrast of at least 4.5 to 1) unless it is only a line. */
export const fixedColours = {
  text: '1A1A1A',
  quiet: '595959',
  line: 'D0D5DA',
  paper: 'FFFFFF',
  added: '0A5C36',
  removed: '9B1C1C',
} as const

export function lookOf(look: Partial<Look> | undefined): Look {
  return { ...defaultLook, ...look }
}

/** Contrast of two colours (`RRGGBB`) as WCAG 2.2 defines it: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
