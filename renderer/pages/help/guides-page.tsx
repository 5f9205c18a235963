import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { guideNames } from '../../../shared/model/guide.ts';
import lines from '../../components/lines.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import classes from './help.module.css';

/** The list of guides. */
export function GuidesPage() {
  const { t } = useTranslation('help');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className={classes.page}>
        <Panel>
          <ul className={lines.list}>
            {guideNames.map((guide) => (
              <li key={guide} className={lines.line}>
                <div className={lines.text}>
                  <Anchor
                    fw={600}
                    w="fit-content"
                    renderRoot={(root) => <Link {...root} to="/help/$guide" params={{ guide }} />}
                  >
                    {t(`guide.${guide}.title`)}
                  </Anchor>
                  <Text fz="sm" c="dimmed">
                    {t(`guide.${guide}.purpose`)}
                  </Text>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}
