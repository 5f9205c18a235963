import { Button, Group, List } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import type { PasteChoice, PasteProblem } from './use-block-paste.ts';

type ChoiceName = 'male' | 'female' | 'point' | 'comma' | 'dayFirst' | 'monthFirst' | 'replace' | 'add';

const choices: Readonly<Record<ChoiceName, PasteChoice>> = {
  male: { mMeans: 'male' },
  female: { mMeans: 'female' },
  point: { decimalMark: '.' },
  comma: { decimalMark: ',' },
  dayFirst: { dateOrder: 'dayFirst' },
  monthFirst: { dateOrder: 'monthFirst' },
  replace: { place: 'replace' },
  add: { place: 'add' },
};

/** Which answers settle an ambiguity. */
const answers: Readonly<Partial<Record<PasteProblem['rule'], readonly ChoiceName[]>>> = {
  gendersAmbiguous: ['male', 'female'],
  amountsAmbiguous: ['point', 'comma'],
  datesAmbiguous: ['dayFirst', 'monthFirst'],
  rowsThere: ['replace', 'add'],
};

/** At most so many problems of one block are listed. */
const shown = 8;

type Props = {
  problems: readonly PasteProblem[];
  onAnswer: (choice: PasteChoice) => void;
  onDrop: () => void;
  /** Asks for the columns where they are unclear. */
  columns: ReactNode;
};

/** Why a block was not put in, and what the person can say about it. Nothing is guessed. */
export function PasteQuestion({ problems, onAnswer, onDrop, columns }: Props) {
  const { t } = useTranslation('drafts');
  const first = useRef<HTMLButtonElement>(null);
  // Who pastes has the hands on the keyboard, and the answer is one press away.
  useEffect(() => first.current?.focus(), []);
  const names = problems.flatMap(({ rule }) => answers[rule] ?? []);
  return (
    <Notice tone="warn" icon={IconClipboardText} title={t('paste.title')} role="alert">
      <List>
        {problems.slice(0, shown).map((problem) => (
          <List.Item key={JSON.stringify(problem)}>{t(`paste.${problem.rule}`, { ...problem })}</List.Item>
        ))}
      </List>
      {problems.some(({ rule }) => rule === 'blockColumnsUnclear' || rule === 'columnsUnknown') && columns}
      {names.length > 0 && <span>{t('paste.question')}</span>}
      <Group gap="xs">
        {names.map((name, place) => (
          <Button
            ref={place === 0 ? first : null}
            key={name}
            size="xs"
            variant="default"
            onClick={() => onAnswer(choices[name])}
          >
            {t(`paste.choice.${name}`)}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={onDrop}>
          {t('paste.cancel')}
        </Button>
      </Group>
    </Notice>
  );
}
