/** The style sheet of the page on which officers check their forms, over the frame that every page has. */
import { frameStyle } from '../write/html/style.ts'
import type { Look } from '../write/look.ts'

export function checkerStyle(look: Look): string {
  return `${frameStyle(look)}${content}${small}${modes}`
}

const content = `
main { max-width: 60rem; }
.masthead > div, footer { max-width: 60rem; }
.masthead > div { padding-block: 1.75rem 2rem; }
.masthead h1 { margin-top: .5rem; font-size: clamp(1.75rem, 4.5vw, 2.5rem); }
.masthead .round { margin-bottom: 0; }
#choose, .result, .warning { padding: 1.5rem 1.75rem 1.625rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
#choose { border: 2px dashed var(--control); }
.over #choose { border: 2px solid var(--link); background: var(--soft); }
#choose label { display: block; color: var(--title); font-size: 1.25rem; font-weight: 650; line-height: 1.3; }
#choose p { margin-top: .375rem; max-width: 44rem; }
#files { display: block; width: 100%; max-width: 32rem; min-height: 3rem; margin-top: .875rem; font: inherit; color: var(--text); cursor: pointer; }
#files::file-selector-button { min-height: 2.75rem; margin-right: .875rem; padding: .5rem 1.25rem; border: 2px solid var(--link); border-radius: .25rem; background: var(--link); color: var(--card); font: inherit; font-weight: 650; cursor: pointer; }
.stays { padding-left: .875rem; border-left: .25rem solid var(--added); }
.whole { margin-top: 1rem; }
.about, .small { color: var(--quiet); font-size: .9375rem; }
.warning { border-left: .375rem solid var(--query); }
#status { min-height: 1.5rem; margin-top: 1rem; color: var(--quiet); }
.result { margin-top: 1.25rem; }
.result + .result { margin-top: 1.75rem; }
.result h2 { margin-bottom: .5rem; }
h3 { color: var(--title); font-size: 1.25rem; line-height: 1.3; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
.return { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.stands { margin-top: .5rem; padding: .75rem 1rem; border-left: .375rem solid; background: var(--soft); }
.stands strong { font-size: 1.125rem; }
.stands.clear { border-color: var(--added); background: var(--added-back); }
.stands.clear strong { color: var(--added); }
.stands.query { border-color: var(--query); background: var(--query-back); }
.stands.query strong { color: var(--query); }
.stands.error { border-color: var(--removed); background: var(--removed-back); }
.stands.error strong { color: var(--removed); }
.todo li { padding: .25rem 0; }
.todo a { display: inline-block; min-height: 1.5rem; margin-right: .25rem; font-weight: 600; }
.questions { margin: 0; padding: 0; list-style: none; }
.questions > li { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 1fr); gap: .25rem 1.75rem; padding: .875rem 0 1rem .875rem; border-top: 1px solid var(--line); border-left: .25rem solid transparent; }
.questions > li.error { border-left-color: var(--removed); }
.questions > li.query { border-left-color: var(--query); }
.questions > li:target, .whole:target { background: var(--soft); }
h5 { font-size: .9375rem; font-weight: 600; line-height: 1.45; }
.values li + li { margin-top: .375rem; }
.value { white-space: pre-line; }
.what { color: var(--quiet); font-size: .875rem; }
.state { margin-left: .25rem; color: var(--quiet); font-size: .875rem; }
.cell { display: inline-block; margin-left: .375rem; padding: 0 .375rem; border: 1px solid var(--line); border-radius: .1875rem; color: var(--quiet); font-size: .8125rem; line-height: 1.375rem; font-variant-numeric: tabular-nums; }
.empty { color: var(--quiet); }
.findings li { margin-top: .5rem; padding: .5rem .75rem; border-left: .25rem solid var(--control); background: var(--soft); font-size: .9375rem; }
.findings strong { margin-right: .25rem; }
.findings .error { border-color: var(--removed); background: var(--removed-back); }
.findings .error strong { color: var(--removed); }
.findings .query { border-color: var(--query); background: var(--query-back); }
.findings .query strong { color: var(--query); }
.action { display: block; font-weight: 600; }
.note .action { font-weight: 400; }
summary { min-height: 1.75rem; margin-top: 1rem; color: var(--link); line-height: 1.75rem; cursor: pointer; }
`

const small = `
@media (pointer: coarse) {
  .drop { display: none; }
}
@media (max-width: 44rem) {
  .masthead > div { padding-block: 1.25rem 1.5rem; }
  main { padding-block: 1.25rem 3rem; }
  #choose, .result, .warning { padding: 1.125rem 1rem 1.25rem; }
  .questions > li { grid-template-columns: minmax(0, 1fr); padding-left: .625rem; }
}
`

const modes = `
@media (forced-colors: active) {
  .stands, .findings li { border: 1px solid; border-left-width: .375rem; }
  .questions > li { border-left-color: Canvas; }
  .questions > li.error, .questions > li.query { border-left-color: Highlight; }
}
@media print {
  .skip, #choose, #status { display: none; }
  .masthead { background: none; color: var(--text); }
  .result { padding: 0; border: 0; }
  .questions > li, .findings li { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
