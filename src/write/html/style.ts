/** The page's one style sheet: system fonts, colours from the tokens, phone, dark, print. */
import type { Look } from '../look.ts'
import { figuresStyle } from './figures-style.ts'
import { darkTokens, lightTokens, type Tokens } from './tokens.ts'

export function pageStyle(look: Look): string {
  return `${frameStyle(look)}${parts}${figuresStyle}${small}${print}`
}

/** Colours, type and the frame around the content, which every page has. */
export function frameStyle(look: Look): string {
  return `${variables(':root', lightTokens(look))}
@media screen and (prefers-color-scheme: dark) {
${variables(':root', darkTokens(look))}
}
${layout}`
}

function variables(selector: string, tokens: Tokens): string {
  const lines = Object.entries(tokens).map(([name, colour]) => `--${kebab(name)}: #${colour};`)
  return `${selector} { ${lines.join(' ')} }`
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const layout = `
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
:root { color-scheme: light dark; }
html { font: 100%/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif; -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, p, ul, dl, dd { margin: 0; }
ul { padding: 0; list-style: none; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; top: -10rem; left: 1rem; z-index: 2; padding: .75rem 1rem; background: var(--card); color: var(--link); }
.skip:focus { top: .5rem; }

.masthead { background: var(--band); color: var(--on-band); }
.masthead > div, main, footer { max-width: 76rem; margin: 0 auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.masthead > div { padding-block: 2.25rem 2.5rem; }
.masthead p { font-size: .9375rem; }
.logo { display: block; width: auto; max-width: 100%; height: 4rem; margin-bottom: .75rem; padding: .5rem .75rem; border-radius: .25rem; background: var(--on-band); object-fit: contain; }
.masthead .organisation { font-weight: 600; }
.masthead h1 { margin-top: 1.5rem; font-size: clamp(2rem, 5vw, 2.75rem); line-height: 1.1; letter-spacing: -.015em; }
.masthead .round { margin: .375rem 0 1rem; font-size: 1.25rem; line-height: 1.3; }
main { padding-block: 2.5rem 4rem; }
main > section + section { margin-top: 3.5rem; }
h2 { margin-bottom: 1rem; color: var(--title); font-size: 1.5rem; line-height: 1.2; letter-spacing: -.01em; }
footer { padding-block: 1.5rem 3rem; color: var(--quiet); font-size: .875rem; }
footer p { max-width: 60rem; padding-top: .5rem; }

.figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.figures li { display: flex; flex-direction: column; margin: 0 -1px -1px 0; padding: 1.125rem 1.125rem 1.25rem; border: solid var(--line); border-width: 0 1px 1px 0; line-height: 1.3; }
.figures strong { color: var(--title); font-size: 2.25rem; font-weight: 650; line-height: 1.1; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.figures span { margin-top: .25rem; font-weight: 600; }
.figures small { margin-top: .125rem; color: var(--quiet); font-size: .8125rem; }
.figures .alert strong { color: var(--removed); }
`

const parts = `
.concern { padding: 1.25rem 1.5rem 1.375rem; background: var(--card); border: 1px solid var(--line); border-left: .375rem solid var(--control); }
.concern + .concern { margin-top: .75rem; }
.concern.turned, .concern.worse, .concern.error, .concern.outstanding { border-left-color: var(--removed); }
.part.turned { padding: .875rem 1rem 1rem; border: 1px solid var(--line); border-left: .375rem solid var(--removed); border-radius: .25rem; }
.part.turned h4 { color: var(--removed); }
.part.turned li { margin-top: .625rem; }
.concern.query { border-left-color: var(--query); }
.concern h3 { font-size: 1.125rem; line-height: 1.3; }
.count { display: inline-block; min-width: 1.75rem; margin-left: .25rem; padding: 0 .5rem; border-radius: 1rem; background: var(--soft); font-size: .875rem; line-height: 1.625rem; text-align: center; font-variant-numeric: tabular-nums; }
.about { color: var(--quiet); font-size: .9375rem; }
.todo { margin-top: .875rem; padding-top: .875rem; border-top: 1px solid var(--line); max-width: 60rem; }
.action { margin-bottom: .375rem; font-weight: 600; }
.todo li { padding: .1875rem 0 .1875rem 1.125rem; position: relative; }
.todo li::before { content: ""; position: absolute; left: 0; top: .8125rem; width: .375rem; height: .375rem; border-radius: 50%; background: var(--control); }

table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); font-size: .9375rem; }
caption { margin: -.625rem 0 .75rem; color: var(--quiet); text-align: left; }
th, td { padding: .5rem .625rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; line-height: 1.35; }
thead th { border-top: 0; background: var(--soft); font-size: .8125rem; vertical-align: bottom; overflow-wrap: normal; }
tbody th { font-weight: 600; }
td:nth-child(2) { min-width: 8rem; }
th:first-child { padding-left: 1rem; width: 26%; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.nil { color: var(--quiet); }

.browse { display: grid; gap: 1.5rem; }
.cards { display: grid; gap: 1.5rem; min-width: 0; }
.filterable .browse { grid-template-columns: 16rem minmax(0, 1fr); align-items: start; }
form { position: sticky; top: 1rem; display: grid; gap: .875rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
form h3 { font-size: 1.0625rem; }
label { display: block; margin-bottom: .1875rem; font-size: .875rem; font-weight: 600; }
input, select, button { width: 100%; min-height: 2.5rem; padding: .375rem .625rem; border: 1px solid var(--control); border-radius: .25rem; background: var(--card); color: var(--text); font: inherit; font-size: 1rem; }
button { color: var(--link); font-weight: 600; cursor: pointer; }
button:hover { background: var(--soft); }
#shown { color: var(--quiet); font-size: .875rem; }

.card { padding: 1.75rem 2rem 2rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; min-width: 0; content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.card h3 { color: var(--title); font-size: 1.375rem; line-height: 1.25; letter-spacing: -.01em; }
.status { display: flex; flex-wrap: wrap; gap: .375rem .75rem; align-items: baseline; margin-top: .625rem; }
.badge { padding: .125rem .625rem; border-radius: .25rem; background: var(--soft); font-size: .875rem; font-weight: 600; }
.badge.outstanding { background: var(--removed-back); color: var(--removed); }
.badge.new, .badge.returned { background: var(--added-back); color: var(--added); }
.tally { color: var(--quiet); font-size: .9375rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .625rem 1.5rem; margin-top: 1.125rem; font-size: .875rem; }
.facts dt { color: var(--quiet); }
.facts dd { line-height: 1.4; }
.part { margin-top: 1.75rem; padding-top: 1.125rem; border-top: 1px solid var(--line); }
.part h4 { max-width: 44rem; font-size: 1.0625rem; line-height: 1.35; }
.part > .about { margin-top: .125rem; }
.group { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1.25rem; margin-top: .875rem; }
.group + .group { padding-top: .25rem; }
h5 { font-size: .875rem; line-height: 1.5rem; }
h5, .tag { padding-left: 1.25em; text-indent: -1.25em; }
h5::before, .tag::before { display: inline-block; width: 1.25em; text-indent: 0; font-weight: 700; content: "\\2022" / ""; }
.added::before { content: "+" / "" !important; }
.dropped::before { content: "\\2212" / "" !important; }
.reworded::before { content: "\\2248" / "" !important; }
.moved::before { content: "\\2192" / "" !important; }
.changed::before { content: "\\2260" / "" !important; }
.reportedDone::before { content: "\\2713" / "" !important; }
.notMentionedAgain::before { content: "?" / "" !important; }
.added, .reportedDone { color: var(--added); }
.dropped, .error { color: var(--removed); }
.query, .notMentionedAgain { color: var(--query); }
.concern { color: inherit; }
.group li + li, .kept li + li { margin-top: .625rem; }
.group li, .kept li { max-width: 44rem; }
.kept > ul { margin-top: .5rem; padding-left: 1.375rem; }
.notes, .grounds { color: var(--quiet); font-size: .875rem; }
.turned .notes { color: var(--text); font-weight: 600; }
.now { margin-top: .25rem; padding-left: .875rem; border-left: 3px solid var(--line); }
.state { margin-left: .5rem; color: var(--quiet); font-size: .875rem; }
.values { margin-top: .625rem; }
.values li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr) 6.5rem; gap: .125rem 1.25rem; padding: .4375rem 0; border-top: 1px solid var(--line); }
.values li:first-child { border-top: 0; }
.what { font-size: .875rem; font-weight: 600; line-height: 1.5rem; }
.tag { font-size: .875rem; line-height: 1.5rem; }
.pair { display: flex; flex-wrap: wrap; column-gap: .25rem; }
.pair .old > bdi { color: var(--quiet); }
.arrow { padding-inline: .25rem; color: var(--quiet); }
.src, .file { display: inline-block; min-height: 1.5rem; line-height: 1.5rem; font-size: .8125rem; }
.src { min-width: 1.5rem; padding-inline: .25rem; border-radius: .1875rem; color: var(--quiet); text-decoration-color: var(--line); font-variant-numeric: tabular-nums; }
.src:hover { background: var(--soft); color: var(--link); }
.file { font-size: inherit; }
ins, del { border-radius: .125rem; padding-inline: .125rem; text-decoration-thickness: .09em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
ins { background: var(--added-back); color: var(--added); text-decoration-line: underline; text-underline-offset: .18em; }
del { background: var(--removed-back); color: var(--removed); text-decoration-line: line-through; }
summary { display: inline-flex; align-items: center; min-height: 1.75rem; color: var(--link); font-size: .9375rem; cursor: pointer; }
summary::before { content: ""; width: .4375rem; height: .4375rem; margin: 0 .6875rem 0 .25rem; border: solid; border-width: 0 2px 2px 0; transform: rotate(-45deg); }
summary::-webkit-details-marker { display: none; }
details[open] > summary::before { transform: rotate(45deg) translate(-1px, -1px); }
summary:hover { text-decoration: underline; text-underline-offset: .2em; }
.kept, .part > .folded { margin-top: .75rem; }
.card > .folded { margin-top: 1.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.card > .folded > .part:first-of-type { border-top: 0; margin-top: .25rem; padding-top: .5rem; }
.empty { margin-top: 1rem; color: var(--quiet); }
`

const small = `
@media (max-width: 60rem) {
  .more { display: none; }
  .filterable .browse { grid-template-columns: minmax(0, 1fr); }
  form { position: static; max-height: none; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); align-items: end; }
  form h3, #shown { grid-column: 1 / -1; }
}
@media (max-width: 40rem) {
  main > section + section { margin-top: 2.5rem; }
  .masthead > div { padding-block: 1.5rem 1.75rem; }
  .masthead h1 { margin-top: 1rem; }
  .figures li { padding: .875rem; }
  .figures li:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .figures strong { font-size: 1.75rem; }
  .card, .concern { padding: 1.125rem 1rem 1.25rem; }
  .group, .values li { grid-template-columns: minmax(0, 1fr); }
  .group h5 { margin-bottom: .25rem; }
  .facts { grid-template-columns: minmax(0, 1fr); }
  .kept > ul { padding-left: 0; }
  table { table-layout: fixed; }
  th, td { padding: .5rem; }
  th:first-child { width: 48%; padding-left: .75rem; }
  th:nth-child(3) { width: 5.25rem; }
  td:nth-child(2) { min-width: 0; }
}
@media (forced-colors: active) {
  .concern, .badge, .count { border: 1px solid; }
}
`

const print = `
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; color: #515b64; } }
@media print {
  html { font-size: 9.5pt; }
  body { background: none; }
  .skip, form { display: none !important; }
  .masthead { background: none; color: var(--text); border-bottom: 2pt solid var(--band); }
  .masthead > div { padding: 0 0 10pt; }
  .masthead h1 { margin-top: 8pt; color: var(--title); }
  .masthead > div, main, footer { max-width: none; padding-inline: 0; }
  main { padding-block: 14pt 0; }
  main > section + section { margin-top: 20pt; }
  a { color: inherit; text-decoration: none; }
  .figures li { padding: 8pt 9pt; }
  .figures strong { font-size: 20pt; }
  table { font-size: 8pt; }
  .more { display: table-cell; }
  td:nth-child(2) { min-width: 32mm; }
  thead { display: table-header-group; }
  th, td { padding: 3pt 4pt; }
  .concern summary { display: none; }
  tr, .card > header, .figures li, .group li, .values li, .todo li, .status, .facts { break-inside: avoid; }
  h2, h3, h4, h5, .action, .about, .card > header, summary { break-after: avoid; }
  .browse, .filterable .browse, .cards { display: block; }
  .card { content-visibility: visible; padding: 14pt 0 0; border: 0; border-top: 1.5pt solid var(--title); border-radius: 0; background: none; }
  .card + .card { margin-top: 22pt; }
  .concern { padding: 8pt 10pt; }
  .part { margin-top: 12pt; padding-top: 8pt; }
  .group { display: block; padding-left: 32mm; }
  .group::after { content: ""; display: block; clear: both; }
  .group h5 { float: left; width: 29mm; margin-left: -32mm; }
  .values li { grid-template-columns: 26mm minmax(0, 1fr) 22mm; }
  .group li, .kept li, .todo, .part h4 { max-width: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { display: block; color: var(--text); font-weight: 600; break-after: avoid; }
  h3, h4, summary { break-inside: avoid; }
  summary::before { display: none; }
  p { orphans: 3; widows: 3; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
