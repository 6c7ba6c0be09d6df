/** The frame of every page: one file that needs no network and runs nothing but its own style and script. */
import { createHash } from 'node:crypto'
import type { Look } from '../look.ts'
import { type Content, html, Markup } from './markup.ts'
import { pageWords } from './words.ts'

export interface Frame {
  readonly title: string
  readonly style: string
  readonly script: string
  readonly body: Content
  /** Directives beside those of every page. */
  readonly policy?: readonly string[]
}

/** Bytes of a page, UTF-8. */
export function frameBytes({ title, style, script, body, policy = [] }: Frame): Uint8Array {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[policyOf(style, script), ...policy].join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${Markup.of(style)}</style>
</head>
<body>
${body}
<script>${Markup.of(script)}</script>
</body>
</html>
`
  return new TextEncoder().encode(page.html)
}

/** Nothing may load or run but the one style and the one script of this page, known by their hashes. */
function policyOf(style: string, script: string): string {
  const [styleHash, scriptHash] = [style, script].map((text) => createHash('sha256').update(text).digest('base64'))
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `script-src 'sha256-${scriptHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The name of the organisation stands beside it, so that the picture needs no words of its own. */
export function logo({
  look,
  organisation,
}: {
  readonly look?: Partial<Look>
  readonly organisation: string
}): Content {
  const picture = look?.logo
  if (!picture) return null
  const data = `data:image/${picture.kind};base64,${Buffer.from(picture.bytes).toString('base64')}`
  const alternative = organisation ? '' : pageWords.logo
  return html`<img class="logo" src="${data}" width="${picture.width}" height="${picture.height}" alt="${alternative}">`
}
