/** *What happened last*: runs, publications and decisions, the latest first. */
import { dayInWords } from '../dates.ts'
import { html, type Markup } from '../html/markup.ts'
import { lookOf } from '../look.ts'
import { type Landing, type LandingEvent, toConfirmOf } from './model.ts'
import { landingWords as words } from './words.ts'

export function eventsSection(landing: Landing): Markup {
  const { events } = landing
  const list = html`<ol class="events">${events.map((event) => html`<li>${timeOf(landing, event)} <span>${textOf(landing, event)}</span></li>`)}</ol>`
  return html`<section aria-labelledby="events"><h2 id="events">${words.events}</h2>
${events.length > 0 ? list : html`<p>${words.noEvents}</p>`}</section>
`
}

function timeOf({ look, timeZone }: Landing, { when }: LandingEvent): Markup {
  const local = localTime(when, timeZone)
  const [day = '', time] = local.split(' ')
  const text = [dayInWords(day, lookOf(look).dateFormat), time].filter(Boolean).join(', ')
  return html`<time datetime="${when}">${text}</time>`
}

/** `2011-03-04 09:30` where the team is; a day stays as it is. */
export function localTime(when: string, timeZone: string): string {
  if (!when.includes('T')) return when
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('sv-SE', options).format(Date.parse(when))
}

function textOf({ rounds }: Landing, event: LandingEvent): string {
  const round = rounds.find(({ id }) => id === event.round)?.label ?? event.round
  switch (event.kind) {
    case 'run': {
      const { received, errors } = event.figures
      return words.ran(round, received, errors, toConfirmOf(event.figures))
    }
    case 'published':
      return words.published(round, event.by)
    default:
      return words[event.kind](event.count, event.by, round)
  }
}
