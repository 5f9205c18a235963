import { useTranslation } from 'react-i18next';
import type { GuideName } from '../../../shared/model/guide.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { type Guide, guides } from './guides.ts';
import { pictureOf } from './pictures.ts';

/** A step in words; `help` is empty where what to do says it all. */
type StepInWords = { name: string; do: string; help: string; picture: { src: string; alt: string } | null };

/** A guide in the language of the page, with the pictures of that language. */
export type GuideInWords = Pick<Guide, 'page'> & { title: string; purpose: string; steps: StepInWords[] };

/** Puts a guide into words. */
export function useGuide(name: GuideName): GuideInWords {
  const { t, i18n } = useTranslation('help');
  const environment = useEnvironment();
  const { page, steps } = guides[name];
  const say = (step: string, part: 'do' | 'help' | 'alt'): string =>
    t(`guide.${name}.steps.${step}.${part}` as 'guide.connect.steps.find.do', {
      environment,
      defaultValue: '',
    });
  return {
    page,
    title: t(`guide.${name}.title`),
    purpose: t(`guide.${name}.purpose`),
    steps: steps.map(({ name: step, hasPicture }) => ({
      name: step,
      do: say(step, 'do'),
      help: say(step, 'help'),
      picture: hasPicture ? { src: pictureOf(i18n.language, name, step), alt: say(step, 'alt') } : null,
    })),
  };
}
