import { useNavigate } from '@tanstack/react-router';
import { Problem } from '../../components/problem.tsx';
import { emptyFilter } from '../../lib/first-rows.ts';
import { writeView } from '../loans/loans-search.ts';
import { RefreshedNotice } from '../loans/refreshed-notice.tsx';
import type { CopyOfLoans } from '../loans/use-copy.ts';
import classes from './pictures.module.css';

/** That the latest refresh failed, or what it changed, with the way to those loans; nothing new needs no words. */
export function PortfolioNotices({ copy: { failure, outcome, run } }: { copy: CopyOfLoans }) {
  const navigate = useNavigate();
  const showChanged = () => {
    run.dismiss();
    const search = writeView({ filter: { ...emptyFilter, changed: true }, sort: [], live: false });
    void navigate({ to: '/loans', search });
  };
  const tells = outcome !== null && (outcome.changes.length > 0 || outcome.unsure || outcome.unreadable > 0);
  if (failure === null && !tells) return null;
  return (
    <div className={classes.notices}>
      {failure && <Problem failure={failure} onRetry={() => run.start('all', true)} />}
      {tells && <RefreshedNotice outcome={outcome} onShow={showChanged} onDismiss={run.dismiss} />}
    </div>
  );
}
