/** Currencies that ISO 4217 gives no minor unit. */
const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';

/** Currencies whose minor unit is on paper only: CLDR gives their cash no decimals. */
const withoutCashUnit =
  'AFN ALL AMD COP CRC GYD HUF IDR IQD IRR KPW LAK LBP MGA MMK MNT MUR PKR SLL SOS SYP TWD TZS UZS YER';

const whole = new Set(`${withoutMinorUnit} ${withoutCashUnit}`.split(' '));

/**
 * Decimals of the smallest amount that can be paid in a currency. We send two at most (API.md §1.7), so currencies of
 * three, such as JOD, have two here too; so has an unknown one.
 */
export function currencyDigits(currency: string): 0 | 2 {
  return whole.has(currency.trim().toUpperCase()) ? 0 : 2;
}
