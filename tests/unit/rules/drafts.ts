import type { Config } from '../../../shared/model/config.ts';
import type { DraftContent, Member, SchedulePlan } from '../../../shared/model/draft.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import { stories } from './stories.ts';

/** The day on which the drafts below are valid. */
export const today = '2026-11-21';

/** A complete member who is in no story. */
export function member(more: Partial<Member> = {}): Member {
  return {
    clientId: '000042',
    loanId: 'LOAN/12/2024',
    givenName: 'Njeri',
    familyName: 'Kimani',
    gender: 'female',
    amount: '30000',
    notPictured: false,
    ...more,
  };
}

/** A plan of three months. */
export function plan(more: Partial<SchedulePlan> = {}): SchedulePlan {
  return {
    firstDate: '2027-01-31',
    count: '3',
    every: '1',
    unit: 'month',
    interestType: 'flat',
    annualRate: '24',
    graceCount: '',
    ...more,
  };
}

/** An individual draft without findings, except for the missing photo. */
export function individual(more: Partial<DraftContent> = {}): DraftContent {
  return {
    ...emptyDraft(),
    members: [member()],
    location: 'Kakuma 1: Kenya',
    activityId: '31',
    languageId: '1',
    loanUse: 'to buy seeds and fertiliser.',
    description: stories.en,
    waiverSigned: true,
    themeTypeId: '48',
    currency: 'KES',
    disbursalDate: '2026-12-01',
    plan: plan(),
    schedule: [
      { date: '2027-01-31', principal: '10000', interest: '600' },
      { date: '2027-02-28', principal: '10000', interest: '600' },
      { date: '2027-03-31', principal: '10000', interest: '600' },
    ],
    ...more,
  };
}

/** A group draft of two without findings. */
export function group(more: Partial<DraftContent> = {}): DraftContent {
  return individual({
    loanType: 'group',
    groupName: 'Tuungane Women Group',
    groupClientId: 'G-7',
    groupLoanId: 'GL-7',
    members: [
      member({ amount: '10000' }),
      member({
        amount: '20000',
        clientId: '000043',
        loanId: 'LOAN/13/2024',
        givenName: 'Akinyi',
        familyName: 'Omondi',
        notPictured: true,
      }),
    ],
    ...more,
  });
}

/** The partner's lists as the drafts here use them. */
export const lists: Config = {
  activities: [{ value: '31', label: 'Farming' }],
  locations: [
    'Kakuma 1: Kenya',
    'KISUMU: Kenya',
    'Asunción, Flores: Paraguay',
    'Bouaké: Côte d’Ivoire',
    'São Tomé: São Tomé and Príncipe',
    'Ош: Kyrgyzstan',
  ].map((value) => ({ value, label: value })),
  themes: [{ value: '48', label: 'General' }],
  languages: [
    { value: '1', label: 'English' },
    { value: '2', label: 'Spanish' },
    { value: '3', label: 'French' },
    { value: '4', label: 'Portuguese' },
    { value: '5', label: 'Russian' },
    { value: '6', label: 'Vietnamese' },
  ],
  currencies: ['KES', 'PYG', 'XOF', 'STN', 'KGS'].map((value) => ({ value, label: value })),
  fetchedAt: '2026-11-21T09:00:00Z',
};

const told = (
  description: string,
  loanUse: string,
  languageId: string,
  place: string,
  who: Partial<Member>,
): DraftContent =>
  individual({ description, loanUse, languageId, location: place, members: [member({ ...who })] });

/** A complete draft around each of the stories. */
export const clean: Record<keyof typeof stories, DraftContent> = {
  en: individual(),
  enMan: told(stories.enMan, 'to buy spare parts in bulk', '1', 'KISUMU: Kenya', {
    givenName: 'Otieno',
    familyName: 'Young',
    gender: 'male',
  }),
  enGroup: group({ description: stories.enGroup, loanUse: 'To buy 40 goats for fattening.' }),
  es: told(stories.es, 'comprar frutas y verduras al por mayor.', '2', 'Asunción, Flores: Paraguay', {
    givenName: 'María Isabel',
    familyName: 'de las Flores Domingo',
  }),
  fr: told(stories.fr, "pour l'achat d'une scie électrique", '3', 'Bouaké: Côte d’Ivoire', {
    givenName: 'Kouassi Jean',
    familyName: "N'Guessan",
    gender: 'male',
  }),
  pt: told(stories.pt, 'para comprar uma arca frigorífica', '4', 'São Tomé: São Tomé and Príncipe', {
    givenName: 'Rosa',
    familyName: 'dos Santos Praia',
  }),
  ru: told(stories.ru, 'купить сено и комбикорм', '5', 'Ош: Kyrgyzstan', {
    givenName: 'Айгуль',
    familyName: 'Асанова',
  }),
};
