import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../shared/model/draft.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { memberTotals, mostMembers } from '../../../../shared/rules/members.ts';
import {
  type MembersChoice,
  memberRoles,
  parseMembersBlock,
} from '../../../../shared/rules/members-block.ts';
import { ActionButton } from '../../../components/action-button.tsx';
import { useObstacleText } from '../../../components/use-obstacle-text.ts';
import { AboutColumns } from '../../../components/workbench/about-columns.tsx';
import { exampleAmount, formatAmount, formatCount } from '../../../i18n/format.ts';
import { BlockColumns } from '../sheet/block-columns.tsx';
import { CellNotes } from '../sheet/cell-notes.tsx';
import { cellOf, columnAfter, sheetKey } from '../sheet/keys.ts';
import { PasteQuestion } from '../sheet/paste-question.tsx';
import { PasteResult } from '../sheet/paste-result.tsx';
import classes from '../sheet/sheet.module.css';
import { type PasteChoice, useBlockPaste } from '../sheet/use-block-paste.ts';
import { GroupResult } from './group-result.tsx';
import { columns, MemberRow } from './member-row.tsx';
import { type MembersBlock, useMembers } from './use-members.ts';

/** The members of a group, typed line by line or pasted from a sheet. */
export function MembersTable({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  const group = useMembers();
  const { members } = group;
  const paste = useBlockPaste<MembersBlock>(readBlock, group.insert, group.inTheWay);
  return (
    <section aria-labelledby="members-title" onPaste={readOnly ? undefined : paste.onPaste}>
      <Group gap="xs" mb={4}>
        <Text id="members-title" fw={600} fz="sm">
          {t('field.members')}
        </Text>
        <AboutMembers />
      </Group>
      {!readOnly && <MembersHelp />}
      {paste.waiting && (
        <PasteQuestion
          problems={paste.waiting.problems}
          onAnswer={paste.answer}
          onDrop={paste.drop}
          columns={
            <BlockColumns
              text={paste.waiting.text}
              table={memberRoles}
              nameOf={(role) => t(`field.${role}`)}
              onAnswer={(columns) => paste.answer({ columns })}
            />
          }
        />
      )}
      <PasteResult paste={paste} />
      <GroupResult result={group.groupResult} />
      <div className={classes.scroll}>
        <table
          className={classes.table}
          aria-labelledby="members-title"
          onKeyDown={readOnly ? undefined : (event) => onKey(event, group)}
        >
          <MembersHead readOnly={readOnly} />
          <tbody>
            {members.map((member, index) => (
              <MemberRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a member has no id, and its cells hold no state
                key={index}
                {...{ member, index, readOnly }}
                isLast={index === members.length - 1}
                onChange={group.change}
                onMove={group.move}
                onRemove={group.remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        {!readOnly && <FootButtons {...group} />}
        <Totals members={members} />
      </div>
      <CellNotes table="members" loanType="group" />
    </section>
  );
}

function readBlock(text: string, choice: PasteChoice) {
  const block = parseMembersBlock(text, choice as MembersChoice);
  return block.ok
    ? { ok: true as const, rows: block.members, group: block.group, leftOut: block.leftOut }
    : block;
}

function onKey(
  event: KeyboardEvent,
  { members, add, focus, move, remove, onKey: undoes }: ReturnType<typeof useMembers>,
): void {
  if (undoes(event)) return;
  const cell = cellOf(event.target);
  const key = cell && sheetKey(event);
  if (!key) return;
  event.preventDefault();
  if ('remove' in key) remove(cell.index);
  else if ('move' in key) move(cell.index, key.move, cell.column);
  else if (cell.index + key.go < members.length)
    focus(cell.index + key.go, columnAfter(columns, cell.column, key));
  else if (key.adds) add(columnAfter(columns, cell.column, key));
}

function MembersHelp() {
  const { t } = useTranslation('drafts');
  const names = columns.map((column) => t(`field.${column}`)).join(', ');
  return (
    <Text fz="xs" c="dimmed" mb="xs">
      {t('members.help', { columns: names })}
    </Text>
  );
}

function AboutMembers() {
  const { t } = useTranslation('drafts');
  const example = formatAmount(exampleAmount);
  const about = [...columns, 'notPictured' as const].map((key) => ({
    name: t(`field.${key}`),
    help: key === 'amount' ? t('help.memberAmount', { example }) : t(`help.${key}`),
  }));
  return <AboutColumns columns={about} />;
}

function MembersHead({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('drafts');
  return (
    <thead>
      <tr>
        <th scope="col">{t('sheet.number')}</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`field.${column}`)}
          </th>
        ))}
        <th scope="col">{t('field.notPictured')}</th>
        {!readOnly && <th scope="col">{t('sheet.actions')}</th>}
      </tr>
    </thead>
  );
}

function FootButtons({ members, add, removed, putBack }: ReturnType<typeof useMembers>) {
  const { t } = useTranslation('drafts');
  const say = useObstacleText();
  return (
    <>
      <ActionButton
        size="xs"
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        beside
        obstacle={say(workCan.addMember(members.length), { most: formatCount(mostMembers) })}
        onClick={() => add()}
      >
        {t('members.add')}
      </ActionButton>
      {removed && (
        <Text fz="sm" role="status" component="span">
          {t('members.removed', { name: nameOf(removed.member) || t('members.nameless') })}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={putBack}
          >
            {t('members.putBack')}
          </Button>
        </Text>
      )}
    </>
  );
}

function nameOf({ givenName, familyName }: Member): string {
  return `${givenName} ${familyName}`.trim();
}

function Totals({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('drafts');
  const { count, pictured, amount } = memberTotals(members);
  return (
    <Text className={classes.sums} component="div" fz="sm" role="status">
      <span>{t('members.count', { count })}</span>
      <span>{t('members.pictured', { number: formatCount(pictured) })}</span>
      <span className="pd-number">
        {amount === null ? t('members.totalUnknown') : t('members.total', { amount: formatAmount(amount) })}
      </span>
    </Text>
  );
}
