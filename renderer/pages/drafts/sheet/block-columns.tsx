import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FoundColumns, findColumns } from '../../../../shared/rules/import/find-columns.ts';
import type { RoleTable } from '../../../../shared/rules/import/roles.ts';
import { parseBlock } from '../../../../shared/rules/paste.ts';
import {
  type Accepted,
  areColumnsFit,
  ColumnsLack,
  ColumnsQuestion,
} from '../../../components/sheet-file/columns-question.tsx';

type Props<Role extends string> = {
  text: string;
  table: RoleTable<Role>;
  nameOf: (role: Role) => string;
  onAnswer: (columns: FoundColumns<Role>) => void;
};

/** Asks which column of a pasted block is which. */
export function BlockColumns<Role extends string>({ text, table, nameOf, onAnswer }: Props<Role>) {
  const { t } = useTranslation('drafts');
  const rows = useMemo(() => parseBlock(text), [text]);
  const [found, setFound] = useState(() => findColumns(rows, table));
  const [accepted, setAccepted] = useState<Accepted>(new Set());
  const sheet = useMemo(
    () => ({ rows, table, heading: found.heading, roles: found.roles }),
    [rows, table, found],
  );
  const take = useRef<HTMLButtonElement>(null);
  // Where all is found but what to do with a column, the answer is one press away.
  useEffect(() => take.current?.focus(), []);
  const isTaken = found.roles.some((role) => role !== '');
  return (
    <Stack gap="sm" w="100%">
      <ColumnsQuestion
        sheet={sheet}
        numberOf={(index) => index + 1}
        nameOf={nameOf}
        accepted={accepted}
        onChange={(next, right) => {
          setFound({ ...found, ...next });
          setAccepted(right);
        }}
      />
      <ColumnsLack sheet={sheet} accepted={accepted} nameOf={nameOf} />
      <Group>
        <Button
          ref={take}
          size="xs"
          disabled={!isTaken || !areColumnsFit(sheet, accepted)}
          onClick={() => onAnswer({ ...found, certain: true })}
        >
          {t('paste.takeColumns')}
        </Button>
      </Group>
    </Stack>
  );
}
