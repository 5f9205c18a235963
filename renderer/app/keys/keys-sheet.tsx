import { Kbd, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useKeyText } from '../../components/use-key-text.ts';
import classes from './keys.module.css';

/** The keys group by group, as {@link useKeyText} knows them. */
const groups = {
  everywhere: {
    palette: ['Ctrl K'],
    search: ['Ctrl F', '/'],
    page: ['Ctrl 1 … 7'],
    primary: ['Ctrl Enter'],
    lock: ['Ctrl L'],
    help: ['F1', '?'],
    guides: ['Shift F1'],
  },
  lists: {
    move: ['↑ ↓ ← →'],
    ends: ['Ctrl Home', 'Ctrl End'],
    open: ['Enter'],
    choose: ['Space', 'Shift Space'],
    all: ['Ctrl A'],
    copy: ['Ctrl C'],
  },
  forms: {
    next: ['Enter'],
    take: ['Tab'],
    pin: ['Alt P'],
    field: ['{ Tab'],
  },
  sheets: {
    edit: ['F2'],
    problem: ['F8', 'Shift F8'],
    paste: ['Ctrl V'],
    fill: ['Ctrl D'],
    rows: ['Ctrl I', 'Ctrl Delete'],
    undo: ['Ctrl Z', 'Ctrl Y'],
    leave: ['Esc'],
  },
} as const;

/** All keys, in the words of what they do. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog
      environment={null}
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      size="48rem"
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.groups}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} aria-label={t(`keys.${group}.title`)}>
            <Title order={3}>{t(`keys.${group}.title`)}</Title>
            <dl className={classes.keys}>
              {Object.entries(groups[group]).map(([name, keys]) => (
                <Fragment key={name}>
                  <dt>
                    {(keys as readonly string[]).map((stroke) => (
                      <Stroke key={stroke} stroke={stroke} />
                    ))}
                  </dt>
                  <dd>{t(`keys.${group}.${name}` as 'keys.everywhere.help')}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Stroke({ stroke }: { stroke: string }) {
  return <Kbd>{useKeyText()(stroke)}</Kbd>;
}
