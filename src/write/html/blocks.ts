/** The blocks a card is built of: a section with a heading, groups of lines of one kind, and what is folded away. */
import { changeKindWords } from '../status-words.ts'
import { type PageKind, pageKinds } from './context.ts'
import type { Line } from './lines.ts'
import { type Content, html, type Markup } from './markup.ts'
import { pageWords } from './words.ts'

/** A part of a card. `topic` is what the filter calls it. */
export function section(topic: string, title: string, content: Content): Markup {
  return html`<section class="part" data-holds="${topic}"><h4 dir="auto">${title}</h4>${content}</section>
`
}

/** Lines under the name of their kind, each kind once; what was kept is counted and folded away. */
export function linesByKind(topic: string, lines: readonly Line[], unasked: string): Content {
  const shown = pageKinds.filter((kind) => kind !== 'kept')
  return [
    ...shown.map((kind) =>
      group(
        topic,
        kind,
        kindName(kind, unasked),
        lines.filter((line) => line.kind === kind),
      ),
    ),
    keptLines(topic, lines),
  ]
}

/** Lines one below the other, whatever their kind, each with its kind in a word. */
export function mixedLines(topic: string, lines: readonly Line[], unasked: string): Content {
  const shown = lines.filter(({ kind }) => kind !== 'kept')
  return [
    shown.length > 0 &&
      html`<ul class="values">${shown.map(({ kind, content }) => html`<li data-kind="${kind}" data-topic="${topic}">${content}<p class="tag ${kind}">${kindName(kind, unasked)}</p></li>`)}</ul>`,
    keptLines(topic, lines, 'values'),
  ]
}

/** `look` is the class that colours the name of the group. */
export function group(topic: string, look: string, title: string, lines: readonly Pick<Line, 'content'>[]): Content {
  if (lines.length === 0) return null
  return html`<div class="group"><h5 class="${look}">${title}</h5><ul>${items(topic, look, lines)}</ul></div>`
}

function keptLines(topic: string, lines: readonly Line[], look = ''): Content {
  const kept = lines.filter(({ kind }) => kind === 'kept')
  if (kept.length === 0) return null
  return html`<details class="kept"><summary>${pageWords.kept(kept.length)}</summary><ul class="${look}">${items(topic, 'kept', kept)}</ul></details>`
}

function items(topic: string, kind: string, lines: readonly Pick<Line, 'content'>[]): Content {
  return lines.map(({ content }) => html`<li data-kind="${kind}" data-topic="${topic}">${content}</li>`)
}

export function folded(title: string, content: Content): Markup {
  return html`<details class="folded"><summary>${title}</summary>${content}</details>
`
}

export function kindName(kind: PageKind, unasked: string = pageWords.unasked): string {
  if (kind === 'newlyAsked') return pageWords.newlyAsked
  if (kind === 'turned') return pageWords.turned
  return kind === 'unasked' ? unasked : changeKindWords[kind]
}
