import { Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { portfolioLists } from '../../../shared/rules/portfolio-lists.ts';
import lines from '../../components/lines.module.css';
import { Panel } from '../../components/panel.tsx';
import { today } from '../../components/work/today.ts';
import { ListLink } from '../portfolio/list-link.tsx';
import pictures from '../portfolio/pictures.module.css';

/** Loans that ask for something at Kiva: each line opens those that it counts. Nothing where there are none. */
export function LoansGroup({ summary: { issues, expiring } }: { summary: PortfolioSummary }) {
  const { t } = useTranslation('today');
  const id = useId();
  const asked = [
    { name: 'issues', count: issues, filter: portfolioLists.issues() },
    { name: 'expiring', count: expiring, filter: portfolioLists.expiring(today()) },
  ] as const;
  const some = asked.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('loans.title')}
      </Title>
      <ul className={lines.list}>
        {some.map(({ name, count, filter }) => (
          <li key={name} className={lines.line}>
            <ListLink filter={filter} className={pictures.link}>
              {t(`loans.${name}`, { count })} <IconArrowRight size={14} aria-hidden />
            </ListLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
