/** Titles that are also given or family names: "Dean Martin", "Earl Shilton", "Major Thorne". */
export const TITLES_AND_NAMES: ReadonlySet<string> = new Set(
  'baron bishop canon captain chief dean earl judge lord major mayor president principal provost sister wing'.split(
    ' ',
  ),
)
