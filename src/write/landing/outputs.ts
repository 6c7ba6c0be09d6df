/** Links from the landing page to the outputs of a round: the ones people open by what they are for, then every file. */
import { type Content, html, type Markup } from '../html/markup.ts'
import { pathUrl } from '../links.ts'
import { TO_DECIDE } from '../to-decide-name.ts'
import type { LandingRound, LandingRun } from './model.ts'
import { landingWords as words } from './words.ts'

/** Outputs people open, in the order of their use. */
const MAIN: readonly (readonly [string, string])[] = [
  ['consolidated.xlsx', words.groups.consolidated],
  ['change-report.html', words.groups.changes],
  [TO_DECIDE, words.groups.decide],
  ['committee-report.docx', words.groups.paper],
  ['change-report.xlsx', words.groups.changesBook],
]

const FOLDERS: readonly (readonly [string, string])[] = [
  ['feedback/', words.groups.feedback],
  ['data/', words.groups.data],
  ['public/', words.groups.public],
]

export function outputLinks(round: LandingRound, run: LandingRun, inDays: (iso: string) => string): Markup {
  const { outputs, published } = run
  const sizes = new Map(outputs.map(({ name, bytes }) => [name, bytes]))
  const files = MAIN.flatMap(([name, title]) => {
    const bytes = sizes.get(name)
    return bytes === undefined ? [] : [item(round, name, title, fileFacts(name, bytes))]
  })
  const folders = FOLDERS.flatMap(([name, title]) => {
    const within = outputs.filter((output) => output.name.startsWith(name))
    return within.length === 0 ? [] : [item(round, name, title, words.folder(within.length))]
  })
  const frozen = published
    ? [
        item(
          round,
          `${published.folder}/`,
          words.groups.published(inDays(published.day)),
          words.folder(published.files.length),
        ),
      ]
    : []
  return html`<ul class="outputs">${[...files, ...folders, ...frozen]}</ul>
${allFiles(round, run)}`
}

function item(round: LandingRound, name: string, title: string, facts: string): Markup {
  return html`<li><a href="${addressIn(round, name)}">${title}</a> <small>${facts}</small></li>`
}

function allFiles(round: LandingRound, { outputs, published }: LandingRun): Content {
  const names = [...outputs.map(({ name }) => name), 'run.json', ...(published?.files.map(({ name }) => name) ?? [])]
  const links = names.sort().map((name) => html`<li><a href="${addressIn(round, name)}"><bdi>${name}</bdi></a></li>`)
  return html`<details><summary>${words.allFiles(names.length)}</summary><ul class="files">${links}</ul></details>`
}

/** Path from the page to a file or folder of a round, as a URL. */
export function addressIn({ id }: LandingRound, name: string): string {
  return pathUrl(`${id}/${name}`)
}

function fileFacts(name: string, bytes: number): string {
  const ending = name.split('.').at(-1) ?? ''
  return [words.kinds[ending] ?? ending, sizeInWords(bytes)].join(', ')
}

function sizeInWords(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
