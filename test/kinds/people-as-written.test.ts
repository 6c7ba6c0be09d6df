/** Fields for people as officers fill them in, on 17 February 2011: who holds the office, who held it, who is to come, and who is nobody. */
import { describe, expect, it } from 'vitest'
import { readPeople } from '../../src/kinds/people/people.ts'
import { field, piece, update } from './pieces.ts'

/** `name <status> [office] {remark} from date`; cells of a row are parted by ` || `. */
function show(written: string): string {
  const row = written.split(' || ').map((text, index) => piece(text, `${'BCDE'[index]}2`))
  const { people, absences, unchanged, unclear } = readPeople(row, '2011-02-17')
  const shown = people.map(({ name, status, office, remark, from }) =>
    [
      name,
      status === 'holds' ? '' : ` <${status}>`,
      office === null ? '' : ` [${office}]`,
      remark === null ? '' : ` {${remark}}`,
      from === null ? '' : ` from ${from}`,
    ].join(''),
  )
  const quoted = (what: string, texts: readonly { text: string }[]) => texts.map(({ text }) => `${what}: ${text}`)
  return [...shown, ...quoted('vacant', absences), ...quoted('same', unchanged), ...quoted('unclear', unclear)].join(
    ' | ',
  )
}

describe('people as officers write them', () => {
  it.each<[string, string]>([
    ['Vacancy (advert closes 4 March)', 'vacant: Vacancy (advert closes 4 March)'],
    ['Post vacant - interviews in March', 'vacant: Post vacant - interviews in March'],
    ['Currently vacant, formerly Mrs Joan Petty', 'Mrs Joan Petty <former> {formerly} | vacant: vacant'],
    ['No chair at present', 'vacant: No chair at present'],
    ['The chair is vacant', 'vacant: The chair is vacant'],
    ['Awaiting appointment by the board', 'vacant: Awaiting appointment by the board'],
    ['To be decided at the AGM', 'vacant: To be decided at the AGM'],
    ['Not yet elected', 'vacant: Not yet elected'],
    ['Co-Chair: to be appointed', 'vacant: Co-Chair: to be appointed'],
    ['Bishop of Barchester (vacant)', 'vacant: Bishop of Barchester (vacant)'],
  ])('vacant: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['No changes', 'same: No changes'],
    ['No change since last return', 'same: No change since last return'],
    ['As last time', 'same: As last time'],
    ['As previously', 'same: As previously'],
    ['As reported in September 2010', 'same: As reported in September 2010'],
    ['Same as last quarter', 'same: Same as last quarter'],
    ['Unchanged from last year', 'same: Unchanged from last year'],
    ['The same', 'same: The same'],
    ['Same person', 'same: Same person'],
    ['Remains unchanged', 'same: Remains unchanged'],
    ['Continues as before', 'same: Continues as before'],
  ])('same as last time: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Ditto', 'unclear: Ditto'],
    ['As chair above', 'unclear: As chair above'],
    ['See above', 'unclear: See above'],
    ['Please choose…', 'unclear: Please choose…'],
    ['Choose One', 'unclear: Choose One'],
    ['[Name]', 'unclear: [Name]'],
    ['Drop down list', 'unclear: Drop down list'],
    ['#REF', 'unclear: #REF'],
    ['######', 'unclear: ######'],
    ['#7', 'unclear: #7'],
    ['0', 'unclear: 0'],
    ['12', 'unclear: 12'],
    ['-- Pick from list --', 'unclear: Pick from list'],
    ['Various', 'unclear: Various'],
    ['Rotating', 'unclear: Rotating'],
    ['Rotates between members', 'unclear: Rotates between members'],
    ['Chair rotates quarterly', 'unclear: Chair rotates quarterly'],
    ['The three districts in turn', 'unclear: The three districts in turn'],
    ['Any member of the board', 'unclear: Any member of the board'],
    ['Oxbridge', 'unclear: Oxbridge'],
    ['Anonymous', 'unclear: Anonymous'],
    ['yes', 'unclear: yes'],
  ])('nobody: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Was Mrs Joan Petty, now Mr Amir Khan', 'Mrs Joan Petty <former> {formerly} | Mr Amir Khan'],
    ['Previously Joan Petty; currently Amir Khan', 'Joan Petty <former> {formerly} | Amir Khan'],
    ['Joan Petty (outgoing), Amir Khan (incoming)', 'Joan Petty <former> {outgoing} | Amir Khan <incoming> {incoming}'],
    [
      'Outgoing chair: Joan Petty. Incoming chair: Amir Khan',
      'Joan Petty <former> {formerly} | Amir Khan <incoming> [chair] {incoming}',
    ],
    ['Ex-chair Joan Petty, new chair Amir Khan', 'Joan Petty <former> [chair] {formerly} | Amir Khan'],
    ['Joan Petty - former chair', 'Joan Petty <former> {former chair}'],
    ['Former Chair: Joan Petty', 'Joan Petty <former> {formerly}'],
    ['Joan Petty until 31 March 2011', 'Joan Petty {until 31 March 2011}'],
    ['Joan Petty until end of January 2011', 'Joan Petty <former> {until end of January 2011}'],
    ['Joan Petty (till December)', 'Joan Petty <former> {till December}'],
    ['Joan Petty (to 30 June 2011)', 'Joan Petty {to 30 June 2011}'],
    ['Joan Petty will be succeeded by Amir Khan at the AGM', 'Joan Petty | Amir Khan <incoming> {at the AGM}'],
    ['Joan Petty, to be succeeded in May by Amir Khan', 'Joan Petty | Amir Khan <incoming> {incoming}'],
    ['Joan Petty has been replaced by Amir Khan', 'Joan Petty <former> {formerly} | Amir Khan'],
    [
      'Joan Petty resigned in December; Amir Khan appointed',
      'Joan Petty <former> {resigned in December} | Amir Khan {appointed}',
    ],
    ['Joan Petty has stepped down', 'Joan Petty <former> {has stepped down}'],
    ['Joan Petty is stepping down in April', 'Joan Petty {is stepping down in April}'],
    ['Joan Petty, who retires in June', 'Joan Petty {who retires in June}'],
    ['Joan Petty has left the council', 'Joan Petty <former> {has left the council}'],
    ['Amir Khan, who has taken over from Joan Petty', 'Amir Khan | Joan Petty <former> {formerly}'],
    ['Amir Khan (succeeding Joan Petty)', 'Amir Khan | Joan Petty <former> {formerly}'],
    ['Amir Khan in place of Joan Petty', 'Amir Khan | Joan Petty <former> {formerly}'],
    ['Amir Khan (following the resignation of Joan Petty)', 'Amir Khan | Joan Petty <former> {formerly}'],
    ['Amir Khan - takes over on 1 April 2011', 'Amir Khan <incoming> {takes over on 1 April 2011} from 2011-04-01'],
    ['Amir Khan (from 1 January 2011)', 'Amir Khan from 2011-01-01'],
    ['From 1 March 2011: Amir Khan', 'Amir Khan <incoming> from 2011-03-01'],
    ['From 1 February 2011: Amir Khan', 'Amir Khan from 2011-02-01'],
    [
      'Joan Petty to 31 March 2011; Amir Khan from 1 April 2011',
      'Joan Petty {to 31 March 2011} | Amir Khan <incoming> from 2011-04-01',
    ],
    ['Amir Khan (Chair designate)', 'Amir Khan <incoming> {Chair designate}'],
    ['Mayor elect: Amir Khan', 'Amir Khan <incoming> {incoming}'],
    ['Amir Khan elected January 2011', 'Amir Khan {elected January 2011}'],
    ['Amir Khan was elected in May', 'Amir Khan {was elected in May}'],
    ['Last held by Joan Petty', 'Joan Petty <former> {formerly}'],
    ['Joan Petty (no longer chair)', 'Joan Petty <former> {no longer chair}'],
    ['Joan Petty, now Mrs Khan', 'Joan Petty {now Mrs Khan}'],
    ['Joan Petty (née Khan)', 'Joan Petty [née Khan]'],
    ['Joan Petty (formerly Joan Khan)', 'Joan Petty {formerly Joan Khan}'],
    ['Joan Petty, previously Director of Finance', 'Joan Petty {previously Director of Finance}'],
    ['Dr Joan Petty (retired head teacher)', 'Dr Joan Petty {retired head teacher}'],
    ['Joan Petty, outgoing Mayor of Barchester', 'Joan Petty {outgoing Mayor of Barchester}'],
    ['Still Joan Petty', 'Joan Petty'],
    ['Joan Petty remains', 'Joan Petty {remains}'],
    ['Joan Petty (as before)', 'Joan Petty {as before}'],
    ['Joan Petty (no change)', 'Joan Petty {no change}'],
    ['Joan Petty continues as chair', 'Joan Petty {continues as chair}'],
  ])('former, present and to come: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Petty, Joan; Khan, Amir', 'Petty, Joan | Khan, Amir'],
    ['Petty, Joan / Khan, Amir', 'Petty, Joan | Khan, Amir'],
    ['Petty, Joan\nKhan, Amir', 'Petty, Joan | Khan, Amir'],
    ['Petty, Joan and Khan, Amir', 'Petty, Joan | Khan, Amir'],
    ['PETTY, Joan (Mrs); KHAN, Amir (Dr)', 'PETTY, Joan [Mrs] | KHAN, Amir [Dr]'],
    ['Petty, Mrs Joan', 'Petty, Mrs Joan'],
    ["O'Neill, Siobhan; Smith-Jones, Peter", "O'Neill, Siobhan | Smith-Jones, Peter"],
    ['van Dyk, Pieter; de Souza, Ana', 'van Dyk, Pieter | de Souza, Ana'],
    ['Head, Peter; Board, Jane', 'Head, Peter | Board, Jane'],
    ['Petty, J.; Khan, A.', 'Petty, J. | Khan, A.'],
    ['Petty, Joan, Khan, Amir', 'Petty, Joan | Khan, Amir'],
    ['Petty, Joan, Head of Service', 'Petty, Joan [Head of Service]'],
    ['Mr P & Mrs J Petty', 'Mr P Petty | Mrs J Petty'],
    ['Mr P. and Mrs J. Petty', 'Mr P. Petty | Mrs J. Petty'],
    ['Peter and Joan Petty', 'Peter Petty | Joan Petty'],
    ['Dr Peter & Dr Joan Petty', 'Dr Peter Petty | Dr Joan Petty'],
    ['Revd Peter and Revd Joan Petty', 'Revd Peter Petty | Revd Joan Petty'],
    ['Drs Peter and Joan Petty', 'Dr Peter Petty | Dr Joan Petty'],
    ['Messrs P and J Petty', 'Mr P Petty | Mr J Petty'],
    ["Cllrs Petty, Khan and O'Neill", "Cllr Petty | Cllr Khan | Cllr O'Neill"],
    ['Cllrs Joan and Peter Petty', 'Cllr Joan Petty | Cllr Peter Petty'],
    ['Mr and Mrs Petty', 'Mr and Mrs Petty'],
    ['Cllr Petty and Cllr Peter Khan', 'Cllr Petty | Cllr Peter Khan'],
    ['Peter, Joan and Jane Petty', 'Peter Petty | Joan Petty | Jane Petty'],
    ['Peter & Joan van Dyk', 'Peter van Dyk | Joan van Dyk'],
    ['P & J Petty', 'P Petty | J Petty'],
  ])('lists: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Mrs || Joan || Petty', 'Mrs Joan Petty'],
    ['Joan || van Dyk', 'Joan van Dyk'],
    ['Dr || Mary Ann || Petty', 'Dr Mary Ann Petty'],
    ['Joan Petty || Amir Khan', 'Joan Petty | Amir Khan'],
    ['Joan Petty || Treasurer', 'Joan Petty [Treasurer]'],
    ['Revd || Petty', 'Revd Petty'],
  ])('cells: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, readonly string[]]>([
    ['D2', ['Joan Petty']],
    ['E2', []],
    ['D3', []],
  ])('a surname in %s behind a forename in B2', (cell, expected) => {
    const { people } = update([field('chair', piece('Joan'), piece('Petty', cell))])
    expect(people.map(({ name }) => name)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['Lt Col (Retd) Joan Petty', 'Lt Col (Retd) Joan Petty'],
    ["Maj Gen (Ret'd) Peter Khan", "Maj Gen (Ret'd) Peter Khan"],
    ['Wing Cdr (retired) Joan Petty', 'Wing Cdr (retired) Joan Petty'],
    ['The Ven. Joan Petty', 'The Ven. Joan Petty'],
    ['The Rt Revd Joan Petty', 'The Rt Revd Joan Petty'],
    ['Revd Canon Dr Joan Petty', 'Revd Canon Dr Joan Petty'],
    ['The Hon. Joan Petty', 'The Hon. Joan Petty'],
    ['Cllr (Mrs) Joan Petty', 'Cllr (Mrs) Joan Petty'],
    ['Cllr Mrs J Petty MBE', 'Cllr Mrs J Petty MBE'],
    ['Cllr Petty', 'Cllr Petty'],
    ["Siobhan O'Neill", "Siobhan O'Neill"],
    ["Jean d'Arcy", "Jean d'Arcy"],
    ['Ali bin Hassan', 'Ali bin Hassan'],
    ['Huw ap Rhys', 'Huw ap Rhys'],
    ['Karl von Trapp', 'Karl von Trapp'],
    ['Jan van der Meer and Ana de la Cruz', 'Jan van der Meer | Ana de la Cruz'],
    ['PETER KHAN & JOAN PETTY', 'PETER KHAN | JOAN PETTY'],
    ['CLLR PETER KHAN AND CLLR JOAN PETTY', 'CLLR PETER KHAN | CLLR JOAN PETTY'],
    ['peter khan and joan petty', 'peter khan | joan petty'],
    ['mrs joan petty; dr amir khan', 'mrs joan petty | dr amir khan'],
    ['Peter Parish', 'Peter Parish'],
    ['Jane Leader and Peter Holder', 'Jane Leader | Peter Holder'],
    ['Joan Care, Treasurer', 'Joan Care [Treasurer]'],
    ['Simon Town & Ruth Church', 'Simon Town | Ruth Church'],
    ['Jane Marsh, Ann Park', 'Jane Marsh | Ann Park'],
    ['Peter Abbott; Ruth Dean', 'Peter Abbott | Ruth Dean'],
    ['Joan Lord and Peter Judge', 'Joan Lord | Peter Judge'],
    ['Cllr Joan Head', 'Cllr Joan Head'],
    ['Dr Peter Major', 'Dr Peter Major'],
    ['J. Bishop', 'J. Bishop'],
    ['Mark Last', 'Mark Last'],
    ['Grace Will', 'Grace Will'],
    ['Hope May', 'Hope May'],
    ['June April', 'June April'],
    ['Cllr Will May', 'Cllr Will May'],
  ])('names: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })

  it.each<[string, string]>([
    ['Parish Council', 'unclear: Parish Council'],
    ['Deputy Head', 'Deputy Head'],
    ['Head of Parishes', 'Head of Parishes'],
    ['Town Clerk', 'Town Clerk'],
    ['Social Care Lead', 'Social Care Lead'],
    ['Chairman: Joan Petty', 'Joan Petty [Chairman]'],
    ['Chairperson – Joan Petty', 'Joan Petty [Chairperson]'],
    ['Chair Cllr Joan Petty', 'Cllr Joan Petty [Chair]'],
    ['Vice-Chair: Joan Petty; Chair: Amir Khan', 'Joan Petty [Vice-Chair] | Amir Khan [Chair]'],
    ['Treasurer Mr Amir Khan', 'Mr Amir Khan [Treasurer]'],
    ['Chair\nJoan Petty', 'Joan Petty [Chair]'],
    ['Chair || Joan Petty', 'Joan Petty [Chair]'],
    ['Vice Chair - vacant', 'vacant: Vice Chair - vacant'],
    ['Joan Petty (Chair)\nAmir Khan (Vice Chair)', 'Joan Petty [Chair] | Amir Khan [Vice Chair]'],
    ['Joan Petty and Joan Petty-Khan', 'Joan Petty | Joan Petty-Khan'],
    ['Ann Petty and Joan Petty', 'Ann Petty | Joan Petty'],
    ['Chair: vacant, election in Jan', 'vacant: Chair: vacant, election in Jan'],
    ['12;#Joan Petty;#9;#Amir Khan', 'Joan Petty | Amir Khan'],
    ['Joan Petty (acting until a chair is elected)', 'Joan Petty [acting until a chair is elected]'],
    ['Joan Petty (acting)', 'Joan Petty [acting]'],
  ])('offices: %s', (written, expected) => {
    expect(show(written)).toBe(expected)
  })
})
