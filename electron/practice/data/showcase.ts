import type { PracticeLoan } from './loan.ts';
import { LOAN_STATUSES } from './statuses.ts';

/** A loan that is always there, whatever the seed: its country and the fields that matter. */
export interface Showcase {
  readonly country: string;
  readonly fields: Partial<PracticeLoan>;
}

const LONG_NAME =
  'Coopérative Agricole et Artisanale des Femmes Transformatrices de Produits Vivriers de la Région des ' +
  'Savanes et du District de la Vallée du Bandama, Section de Korhogo-Natiokobadara, Groupe Solidarité Numéro Sept';

const repaying = (country: string, fields: Partial<PracticeLoan>): Showcase => ({
  country,
  fields: { status: 'payingBack', borrower_count: 1, ...fields },
});

/** Ids that only text can carry, names in many scripts, two loans of one client, groups. */
const CASES: readonly Showcase[] = [
  repaying('Kenya', {
    internal_loan_id: '000042',
    internal_client_id: 'C-000042',
    name: 'Achieng Odhiambo',
    delinquent: false,
  }),
  repaying('Kenya', { internal_loan_id: '42', internal_client_id: 'C-42', name: 'Otieno Kimani' }),
  {
    country: 'Kenya',
    fields: {
      status: 'ended',
      internal_loan_id: '000041',
      internal_client_id: 'C-000042',
      name: 'Achieng Odhiambo',
      borrower_count: 1,
    },
  },
  repaying('Rwanda', {
    internal_loan_id: 'LOAN/12/2024',
    internal_client_id: 'CL/12',
    name: 'Uwase Espérance',
  }),
  repaying('Viet Nam', {
    internal_loan_id: 'VN-0007',
    internal_client_id: 'VN-C-0007',
    name: 'Nguyễn Thị Ánh',
  }),
  repaying('Kyrgyzstan', { internal_loan_id: 'КР-15', internal_client_id: 'К-15', name: 'Ольга Асанова' }),
  repaying('Jordan', { internal_loan_id: '0009/JO', internal_client_id: 'JO-9', name: 'فاطمة الخطيب' }),
  repaying('Peru', { internal_loan_id: 'PE-Ñ-1', internal_client_id: 'PE-1', name: 'Ñusta Quispe Muñoz' }),
  repaying('São Tomé and Príncipe', {
    internal_loan_id: 'STP-3',
    internal_client_id: '',
    name: 'João d’Alva',
  }),
  repaying('Kenya', {
    internal_loan_id: 'GRP-001',
    internal_client_id: 'GRP-C-001',
    name: 'Tuungane Women Group 7',
    borrower_count: 12,
    delinquent: true,
  }),
  repaying("Côte d'Ivoire", {
    internal_loan_id: 'CI-LONG',
    internal_client_id: 'CI-7',
    name: LONG_NAME,
    borrower_count: 28,
  }),
  repaying('Colombia', {
    internal_loan_id: '2024000000000000123',
    internal_client_id: '00099',
    name: 'Begoña Ordóñez',
  }),
  {
    country: 'Peru',
    fields: { status: 'issue', issue_reported_by: 4711, internal_loan_id: 'ISS-1', borrower_count: 1 },
  },
  {
    country: 'Peru',
    fields: { status: 'issue', issue_reported_by: '4711', internal_loan_id: 'ISS-2', borrower_count: 1 },
  },
  {
    country: 'Kenya',
    fields: { status: 'defaulted', internal_loan_id: 'DEF-1', internal_client_id: 'D-1', borrower_count: 1 },
  },
];

/** A name that a search for "nandu" must find; last, so that the others keep their order. */
const LAST: readonly Showcase[] = [
  repaying('Peru', { internal_loan_id: 'PE-RHEA-2', internal_client_id: 'PE-2', name: 'Inés Ñandú Huamán' }),
];

/** One plain loan of every status, so that no seed and no small number of loans leaves one out. */
const ONE_PER_STATUS: readonly Showcase[] = LOAN_STATUSES.map((status) => ({
  country: 'Uganda',
  fields: { status, internal_loan_id: `ST-${status}`, borrower_count: 1 },
}));

/** The first loans of every practice run, in this order. */
export const SHOWCASE: readonly Showcase[] = [...CASES, ...ONE_PER_STATUS, ...LAST];
