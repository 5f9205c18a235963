import type { Config } from '../../model/config.ts';
import type { DraftContent } from '../../model/draft.ts';
import { emptyDraft } from '../empty-draft.ts';
import { emptyMember } from '../members.ts';
import { buildSchedule } from '../schedule.ts';
import { dateAfter } from '../schedule-math.ts';
import { chosen } from './chosen.ts';

/**
 * A complete loan of a made-up borrower, of choices in the partner's lists, to be tried out in Practice. `number` tells
 * several apart; `today` is the person's day, `YYYY-MM-DD`. The photo comes apart.
 */
export function exampleDraft(config: Config, today: string, number: number): DraftContent {
  const blank = emptyDraft();
  const currency = chosen(config.currencies, 'KES').value;
  const amount = '48000';
  const disbursalDate = dateAfter(today, 'week', 1);
  const plan = { ...blank.plan, count: '12' };
  const built = buildSchedule(amount, plan, disbursalDate, currency);
  return {
    ...blank,
    members: [
      {
        ...emptyMember(),
        clientId: `EC-${number}`,
        loanId: `EL-${number}`,
        givenName: 'Amina',
        familyName: 'Wekesa',
        gender: 'female',
        amount,
      },
    ],
    location: chosen(config.locations, 'Nakuru').value,
    activityId: chosen(config.activities, 'Farming').value,
    languageId: chosen(config.languages, 'English').value,
    loanUse: 'to buy maize seed and fertilizer for the coming season',
    description: story,
    waiverSigned: true,
    themeTypeId: chosen(config.themes, 'Agriculture').value,
    currency,
    disbursalDate,
    plan,
    schedule: built.ok ? built.rows : [],
  };
}

/** Long enough for PA2's volunteers, who want to know whom they read of. */
const story = [
  'Amina is 41 years old and grows maize and beans on two acres of land near the town. She is married and has three children, who all go to school. She learned farming from her mother and has worked on her own field for fifteen years.',
  'Every week she sells part of her harvest at the market, and keeps the rest for the family. Her biggest difficulty is the price of good seed: in the last two seasons she had to plant what was left from the year before, and the harvest was small.',
  'With this loan she will buy improved maize seed and fertilizer before the rains begin. She expects to harvest about one third more than last year. With the additional income she wants to pay the school fees on time and repair the roof of her house. Later she hopes to buy a second cow and to sell milk to her neighbors. She thanks the lenders for their trust.',
].join('\n\n');
