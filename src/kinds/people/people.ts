/**
 * Holders of an office, out of what officers write: several in one value, titles, the office or a remark in brackets or
 * after a comma or colon, those who held it before and will hold it next, an office left vacant. What is neither a person nor an
 * office stands for nobody.
 */
import type { Piece } from '../../recognise/raw.ts'
import { ROLE_OFFICES } from '../../words/en/offices.ts'
import { joinNameCells } from '../contacts/name-cells.ts'
import { linesOf, tidy } from '../text.ts'
import type { ReadPeople } from './holder.ts'
import { withoutMarks } from './line-marks.ts'
import { PeopleBuilder } from './people-builder.ts'

export type { NamedHolder, Quoted, ReadPeople } from './holder.ts'

/**
 * Reads the cells of a field that names people.
 * @param day ISO day of the return, to tell who is still to come and who is gone; null when unknown
 */
export function readPeople(pieces: readonly Piece[], day: string | null = null): ReadPeople {
  const builder = new PeopleBuilder(day)
  for (const piece of joinNameCells(pieces)) {
    for (const line of linesOf(piece)) {
      const bare = withoutMarks(tidy(line.text))
      if (bare !== '') builder.addLine(bare, line.source)
    }
  }
  return builder.finish()
}

/** The role a form asks for by this office: "Chairman" is `chair`; null for an office no form asks for. */
export function roleOfOffice(office: string): string | null {
  return ROLE_OFFICES.find(([pattern]) => pattern.test(office))?.[1] ?? null
}
