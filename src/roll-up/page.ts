/** `roll-up.html`: the figures of all bodies on one page that needs no network; the same picture gives the same bytes. */
import type { Figure } from '../write/cover-sheet.ts'
import { someNames } from '../write/first-words.ts'
import { frameBytes } from '../write/html/frame.ts'
import { type Content, html, type Markup, safeAddress } from '../write/html/markup.ts'
import { pageStyle } from '../write/html/style.ts'
import { lookOf } from '../write/look.ts'
import type { RoundResults } from '../write/results.ts'
import { blank, words as common } from '../write/strings.ts'
import { type Column, columnsFor, type Table } from '../write/tables/column.ts'
import { valueCell } from '../write/tables/in-cells.ts'
import { contradictionsTable } from './contradictions-table.ts'
import { figuresOf, timesApart, topicsApart } from './figures.ts'
import { frameOf } from './frame.ts'
import type { Picture } from './picture.ts'
import type { Standing } from './standing.ts'
import { choicesByRegionTable, choicesTable } from './standing-tables.ts'
import { organisationsTable, regionRows, regionsTable } from './tables.ts'
import { moneyByRegionTable, moneyTable } from './topic-tables.ts'
import { words } from './words.ts'

/** Bytes of the page, UTF-8. */
export function rollUpPage(picture: Picture): Uint8Array {
  const frame = frameOf(picture)
  const { standings, uses, contradictions } = picture
  const hasRegions = regionRows(standings).length > 1
  const section = <Row>(table: Table<Row>) => tableSection(frame, hasRegions ? table : withoutRegion(table))
  const byRegion = <Row>(table: Table<Row>) => hasRegions && section(table)
  return frameBytes({
    title: words.title,
    style: `${pageStyle(lookOf(undefined))}${style}`,
    script: '',
    body: html`<a class="skip" href="#main">${words.skip}</a>
<header class="masthead"><div><h1>${words.heading}</h1><p class="round">${frame.round.round.label}</p></div></header>
<main id="main" tabindex="-1">
<section aria-labelledby="figures"><h2 id="figures">${common.atAGlance}</h2><ul class="figures">${figuresOf(picture).map(figure)}</ul>${concerns(picture)}</section>
${byRegion(regionsTable(standings))}${section(organisationsTable(standings))}${byRegion(choicesByRegionTable(uses))}${section(choicesTable(uses))}${byRegion(moneyByRegionTable(uses))}${section(moneyTable(uses))}${section(contradictionsTable(contradictions))}</main>
<footer><p>${words.restAbout}</p><p>${picture.edition === 'public' ? words.footerPublic : words.footer}</p></footer>`,
  })
}

/** Wide tables are read sideways where the screen is narrower. */
const style = `
.wide { overflow-x: auto; }
.wide table { table-layout: auto; font-size: .875rem; }
.about { margin: 0 0 .75rem; color: var(--quiet); font-size: .875rem; }
.wide th, .wide td, .wide th:first-child, .wide td:nth-child(2) { width: auto; min-width: 4.5rem; overflow-wrap: normal; }
.wide th:first-child { min-width: 9rem; }
.wide td:not(.number) { min-width: 5rem; }
.wide .number { min-width: 3.25rem; }
.notes { margin-top: 1rem; }
.notes li + li { margin-top: .25rem; }
`

function figure({ number, phrase }: Figure): Markup {
  return html`<li><strong>${number.toLocaleString('en-GB')}</strong> <span>${phrase}</span></li>`
}

/** What somebody should see to: bodies that are missing or doubtful, and what is not of one time or not one topic. */
function concerns({ standings, uses, edition }: Picture): Content {
  // What is wrong can say where things lie, which is for the team.
  const reasons = ({ why }: Standing) => (edition === 'public' ? [] : why)
  const wrong = standings.filter(({ outcome }) => outcome !== 'included')
  const times = timesApart(standings)
  const apart = topicsApart(uses)
  if (wrong.length + apart.length === 0 && !times) return null
  return html`<ul class="notes">${wrong.map((one) => html`<li><strong><bdi>${one.organisation}</bdi></strong>: ${[`${words.outcomes[one.outcome]}.`, ...reasons(one)].join(' ')}</li>`)}${times && html`<li><strong>${times.title}</strong>: <bdi>${times.names}</bdi>.</li>`}${apart.length > 0 && html`<li><strong>${words.apart(apart.length)}</strong>: <bdi>${someNames(apart)}</bdi></li>`}</ul>`
}

/** A region that all are in says nothing. */
function withoutRegion<Row>(table: Table<Row>): Table<Row> {
  return { ...table, columns: table.columns.filter(({ key }) => key !== 'region') }
}

function tableSection<Row>(frame: RoundResults, table: Table<Row>): Content {
  if (table.rows.length === 0) return null
  const id = table.sheet.toLowerCase().replaceAll(' ', '-')
  const columns = columnsFor(table.columns, 'sheet', frame.edition ?? 'internal').filter(({ key }) => key !== 'why')
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${table.title}</h2>
<p class="about" id="${id}-about">${[table.about, ...(table.remarks ?? [])].join(' ')}</p>
<div class="wide" role="group" aria-labelledby="${id}" tabindex="0"><table aria-labelledby="${id}" aria-describedby="${id}-about"><thead><tr>${columns.map((column) => html`<th scope="col" class="${lookOfColumn(column)}">${column.heading}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => tableRow(frame, columns, row))}</tbody></table></div></section>
`
}

function tableRow<Row>(frame: RoundResults, columns: readonly Column<Row>[], row: Row): Markup {
  const cells = columns.map((column, index) => {
    const content = cellOf(frame, column, row)
    return index === 0
      ? html`<th scope="row">${content}</th>`
      : html`<td class="${lookOfColumn(column)}">${content}</td>`
  })
  return html`<tr>${cells}</tr>
`
}

function cellOf<Row>(frame: RoundResults, column: Column<Row>, row: Row): Content {
  const { text, link = null } = column.shown?.(row) ?? valueCell(frame, column, row)
  const address = safeAddress(link)
  if (text === '') return html`<span class="nil">${blank}</span>`
  return address === null ? html`<bdi>${text}</bdi>` : html`<a href="${address}"><bdi>${text}</bdi></a>`
}

function lookOfColumn<Row>({ type }: Column<Row>): string {
  return type === 'integer' || type === 'number' ? 'number' : ''
}
