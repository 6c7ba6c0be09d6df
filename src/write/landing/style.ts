/** The landing page's style sheet, over the frame that every page has. */
import { frameStyle } from '../html/style.ts'
import type { Look } from '../look.ts'

export function landingStyle(look: Look): string {
  return `${frameStyle(look)}${content}${small}${modes}`
}

const content = `
#old { margin-bottom: 2rem; padding: .875rem 1.25rem; background: var(--query-back); border-left: .375rem solid var(--query); }
.card { padding: 1.5rem 1.75rem 1.625rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.card + .card { margin-top: 1.25rem; }
.card > header { display: flex; flex-wrap: wrap; gap: .375rem .875rem; align-items: baseline; }
h3 { margin: 0; color: var(--title); font-size: 1.375rem; line-height: 1.25; letter-spacing: -.01em; }
h4 { font-size: .875rem; color: var(--quiet); }
.badge { padding: .125rem .625rem; border-radius: .25rem; background: var(--soft); font-size: .875rem; font-weight: 600; }
.badge.overdue { background: var(--removed-back); color: var(--removed); }
.badge.complete, .badge.published { background: var(--added-back); color: var(--added); }
.due, .about { color: var(--quiet); font-size: .9375rem; }
.card > .about { margin-top: .75rem; max-width: 44rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 20.5rem); gap: 1.5rem 3rem; margin-top: 1.125rem; }
.count { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: baseline; font-weight: 600; }
.count strong { color: var(--title); font-size: 2.25rem; font-weight: 650; line-height: 1.1; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.count .about { font-weight: 400; }
.bar { display: block; width: 100%; height: .625rem; margin-top: .625rem; border: 1px solid var(--control); border-radius: .3125rem; }
.track { fill: var(--soft); }
.in { fill: var(--link); }
.missing { margin-top: 1rem; padding: .75rem 1rem .875rem; border-left: .375rem solid var(--removed); background: var(--soft); }
.missing strong { color: var(--removed); }
.missing ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 0 2rem; font-size: .9375rem; }
.missing li { padding-block: .0625rem; }
.missing small { display: block; color: var(--quiet); overflow-wrap: anywhere; }
.open li { padding-block: .0625rem; font-size: .9375rem; }
.open small { color: var(--quiet); }
.matters { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 1.125rem; }
.matters a, .matters .nil { display: inline-block; min-height: 1.75rem; line-height: 1.75rem; }
.matters strong { font-size: 1.125rem; font-variant-numeric: tabular-nums; }
.matters .error a { color: var(--removed); }
.matters .query a { color: var(--query); }
.matters .nil { color: var(--quiet); }
.note { margin-top: .875rem; max-width: 44rem; font-size: .9375rem; }
nav { padding-left: 1.75rem; border-left: 1px solid var(--line); }
.outputs { margin-top: .25rem; }
.outputs li { display: flex; flex-wrap: wrap; gap: 0 .625rem; align-items: baseline; padding-block: .1875rem; }
.outputs a { display: inline-block; min-height: 1.625rem; line-height: 1.625rem; font-weight: 600; }
.outputs small { color: var(--quiet); font-size: .8125rem; }
summary { min-height: 1.75rem; color: var(--link); font-size: .9375rem; line-height: 1.75rem; cursor: pointer; }
.files a { display: inline-block; min-height: 1.5rem; line-height: 1.5rem; font-size: .875rem; }
.events { margin: 0; padding: 0; list-style: none; }
.events li { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1.5rem; padding: .5rem 0; border-top: 1px solid var(--line); }
.events time { color: var(--quiet); font-variant-numeric: tabular-nums; }
`

const small = `
@media (max-width: 52rem) {
  .columns { grid-template-columns: minmax(0, 1fr); }
  nav { padding: 1rem 0 0; border-left: 0; border-top: 1px solid var(--line); }
}
@media (max-width: 40rem) {
  .masthead > div { padding-block: 1.5rem 1.75rem; }
  .masthead h1 { margin-top: 1rem; }
  .masthead .round { margin-bottom: 0; }
  main { padding-block: 1.75rem 3rem; }
  .card { padding: 1.125rem 1rem 1.25rem; }
  .events li { grid-template-columns: minmax(0, 1fr); }
}
`

const modes = `
@media (forced-colors: active) {
  .badge, .missing, #old { border: 1px solid; }
  .bar { forced-color-adjust: none; border-color: CanvasText; }
  .track { fill: Canvas; }
  .in { fill: Highlight; }
}
@media print {
  .skip, details { display: none; }
  .masthead { background: none; color: var(--text); }
  .card { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
