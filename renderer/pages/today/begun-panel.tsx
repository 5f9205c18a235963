import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../shared/model/today.ts';
import { workKinds } from '../../../shared/model/work.ts';
import lines from '../../components/lines.module.css';
import { Panel } from '../../components/panel.tsx';
import { When } from '../../components/when.tsx';
import { workRoutes } from '../../components/work/routes.ts';
import { useWorkTitle } from '../../components/work/use-work-title.ts';

/** What was begun last and never sent, so that one goes on where one stopped. */
export function BegunPanel({ today: { begun, newest } }: { today: Today }) {
  const { t } = useTranslation(['common', 'today']);
  const titleOf = useWorkTitle();
  const id = useId();
  if (newest.length === 0) return null;
  const more = workKinds.filter((kind) => begun[kind] > newest.filter((work) => work.kind === kind).length);
  return (
    <Panel labelledBy={id}>
      <Title order={2} id={id}>
        {t('today:begun.title')}
      </Title>
      <ul className={lines.list}>
        {newest.map((work) => (
          <li key={work.id} className={lines.line}>
            <div className={lines.text}>
              <Anchor
                fz="sm"
                fw={600}
                renderRoot={(props) => (
                  <Link {...props} to={workRoutes[work.kind].item} params={{ id: work.id }} />
                )}
              >
                {titleOf(work)}
              </Anchor>
              <Text fz="xs" c="dimmed">
                {t(`kind.${work.kind}`)} · <When at={work.updatedAt} />
              </Text>
            </div>
          </li>
        ))}
      </ul>
      {more.map((kind) => (
        <Anchor key={kind} fz="sm" renderRoot={(props) => <Link {...props} to={workRoutes[kind].list} />}>
          {t(`today:begun.all.${kind}`, { count: begun[kind] })}
        </Anchor>
      ))}
    </Panel>
  );
}
