/** Every link of a page to another page, or to a place in one, leads there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../operate/program.ts'
import { pages } from './shown.ts'

/** As GitHub names the place of a heading. */
function anchorsOf(text: string): string[] {
  const headings = [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.+)$/gm)]
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

it.each(pages())('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, '')
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
  for (const [link, path = '', anchor] of links) {
    const target = path === '' ? join(root, page) : join(root, dirname(page), decodeURI(path))
    expect(existsSync(target), `${page}: ${link}`).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(readFileSync(target, 'utf8')), `${page}: ${link}`).toContain(anchor)
  }
  expect(text).toContain('#')
})
