import { IconChartBar, IconListDetails } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './loans-tabs.module.css';

/** The two ways to look at loans, the list and the pictures; links, since each is a page with an address. */
export function LoansTabs() {
  const { t } = useTranslation('portfolio');
  const exact = { exact: true, includeSearch: false };
  return (
    <nav className={classes.tabs} aria-label={t('tabs.label')}>
      <Link to="/loans" className={classes.tab} activeOptions={exact}>
        <IconListDetails size={18} stroke={1.75} aria-hidden />
        {t('tabs.list')}
      </Link>
      <Link to="/portfolio" className={classes.tab} activeOptions={exact}>
        <IconChartBar size={18} stroke={1.75} aria-hidden />
        {t('tabs.portfolio')}
      </Link>
    </nav>
  );
}
