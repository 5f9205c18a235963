import { Box, Button, Code, Group, List } from '@mantine/core';
import { IconPlaneArrival } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CarriedDraft } from '../../../../shared/model/carried.ts';
import type { Config } from '../../../../shared/model/config.ts';
import { describeWork } from '../../../../shared/rules/kinds/kinds.ts';
import { type MappedChoice, remapDraft } from '../../../../shared/rules/remap.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Problem } from '../../../components/problem.tsx';
import { formatPair } from '../../../i18n/format.ts';
import { useEnvironment } from '../../../lib/app-state.tsx';
import { call } from '../../../lib/calls.ts';
import { ListsNotice } from '../lists-notice.tsx';
import { useLists } from '../use-lists.ts';
import { useBeginDraft } from './use-begin-draft.ts';

/** Offers the draft that was picked up in another environment. */
export function CarriedNotice() {
  const environment = useEnvironment();
  const client = useQueryClient();
  const queryKey = ['work.carried', environment];
  // The main process hands it out once; it stays here until it is taken or the environment is left.
  const carried = useQuery({
    queryKey,
    queryFn: () => call('work.carried', { environment }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (!carried.data) return null;
  return (
    <Box mb="lg">
      <Offer carried={carried.data} onEnd={() => client.setQueryData(queryKey, null)} />
    </Box>
  );
}

type OfferProps = { carried: CarriedDraft; onEnd: () => void };

function Offer({ carried, onEnd }: OfferProps) {
  const { t } = useTranslation(['drafts', 'common']);
  const { lists } = useLists();
  const { title } = describeWork({ kind: 'draft', content: carried.content });
  return (
    <Notice
      tone="info"
      icon={IconPlaneArrival}
      title={t('drafts:carry.offer', { from: t(`common:environment.${carried.from}`) })}
    >
      <span>{t('drafts:carry.offerText', { title: title || t('drafts:untitled') })}</span>
      {lists ? (
        <Remapped carried={carried} lists={lists} onEnd={onEnd} />
      ) : (
        <>
          <span>{t('drafts:carry.needsLists')}</span>
          <ListsNotice />
        </>
      )}
    </Notice>
  );
}

const noLists: Config = {
  activities: [],
  locations: [],
  themes: [],
  languages: [],
  currencies: [],
  fetchedAt: '1970-01-01T00:00:00.000Z',
};

/** The draft with this environment's choices, and what it loses by that. */
function Remapped({ carried, lists, onEnd }: OfferProps & { lists: Config }) {
  const { t } = useTranslation('drafts');
  const { begin, busy, failure } = useBeginDraft();
  const { draft, choices } = remapDraft(carried.content, carried.lists ?? noLists, lists);
  const missing = choices.filter(({ to }) => to === null);
  return (
    <>
      {missing.length > 0 && (
        <div>
          {t('carry.missing')}
          <List>
            {missing.map(({ field, name }) => (
              <List.Item key={field}>{formatPair(t(`field.${field}`), name)}</List.Item>
            ))}
          </List>
        </div>
      )}
      {choices.length > 0 && (
        <Disclosure label={t('carry.changes')}>
          <ChoicesTable choices={choices} from={carried.from} />
        </Disclosure>
      )}
      {failure && <Problem failure={failure} />}
      <Group gap="sm">
        <Button size="xs" loading={busy} onClick={() => begin(draft, onEnd)}>
          {t('carry.take')}
        </Button>
        <Button size="xs" variant="default" onClick={onEnd}>
          {t('carry.drop')}
        </Button>
      </Group>
    </>
  );
}

type ChoicesProps = { choices: readonly MappedChoice[]; from: CarriedDraft['from'] };

/** Each choice with what Kiva calls it there and here. */
function ChoicesTable({ choices, from }: ChoicesProps) {
  const { t } = useTranslation(['drafts', 'common']);
  const here = t(`common:environment.${useEnvironment()}`);
  const columns = [
    { key: 'field', title: t('drafts:carry.column.field') },
    { key: 'name', title: t('drafts:carry.column.name') },
    { key: 'from', title: t(`common:environment.${from}`) },
    { key: 'to', title: here },
  ];
  return (
    <DataTable label={t('drafts:carry.changes')} columns={columns} dense>
      {choices.map(({ field, name, from: before, to }) => (
        <tr key={field}>
          <th scope="row">{t(`drafts:field.${field}`)}</th>
          <td>{name}</td>
          <td>
            <Code>{before}</Code>
          </td>
          <td>{to === null ? t('drafts:carry.absent') : <Code>{to}</Code>}</td>
        </tr>
      ))}
    </DataTable>
  );
}
