/** Ordinary prose of ordinary returns, in every answer: no word is lost and nobody is asked. */
import { describe, expect, it } from 'vitest'
import { readSheet, said } from './check.ts'
import { FILES, type FormId, KEYS, type Key, LAYOUTS, PLAIN, sheetOf } from './returns.ts'

const PROSE: readonly string[] = [
  'The mill race was dredged in November and the footbridge re-opened on 4 December 2010. About 120 people came.',
  'We spent £14,250 of the £20,000 granted; the rest is kept for the spring.',
  '• Lamps along the towpath\n• Two benches by the lock\n• A board with the history of the mill',
  '1. Agree a lease for the hall\n2. Find three trustees\n3. Open by September',
  'Members asked for:\n- better lighting\n- a later last bus\n- somewhere dry to wait',
  'Attendance at the youth club rose from 31 to 47 a week. Of these, 12 had not been to any club before.',
  'Cllr Hazel Dunmore and Dr Ravi Menon spoke at the open evening, which Mrs Olga Finch chaired.',
  'Volunteers from Ford, Lea, Combe and Upper Combe took part; none had done so last year.',
  'The pilot ran for six weeks (January to mid-February). It will be repeated in the autumn if money allows.',
  'What has changed? More people cycle, fewer drive, and the car park is half empty on Fridays.',
  'NHS, police and fire service now share one desk at the library; opening hours are 10am–4pm, Monday to Thursday.',
  'The survey (n = 412) found that 63% feel safe after dark, up from 55% in 2008/09.',
  'There were no complaints about noise. There was one about parking, which has been settled.',
  'A bid for £1.2m to the lottery was sent on 31 January; a decision is due in the summer.',
  'Work with landowners goes on. The stile at Nine Acres has gone, and a gate stands in its place.',
  'Thanks go to the 26 wardens, to the school, and to all who lent tools.',
  'We will:\na) train ten guides\nb) print a new map\nc) mend the website',
  'The partnership’s newsletter, “Harbour Lights”, goes to 1,150 homes.',
  'Talks with the district about the depot have begun again after a gap of two years.',
  'Rents have risen faster than wages: a two-bedroom flat now costs £795 a month.',
  'Three apprentices (two in catering, one in joinery) finished their first year.',
  'In short: more walkers, fewer cars, cleaner water.',
  'Ferry fares were frozen. Bus fares were not.',
  'The clerk’s post is shared between Jo Pell (Mon–Wed) and Sid Marl (Thu–Fri).',
  'See-through bins were tried at the fair and are liked; they cost no more than the old ones.',
  'Please-and-thank-you cards, made by pupils, were given to 300 shopkeepers.',
  'Nobody over 75 in the parish now waits more than a week for a lift to the surgery.',
  'As part of the county’s work on loneliness, a befriending line opened in May.',
  'The old school, vacant since 2006, is to become eight homes.',
  'Next year’s show will be on the first Saturday of June as always.',
  'The bridge was closed for 17 days; buses went by way of Lea and took 25 minutes longer.',
  'The chair of the parish council thanked the outgoing clerk and welcomed the new one.',
  'Targets for recycling were passed in four wards out of six: Ford 51%, Lea 49%, Quay 47% and Mill 46%.',
  'Phase two of the sea wall begins in 2012, subject to funding.',
  'We were asked to look at parking, at lighting and at litter. We did the first two.',
  'Contact with hard-to-reach families has grown, thanks to the toy library.',
  'People told us that they want:\n\n* shops that open late\n* a cash machine\n* a post office\n\nWe have begun with the last.',
  'Broadband now reaches 9 in 10 homes; the last 10% will be the dearest.',
  'Staff moved from Mill House to the Old Custom House over Easter.',
  'Our website (www.example.org/harbour) had 2,480 visitors a month.',
  'Write to harbour@example.org for the full report.',
  'A joint meeting with the Hill Forum was held on 9 November 2010, at which a plan for the woods was agreed.',
  'Swimming for under-16s stays free until 31 March 2011.',
  'The grant ends in March, and with it two posts.',
  'Crime fell again – burglary by 8%, theft by 3% – though fear of it did not.',
  'Members felt that “more of the same” would not do.',
  'Planning for floods: sandbags are stored at Ford; pumps at Lea; boats at the quay.',
  'To date 14 of 20 hedges have been laid. The other six must wait until the birds have flown.',
  'Still waters run deep, as our anglers say: 40 joined this year.',
  'Last winter’s snow cost us three weeks.',
  'It is hoped to open a café. Whether it pays will depend on the summer trade.',
  'Meetings with the ferry company, the harbour master and the boat owners led to one timetable for all.',
  'The figures for 2009–10 were: walkers 5,200; cyclists 1,900; riders 240.',
  'A new partnership agreement replaces that of 2005. It runs for three years from April.',
  'The 4th annual regatta raised £3,105.60 for the lifeboat.',
  'Housing: 12 homes begun, 9 finished.\nTransport: the X4 runs hourly.\nHealth: a second nurse.',
  'Pupils of Year 6 wrote to the Minister. He answered.',
  'Some things went less well. The cinema van broke down twice and the tour of villages was cut to five.',
  'In partnership with the college, evening classes in boat building (Level 2) were offered at half price.',
  'Everything we planned for the year was done except the path to the beach, which the tide took in October.',
]
const ANSWERS: readonly Key[] = ['plans', 'done', 'focus', 'challenges']
const MARKS = /^\s*(?:[•*-]|\d\.|[a-c]\))\s+/gm
const words = (text: string) =>
  text
    .replace(MARKS, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')

describe('ordinary prose', () => {
  it.each(PROSE.map((text, index) => [text, index] as const))('%s', (text, index) => {
    for (const [turn, key] of ANSWERS.entries()) {
      const form: FormId = (index + turn) % 2 === 0 ? 'forum' : 'quarter'
      const layout = LAYOUTS[(index + turn) % LAYOUTS.length] ?? 'beside'
      const { updates, findings } = readSheet(
        sheetOf(form, layout, { ...PLAIN, [key]: text }),
        FILES[(index + turn) % 3] ?? 'xlsx',
      )
      const [update] = updates
      if (!update) throw new Error('no return was read')
      const out = said(update)
      expect(out[key].join(' '), `${layout} ${key}`).toBe(words(text))
      for (const other of KEYS.filter((one) => one !== key && one !== 'meetings' && one !== 'completed'))
        expect(out[other]).toEqual([PLAIN[other]])
      expect(
        findings.filter(({ severity }) => severity !== 'note'),
        `${layout} ${key}`,
      ).toEqual([])
    }
  })
})
