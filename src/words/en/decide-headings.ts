/** Headings of the columns that are filled in in the workbook to decide in; reading it back goes by them. */
export const decideHeadings = {
  decision: 'Decision',
  value: 'Right value',
  by: 'By',
  why: 'Why',
} as const
