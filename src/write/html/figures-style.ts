/** The figures in rows that are alike, so that none stands alone, on a screen of any width. */

/** Most figures beside each other, by the least width of a screen in rem; fewer than that stand in two columns. */
const SCREENS = [
  { name: 'medium', from: 40, most: 5 },
  { name: 'wide', from: 64, most: 7 },
] as const

/** The classes of a list of so many figures. */
export function acrossClasses(count: number): string {
  return SCREENS.map(({ name, most }) => `${name}-${columnsFor(count, most)}`).join(' ')
}

/** As many columns as make the rows alike. */
function columnsFor(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / Math.ceil(count / most)))
}

export const figuresStyle = SCREENS.map(({ name, from, most }) => {
  const rules = Array.from(
    { length: most },
    (_, index) => `  .${name}-${index + 1} { grid-template-columns: repeat(${index + 1}, minmax(0, 1fr)); }`,
  )
  return `@media (min-width: ${from}rem) {\n${rules.join('\n')}\n}`
}).join('\n')
