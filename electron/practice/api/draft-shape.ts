import type { ConfigLists } from '../data/config-lists.ts';
import {
  amount,
  day,
  type FieldCheck,
  flag,
  listOf,
  oneOf,
  record,
  rule,
  text,
  tolerating,
  wholeNumber,
} from '../shape.ts';

/** Lower case, as on the wire (API.md §3.2). */
const GENDERS = ['male', 'female', 'unknown'];
const INTEREST_TYPES = ['decliningBalance', 'flat'];

const DATA_URI = /^data:image\/(?:png|jpe?g|gif);base64,([A-Za-z0-9+/]+={0,2})$/;

function isImageUri(value: unknown): boolean {
  const base64 = typeof value === 'string' ? DATA_URI.exec(value)?.[1] : undefined;
  return base64 !== undefined && base64.length % 4 === 0;
}

const isBase64 = (value: unknown): boolean =>
  typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value);

/** Clients in production send raw base64, and no gender as an empty text (API.md §1.2): only a strict server refuses. */
const image = tolerating(isBase64, rule('must be a data URI of a PNG, JPEG or GIF in base64', isImageUri));
const gender = tolerating((value) => value === '', oneOf(GENDERS, `a gender (${GENDERS.join(', ')})`));

const borrower = record({
  amount,
  client_id: text,
  loan_id: text,
  first_name: text,
  last_name: text,
  gender,
});

const instalment = record({ date: day, principal: amount, interest: amount });

const parameters = record({
  firstRepaymentDate: day,
  nInstallments: wholeNumber,
  nRepeat: wholeNumber,
  nRepeatUnit: text,
  interestRateType: oneOf(INTEREST_TYPES, `an interest type (${INTEREST_TYPES.join(', ')})`),
  annualRate: text,
});

/**
 * The documented fields of a draft, their types, and the lists that their values come from (API.md §1.2). Nothing is
 * required: Kiva takes incomplete drafts.
 */
export function draftShape(lists: ConfigLists): FieldCheck {
  const ids = <T>(rows: readonly T[], id: (row: T) => unknown) => rows.map(id);
  return record({
    activity_id: oneOf(
      ids(lists.activities, (row) => row.activity_id),
      'in config/activities',
    ),
    client_waiver_signed: flag,
    currency: oneOf(
      ids(lists.locales, (row) => row.currency),
      'a currency of config/locales',
    ),
    description: text,
    description_language_id: oneOf(
      ids(lists.locales, (row) => row.language_id),
      'a language of config/locales',
    ),
    disburse_time: day,
    entreps: listOf(borrower),
    group_name: text,
    image_encoded: image,
    image_url: text,
    internal_client_id: text,
    internal_loan_id: text,
    loanuse: text,
    location: oneOf(
      ids(lists.locations, (row) => row.full_name),
      'a full_name of config/locations',
    ),
    not_pictured: listOf(flag),
    schedule: listOf(instalment),
    schedule_parameters: parameters,
    theme_type_id: oneOf(
      ids(lists.themes, (row) => row.theme_type_id),
      'in config/themes',
    ),
  });
}
