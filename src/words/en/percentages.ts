/** How "per cent" is written, as parts of a regular expression. */
export const PER_CENT = ['%', String.raw`per\s?cent\b\.?`, String.raw`pct\b\.?`, String.raw`p\.c\.`]

/** What may follow a percentage to say what it is a share of: "42.5% of homes". */
export const SHARE_OF = 'of'
