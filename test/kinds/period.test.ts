import { describe, expect, it } from 'vitest'
import type { FieldInput } from '../../src/config/schema.ts'
import type { Piece } from '../../src/recognise/raw.ts'
import { piece } from './pieces.ts'
import { codesIn, readField } from './typed.ts'

const when: FieldInput = { key: 'when', label: 'Period covered', kind: 'period', topic: 'when' }

function read(pieces: readonly Piece[], field: FieldInput = when, region = 'GB') {
  const update = readField(field, pieces, region)
  const [value] = update.values.when ?? []
  return { span: value?.from === null ? null : `${value?.from} ${value?.to}`, codes: codesIn(update) }
}

describe('a period', () => {
  it.each<[string, string | null]>([
    ['Oct–Dec 2024', '2024-10-01 2024-12-31'],
    ['Oct - Dec 2024', '2024-10-01 2024-12-31'],
    ['Oct-Dec 2024', '2024-10-01 2024-12-31'],
    ['October to December 2024', '2024-10-01 2024-12-31'],
    ['from October to December 2024.', '2024-10-01 2024-12-31'],
    ['Nov 2024 – Jan 2025', '2024-11-01 2025-01-31'],
    ['November 2024 to January 2025', '2024-11-01 2025-01-31'],
    ['Nov–Jan 2024/25', '2024-11-01 2025-01-31'],
    ['February 2024', '2024-02-01 2024-02-29'],
    ['Q3 2024/25', '2024-10-01 2024-12-31'],
    ['Quarter 3, 2024-25', '2024-10-01 2024-12-31'],
    ['2024/25 Q4', '2025-01-01 2025-03-31'],
    ['third quarter of 2024/25', '2024-10-01 2024-12-31'],
    ['H1 2024/25', '2024-04-01 2024-09-30'],
    ['2024/25', '2024-04-01 2025-03-31'],
    ['2024–2025', '2024-04-01 2025-03-31'],
    ['Financial year 2024/25', '2024-04-01 2025-03-31'],
    ['1 April 2024 to 31 March 2025', '2024-04-01 2025-03-31'],
    ['1st April 2024 – 31st March 2025', '2024-04-01 2025-03-31'],
    ['1 April to 30 June 2024', '2024-04-01 2024-06-30'],
    ['1–30 April 2024', '2024-04-01 2024-04-30'],
    ['01/04/2024 - 31/03/2025', '2024-04-01 2025-03-31'],
    ['01.04.24 to 30.06.24', '2024-04-01 2024-06-30'],
    ['2024-04-01 to 2024-06-30', '2024-04-01 2024-06-30'],
    ['year ending 31 March 2025', '2024-04-01 2025-03-31'],
    ['between 1 April 2024 and 30 June 2024', '2024-04-01 2024-06-30'],
    ['2024', null],
    ['Q3 2024', null],
    ['Q3', null],
    ['Q5 2024/25', null],
    ['2024/26', null],
    ['Oct–Dec', null],
    ['Nov–Jan 2025', null],
    ['Apr 24 – Jun 24', null],
    ['31 March 2025 to 1 April 2024', null],
    ['1 April 2024 to June 2024', null],
    ['31 February 2024 to 30 June 2024', null],
    ['until March 2025', null],
    ['Oct–Dec 2024 and Jan 2025', null],
    ['last quarter', null],
    ['1 April 2024', null],
    ['12 months', null],
    ['Marathon to Junction 2024', null],
  ])('%j is %j', (text, expected) => {
    const { span, codes } = read([piece(text)])
    expect(span).toBe(expected)
    expect(codes).toEqual(expected === null ? ['value-unclear'] : [])
  })

  it('stands in two cells', () => {
    const day = (iso: string): Piece['value'] => ({ kind: 'date', iso })
    expect(read([piece('01/04/24', 'B4', day('2024-04-01')), piece('30/06/24', 'C4', day('2024-06-30'))]).span).toBe(
      '2024-04-01 2024-06-30',
    )
    expect(read([piece('From: 1 April 2024', 'B4'), piece('To: 30 June 2024', 'B5')]).span).toBe(
      '2024-04-01 2024-06-30',
    )
    expect(read([piece('1 April 2024', 'B4'), piece('to', 'C4'), piece('30 June 2024', 'D4')]).span).toBe(
      '2024-04-01 2024-06-30',
    )
    expect(read([piece('30 June 2024', 'B4'), piece('1 April 2024', 'B5')]).span).toBeNull()
    expect(read([piece('Oct-24', 'B4', day('2024-10-01'))]).span).toBeNull()
  })

  it('follows the year of the organisation and the region', () => {
    const calendar: FieldInput = { ...when, yearStarts: 1 }
    expect(read([piece('Q3 2024')], calendar).span).toBe('2024-07-01 2024-09-30')
    expect(read([piece('2024')], calendar).span).toBe('2024-01-01 2024-12-31')
    expect(read([piece('2024/25')], calendar).span).toBeNull()
    expect(read([piece('2024/25')], { ...when, yearStarts: 9 }).span).toBe('2024-09-01 2025-08-31')
    expect(read([piece('04/01/2024 - 06/30/2024')], when, 'US').span).toBe('2024-04-01 2024-06-30')
  })
})
