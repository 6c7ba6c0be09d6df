/** People of whom an answer does not say plainly that they hold the office now, and answers that look so and do. */
import { describe, expect, it } from 'vitest'
import { cells, codesOf, field, update } from './pieces.ts'

function read(...lines: string[]) {
  const { people, findings, statedAbsences } = update([field('chair', ...cells(...lines))])
  const named = people.map(({ name, status }) => (status === 'holds' ? name : `${status} ${name}`))
  return { named, absences: statedAbsences.map(({ text }) => text), codes: codesOf(findings) }
}

describe('an office of which it is not plain who holds it', () => {
  it.each<[string, string[]]>([
    ['Ann Reed (tbc)', ['Ann Reed']],
    ['Ann Reed tbc', ['Ann Reed']],
    ['TBC (Ann Reed?)', ['Ann Reed']],
    ['Ann Reed?', ['Ann Reed']],
    ['Probably Cllr Ann Reed', ['Cllr Ann Reed']],
    ['Ann Reed – subject to election', ['Ann Reed']],
    ['Bob Stone (on maternity leave; covered by Ann Reed)', ['Bob Stone']],
    ['Ann Reed (maternity cover for Anna Stone)', ['Ann Reed']],
    ['Ann Reed (vice Cllr Stone)', ['Ann Reed']],
    ['Ann Reed (job share with Bob Stone)', ['Ann Reed']],
    ['Ann Reed (Apr–Sep), Bob Stone (Oct–Mar)', ['Ann Reed', 'Bob Stone']],
    ['Ann Reed (2023/24), Bob Stone (2024/25)', ['Ann Reed', 'Bob Stone']],
    ['Ann Reed Apr-Sep; Bob Stone Oct-Mar', ['Ann Reed', 'Bob Stone']],
    ['Ann Reed Bob Stone', ['Ann Reed Bob Stone']],
    ['Ann Reed to be elected in May', ['Ann Reed']],
    ['Ann Reed (to be confirmed at the AGM)', ['Ann Reed']],
    ['Ann Reed, to be appointed', ['Ann Reed']],
    ['Bob Stone left. Ann Reed is the new chair.', ['Bob Stone']],
    ['Bob Stone left in May. Ann Reed took over', ['Bob Stone']],
  ])('%s', (text, names) => {
    const { named, codes } = read(text)
    expect(named).toEqual(names)
    expect(codes).toContain('holder-doubtful')
  })
  it.each<[string, string[]]>([
    ['Cllr Ann Reed (Lab)', ['Cllr Ann Reed']],
    ['Ann Reed (Green Futures)', ['Ann Reed']],
    ['Ann Reed (lead for Adult Care)', ['Ann Reed']],
    ['Ann Reed (acting)', ['Ann Reed']],
    ['Ann Reed (formerly Ann Stone)', ['Ann Reed']],
    ['José María Pérez García', ['José María Pérez García']],
    ['Mary Ann Louise Reed', ['Mary Ann Louise Reed']],
    ['Ann Reed (2024/25)', ['Ann Reed']],
    ['Ann Reed (Vice Chair: Bob Stone)', ['Ann Reed']],
    ['Cllr Ann Reed (vice-chair Cllr Bob Stone)', ['Cllr Ann Reed']],
    ['Ann Reed (substitute: Bob Stone)', ['Ann Reed']],
    ['Ann Reed (Bob Stone deputises)', ['Ann Reed']],
    ['Ann Reed (Director for Mark Wood)', ['Ann Reed']],
    ['Ann Reed (leave service, Rose Centre)', ['Ann Reed']],
    ['Ann Reed (PA: Carol Stone)', ['Ann Reed']],
    ['Bob Stone replaced Ann Reed in January', ['Bob Stone', 'former Ann Reed']],
    ['Ann Reed until May 2011', ['Ann Reed']],
    ['Ann Reed, elected at the AGM', ['Ann Reed']],
  ])('is plain: %s', (text, names) => {
    const { named, codes } = read(text)
    expect(named).toEqual(names)
    expect(codes).not.toContain('holder-doubtful')
  })
})

describe('words of doubt', () => {
  it.each([
    ['Ann Reed (tbc)', 'tbc'],
    ['Ann Reed – subject to election', 'subject to election'],
    ['Probably Ann Reed', 'Probably'],
    ['Ann Reed?', null],
  ])('stay beside the name: %s', (text, note) => {
    const { people } = update([field('chair', ...cells(text))])
    expect(people.map((person) => person.note)).toEqual([note])
  })
})

describe('who went and who came', () => {
  it.each<[string, string[]]>([
    ['Bob Stone has stepped down and Ann Reed has taken over', ['former Bob Stone', 'Ann Reed']],
    ['Bob Stone has stepped down. Ann Reed elected chair in November.', ['former Bob Stone', 'Ann Reed']],
    ['Bob Stone retired and Ann Reed was elected', ['former Bob Stone', 'Ann Reed']],
    ['Bob Stone (RIP)', ['former Bob Stone']],
  ])('%s', (text, names) => {
    expect(read(text).named).toEqual(names)
  })
})

describe('what stands around a name', () => {
  it.each<[string, string[], string[]]>([
    ['Ann Reed.', ['Ann Reed'], []],
    ['Ann Reed Jnr.', ['Ann Reed Jnr.'], []],
    ['"Ann Reed"', ['Ann Reed'], []],
    ['Ann Reed -', ['Ann Reed'], []],
    ['T/Supt Ann Reed', ['T/Supt Ann Reed'], []],
    ['Cathaoirleach: Cllr Tadhg Breen', ['Cllr Tadhg Breen'], []],
    ['Currently vacant, Ann Reed acting up', ['Ann Reed'], ['vacant']],
    ['Ann Reed, vice-chair to be elected', ['Ann Reed'], ['vice-chair to be elected']],
  ])('%s', (text, names, absences) => {
    const { named, absences: said } = read(text)
    expect(named).toEqual(names)
    expect(said).toEqual(absences)
  })
  it.each(['Age Concern', 'Citizens Advice', 'Green Futures', 'Victim Support', 'Natural England', 'Contact officer'])(
    'nobody is called %s',
    (text) => {
      const { named, codes } = read(text)
      expect(named).toEqual([])
      expect(codes).toContain('holder-unclear')
    },
  )
  it.each(['Paul England', 'Cllr Scotland', 'Alison Wales'])('somebody is called %s', (text) => {
    expect(read(text).named).toEqual([text])
  })
})
