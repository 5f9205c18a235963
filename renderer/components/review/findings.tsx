import { Anchor, List, Text } from '@mantine/core';
import {
  type Icon,
  IconAlertCircle,
  IconCircleCheck,
  IconEye,
  IconEyeExclamation,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/model/review.ts';
import { privateRules } from '../../../shared/rules/findings.ts';
import { formatLabel } from '../../i18n/format.ts';
import { Notice } from '../notice.tsx';
import type { Tone } from '../tone.ts';
import classes from './review.module.css';
import { useFindingText } from './use-finding-text.ts';

type GroupName = Finding['certainty'] | 'private';

const groups: { name: GroupName; tone: Tone; icon: Icon }[] = [
  { name: 'blocks', tone: 'bad', icon: IconAlertCircle },
  { name: 'private', tone: 'warn', icon: IconEyeExclamation },
  { name: 'pa2', tone: 'warn', icon: IconInfoCircle },
  { name: 'maybe', tone: 'info', icon: IconEye },
  { name: 'note', tone: 'neutral', icon: IconInfoCircle },
];

/** At most this many of one group are listed; a report of thousands of rows may have as many findings. */
const shown = 50;

type Props = {
  findings: readonly Finding[];
  labelOf: (path: string) => string;
  onFinding?: (finding: Finding) => void;
  /** What stands behind a finding, such as a way to mend it at one press. */
  besideFinding?: (finding: Finding) => ReactNode;
};

/** What the checks found, the gravest first; each leads to its field. */
export function Findings({ findings, ...props }: Props) {
  const { t } = useTranslation('review');
  if (findings.length === 0) return <Notice tone="good" icon={IconCircleCheck} title={t('nothingFound')} />;
  return groups.map(({ name, ...look }) => {
    const members = findings.filter((each) => groupOf(each) === name);
    if (members.length === 0) return null;
    return (
      <Notice key={name} {...look} title={t(`certainty.${name}.title`)}>
        <span>{t(`certainty.${name}.text`)}</span>
        <FindingList members={members} {...props} />
      </Notice>
    );
  });
}

/** Private data may be sent, but nobody wants it read by all, so it stands apart from what may be odd. */
function groupOf({ certainty, rule }: Finding): GroupName {
  return certainty === 'maybe' && privateRules.has(rule) ? 'private' : certainty;
}

function FindingList({ members, ...props }: Omit<Props, 'findings'> & { members: Finding[] }) {
  const { t } = useTranslation('review');
  const hidden = members.length - shown;
  return (
    <>
      <List className={classes.finding}>
        {members.slice(0, shown).map((each) => (
          <List.Item key={JSON.stringify(each)}>
            <OneFinding finding={each} {...props} /> {props.besideFinding?.(each)}
          </List.Item>
        ))}
      </List>
      {hidden > 0 && <Text fz="sm">{t('more', { count: hidden })}</Text>}
    </>
  );
}

function OneFinding({ finding, labelOf, onFinding }: Omit<Props, 'findings'> & { finding: Finding }) {
  const text = useFindingText()(finding);
  if (finding.path === '') return <span>{text}</span>;
  const label = labelOf(finding.path);
  if (onFinding === undefined)
    return (
      <span>
        <b>{formatLabel(label)}</b> {text}
      </span>
    );
  return (
    <Anchor
      component="button"
      type="button"
      c="inherit"
      ta="start"
      underline="hover"
      onClick={() => onFinding(finding)}
    >
      <b className={classes.where}>{formatLabel(label)}</b> {text}
    </Anchor>
  );
}
