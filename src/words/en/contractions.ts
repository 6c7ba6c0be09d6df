/** What stands behind an apostrophe within a word: the partnership's, don't, they're. In lower case. */
export const CONTRACTED_ENDS: readonly string[] = ['s', 't', 'd', 'm', 'll', 're', 've']
