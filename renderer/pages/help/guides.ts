import type { GuideName } from '../../../shared/model/guide.ts';

/** A step of a guide; its words are messages of this name. */
export type Step = { name: string; hasPicture: boolean };

/** The page that a guide is about, its name in the navigation, and its steps. */
export type Guide = {
  page: '/settings' | '/drafts' | '/journals' | '/repayments' | '/activity';
  steps: readonly Step[];
};

const plain = (name: string): Step => ({ name, hasPicture: false });
const pictured = (name: string): Step => ({ name, hasPicture: true });

/** Each guide in at most eight steps. */
export const guides: Record<GuideName, Guide> = {
  connect: {
    page: '/settings',
    steps: [
      pictured('environment'),
      plain('find'),
      plain('settings'),
      pictured('enter'),
      plain('save'),
      plain('test'),
      pictured('result'),
    ],
  },
  draft: {
    page: '/drafts',
    steps: [
      pictured('start'),
      pictured('borrower'),
      plain('loan'),
      pictured('terms'),
      plain('photo'),
      pictured('review'),
      pictured('send'),
      plain('publish'),
    ],
  },
  journals: {
    page: '/journals',
    steps: [
      pictured('start'),
      plain('loan'),
      pictured('write'),
      pictured('review'),
      pictured('send'),
      plain('publish'),
    ],
  },
  repayments: {
    page: '/repayments',
    steps: [
      plain('start'),
      pictured('basics'),
      plain('load'),
      pictured('amounts'),
      plain('problems'),
      pictured('review'),
      pictured('send'),
      plain('finalize'),
    ],
  },
  refused: {
    page: '/activity',
    steps: [
      pictured('outbox'),
      pictured('read'),
      plain('correct'),
      plain('again'),
      pictured('unknown'),
      plain('look'),
      pictured('say'),
    ],
  },
};

/** The file of a step's picture, in the folder of each language. */
export function pictureName(guide: GuideName, step: string): string {
  return `${guide}-${step}.jpg`;
}
