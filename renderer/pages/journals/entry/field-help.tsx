import { IconAlertCircle, IconEye } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/model/review.ts';
import { useFindingText } from '../../../components/review/use-finding-text.ts';
import classes from './fields.module.css';

/** What the counter says already, and what is only empty so far: no reason to call out while a person writes. */
const quiet = new Set<Finding['rule']>(['missing', 'journalCut']);

type Props = { text: string; counter?: string; findings: readonly Finding[] };

/** What stands under a field: help, the count, and what the checks found, by icon, colour and words. */
export function FieldHelp({ text, counter, findings }: Props) {
  const told = findings.filter(({ rule }) => !quiet.has(rule));
  return (
    <>
      {text} {counter !== undefined && <span className="pd-number">{counter}</span>}
      {told.map((finding) => (
        <Told key={`${finding.rule}:${finding.values?.field ?? ''}`} finding={finding} />
      ))}
    </>
  );
}

function Told({ finding }: { finding: Finding }) {
  const isBad = finding.certainty === 'blocks';
  const Icon = isBad ? IconAlertCircle : IconEye;
  return (
    <span className={isBad ? classes.bad : classes.look}>
      <Icon size={15} aria-hidden />
      <span>{useFindingText()(finding)}</span>
    </span>
  );
}
