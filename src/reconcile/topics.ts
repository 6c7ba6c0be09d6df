/** Questions whose answers are lists of codes, days or groups: nothing there says what became of a plan. */
export const TARGET_TOPICS: ReadonlySet<string> = new Set(['targets', 'meetings', 'subGroups'])
