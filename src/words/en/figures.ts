/** Words around figures. */

/** What a figure is multiplied by, in the singular and without a stop. */
export const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

/** Scales that are units as well: "12 m" can be twelve metres. */
export const SCALES_OF_MONEY_ALONE: ReadonlySet<string> = new Set(['m'])

/** A label that says that its figures are thousands or millions: "Budget (£000)", "Spend, £m". */
export const LABEL_SCALES: readonly (readonly [pattern: string, scale: number])[] = [
  [
    String.raw`(?:[£€$]|\b[A-Z]{3}\b|['’(])\s?['’]?000s?\b|[£€$]\s?(?:[kK]s?|[Tt]housands?)\b|\b[Ii]n (?:[£€$]\s?)?thousands\b|\b[Tt]housands of\b|\([Tt]housands?\)`,
    1e3,
  ],
  [
    String.raw`[£€$]\s?(?:[mM](?:n|illions?)?)\b|\b[Ii]n (?:[£€$]\s?)?millions\b|\b[Mm]illions of\b|\([Mm]illions?\)`,
    1e6,
  ],
]

/** A label that says that its figures are whole: "Budget (£)". */
export const LABEL_WHOLE = String.raw`\(\s*(?:[£€$]|[A-Z]{3}|[Ww]hole [a-z]+)\s*\)`

/** In a remark behind a figure these make it another figure, or one of another time: "(thousands)", "(last year)", "(per month)". */
export const CHANGES_A_FIGURE: ReadonlySet<string> = new Set(
  'hundred hundreds thousand thousands million millions billion dozen dozens k m bn last previous prior former earlier next each half not minus less more fewer over under plus or to percent approx approximately approximate circa'.split(
    ' ',
  ),
)

/** These say what the figure is: another than was asked for, unless the question says so as well. */
export const NAMES_A_FIGURE: ReadonlySet<string> = new Set(
  'target targets forecast planned per weekly monthly quarterly daily increase increased decrease decreased reduction underspend underspent overspend overspent deficit shortfall surplus variance'.split(
    ' ',
  ),
)

/** A remark that begins so, or is nothing else, speaks of a difference or a near figure: "(up on last year)", "(change)", "(about)". */
export const DIFFERENCE_OR_NEAR =
  /^(?:an? |the |net )?(?:(?:change|rise|fall|up|down)(?:$|\s(?:from|since|on|in|over|against|compared|by|of|this)\s)|(?:about|around|roughly|nearly|almost)(?: (?:figure|number|amount|only))?$)/iu

/** With such words a remark leaves the figure what it is: "(to date)", "(no change)", "(target met)". */
export const LEAVES_A_FIGURE =
  /^(?:(?:this )?(?:year|quarter|total|up) )?to date(?!\p{L})|(?<!\p{L})(?:no (?:change|increase|decrease|reduction|variance|underspend|overspend|deficit)|on target|target (?:met|reached|achieved|groups?|areas?|population|audience)|not[- ]for[- ]profit)(?!\p{L})/giu

/** What a share is of, where these make it another one: "42% of target", "of last year’s homes", "of homes not insulated". */
export const CHANGES_A_SHARE: ReadonlySet<string> = new Set(
  'target targets forecast planned last previous prior next not'.split(' '),
)

/** Words for currencies behind an amount, in the singular. */
export const CURRENCY_WORDS: Readonly<Record<string, string>> = { pound: 'GBP', 'pound sterling': 'GBP', euro: 'EUR' }

/** What forms print in a cell of its own before a figure, in lower case; not what could be a scale as well, as "m" could. */
export const UNIT_CELLS: ReadonlySet<string> = new Set(
  'number|no.|no|fte|wte|people|persons|homes|hours|days|weeks|months|years|miles|km|cm|mm|sq m|m2|m²|sq km|km2|km²|ha|hectares|acres|m3|m³|litres|ml|kg|tonnes|kwh|mwh|£|€|$|gbp|eur|usd|%|per cent'.split(
    '|',
  ),
)
