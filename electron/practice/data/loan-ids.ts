/** The partner's two ids of one loan, as text. */
export interface PartnerIds {
  readonly internal_loan_id: string;
  readonly internal_client_id: string;
}

type IdStyle = (serial: number) => PartnerIds;

const pad = (serial: number, digits: number) => String(serial).padStart(digits, '0');

/**
 * Shapes of ids that damage shows in when a program treats ids as numbers: leading zeros, slashes,
 * more digits than a number can hold. Each shape contains the serial, and no two shapes can meet.
 */
const STYLES: readonly IdStyle[] = [
  (serial) => ({ internal_loan_id: pad(serial, 8), internal_client_id: pad(serial, 7) }),
  (serial) => ({
    internal_loan_id: `LOAN/${serial}/${2023 + (serial % 4)}`,
    internal_client_id: `CL/${pad(serial, 6)}`,
  }),
  (serial) => ({
    internal_loan_id: `0${serial % 7}-${pad(serial, 6)}-L`,
    internal_client_id: `0${serial % 7}-${pad(serial, 6)}`,
  }),
  (serial) => ({ internal_loan_id: `20240000${pad(serial, 10)}`, internal_client_id: `C${serial}` }),
  (serial) => ({ internal_loan_id: `KV ${serial}.1`, internal_client_id: `kv-${serial}` }),
];

/** One in so many loans is of a partner with two columns, so its Client ID is empty. */
const TWO_COLUMN_EVERY = 50;

/** The ids of the loan with that serial number (0, 1, 2 …). Unique for every serial. */
export function partnerIds(serial: number): PartnerIds {
  const style = STYLES[serial % STYLES.length] as IdStyle;
  const ids = style(serial);
  return serial % TWO_COLUMN_EVERY === 49 ? { ...ids, internal_client_id: '' } : ids;
}
