import { fieldNameOf } from '../field-names.ts';

/** The steps of a first draft, in their order. */
export const guideSteps = ['borrower', 'loan', 'schedule', 'review'] as const;

/** One of {@link guideSteps}. */
export type GuideStep = (typeof guideSteps)[number];

const ofLoan = new Set<string>(['themeTypeId', 'currency', 'amount', 'disbursalDate']);
const ofSchedule = new Set<string>(['schedule', 'photoId']);

/** The step that a field belongs to, by its path. */
export function stepOf(path: string): GuideStep {
  const name = fieldNameOf(path);
  if (path.startsWith('schedule') || path.startsWith('plan') || ofSchedule.has(name)) return 'schedule';
  return ofLoan.has(name) ? 'loan' : 'borrower';
}
