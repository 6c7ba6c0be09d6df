/** Words that tell whether a line of text ends there or runs on in the next one. */

/** No sentence or item of a list ends with one of these. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  'a an the and or but nor as than of to for with from at into onto between including such our their its his her my your this these that which who whose is are was were be been being has have had will would should can could may might must per via'.split(
    ' ',
  ),
)

/** Seldom the last word, though a sentence may end with them: "Residents moved in". */
export const SELDOM_LAST: ReadonlySet<string> = new Set(
  'in on by over through about around across after before during under against within towards upon without among near up down off out not also both all each every some any no more most new'.split(
    ' ',
  ),
)
