/** Dollars as whole ten-thousandths: fractions of them in binary would make 56.99 per cent of 57 of 100. */
const units = (usd: string | number | null): number => Math.round(Number(usd ?? Number.NaN) * 10_000);

/**
 * Per cent of a loan's dollars that lenders have given, cut after the first decimal: 100 only where nothing is missing. NaN
 * where either is not known. What is shown and what a filter asks for is the same number.
 */
export function fundedShare(priceUsd: string | number | null, funded: string | number | null): number {
  const price = units(priceUsd);
  return price > 0 ? Math.floor((units(funded) * 1_000) / price) / 10 : Number.NaN;
}

/** The same for a row of the list: null where it is not known. */
export function fundedShareOf(loan: { priceUsd: string | null; fundedAmount: string | null }): number | null {
  const share = fundedShare(loan.priceUsd, loan.fundedAmount);
  return Number.isNaN(share) ? null : share;
}
