import { describe, expect, it } from 'vitest'
import { withoutDetails } from '../../../src/write/public/contact-details.ts'
import { publicEdition, TO_READ } from '../../../src/write/public/public-edition.ts'
import { suspectsOf, suspicionOf } from '../../../src/write/public/suspects.ts'
import { entry, source } from '../fixture.ts'
import { ordinaryRound } from '../rounds.ts'
import { ways } from './ways.ts'

const surnames = new Set(['Quarrington'])
const search = { region: 'GB', known: new Set<string>(), names: null }

describe('what a person should read before publishing', () => {
  it.each([
    ['815 432 is the desk', 'figures'],
    ['Our number is eight one five four three two', 'figures'],
    ['the pager code is 44172', 'figures'],
    ['l632 96Ol23 most days', 'figures'],
    ['8-1-5-4-3-2 (evenings)', 'figures'],
    ['Find me at foxglove, then dot, then org', 'address'],
    ['pip@', 'address'],
    ['The usual gmail, pip.fox', 'address'],
    ['She lives at Rose House', 'home'],
    ['12 the old mill lane', 'home'],
    ['OX49-5ZZ', 'home'],
    ['on the share\\minutes', 'place'],
    ['gopher://minutes/of/may', 'place'],
    ['Papers from Quarrington by May', 'name'],
  ])('lists %j, which nothing took out', (text, kind) => {
    expect(withoutDetails(text, search)).toBe(text)
    expect(suspicionOf(text, surnames)).toBe(kind)
  })

  it('sees by itself nearly all that is taken out', () => {
    const unseen = ways.filter(({ text }) => suspicionOf(text, surnames) === null)
    expect(unseen.map(({ text }) => text)).toEqual([])
  })

  it.each([
    'We served 1,250 meals in 2009/10, 12% more than in 2008/09',
    'A grant of £1.94 million was spent by 31 March 2011',
    'Meetings on 05.02.2011 at 14.30 and on 12th June 2011',
    'NI 154, NI 155 and NI 156 are on track; LAA 2 is not',
    'Two schemes in OX4 opened at the Town Hall',
    'Cllr Barnaby Fenwick took the chair in 2010-11',
    '12/15 members came to section 4.2.1',
    'Reduce the number of entrants aged 10-17',
    'Carbon: CO2 down 12%, PM10 steady on the A34',
    'Quarries and quarrymen',
    'Ask [name of a contact removed] on [telephone number removed]',
    '0.6266666666666667',
  ])('passes over %j', (text) => {
    expect(suspicionOf(text, surnames)).toBeNull()
  })

  it('says once what several files hold', () => {
    const csv = new TextEncoder().encode('id,text\r\n1,815 432 is the desk\r\n')
    const page = new TextEncoder().encode('<p>815 432 is the desk</p><script>const a = "8154326"</script>')
    const files = new Map([
      ['public/data/entries.csv', csv],
      ['public/change-report.html', page],
    ])
    expect(suspectsOf(files, surnames)).toEqual([
      { kind: 'figures', text: '815 432 is the desk', files: ['public/data/entries.csv', 'public/change-report.html'] },
    ])
  })

  it('stands beside the public edition, not in it', async () => {
    const round = ordinaryRound()
    const [first] = round.round.updates
    first?.answers.focus?.push(entry('815 432 is the desk', source('a.xlsx', 'B9')))
    const csv = (text: string) => new TextEncoder().encode(`id,text\r\n1,${text}\r\n`)
    const make = async () => new Map([['data/entries.csv', csv('815 432 is the desk')]])
    const list = new TextDecoder().decode((await publicEdition(round, null, make)).get(TO_READ))
    expect(list).toContain('"815 432 is the desk","public/data/entries.csv"')
    const nothing = await publicEdition(round, null, async () => new Map([['data/entries.csv', csv('Fewer floods')]]))
    expect([...nothing.keys()]).toEqual(['public/data/entries.csv'])
  })
})
