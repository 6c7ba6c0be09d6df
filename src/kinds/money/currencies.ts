/** Currencies by region (ISO 3166 and ISO 4217), and the signs they are written with. */

const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ')

const BY_REGION: Readonly<Record<string, string>> = {
  GB: 'GBP',
  GG: 'GBP',
  IM: 'GBP',
  JE: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  DK: 'DKK',
  NO: 'NOK',
  SE: 'SEK',
  PL: 'PLN',
  CZ: 'CZK',
  IN: 'INR',
  ZA: 'ZAR',
}

/** The currency people of a region write amounts in without saying so; null where that is not known here. */
export function currencyOfRegion(region: string): string | null {
  return EURO.includes(region) ? 'EUR' : (BY_REGION[region] ?? null)
}

/** The currency a sign stands for; a dollar or a crown is that of the question, and of none where the question's is another. */
export function currencyOfSign(sign: string, own: string | null): string | null {
  if (sign === '£') return 'GBP'
  if (sign === '€') return 'EUR'
  if (sign === '$') return own && /^(?:USD|CAD|AUD|NZD)$/.test(own) ? own : null
  return /^[A-Z]{3}$/.test(sign) && isCurrency(sign) ? sign : null
}

function isCurrency(code: string): boolean {
  return code === 'EUR' || Object.values(BY_REGION).includes(code)
}
