import { useDeferredValue, useMemo, useState } from 'react';
import type { Environment } from '../../../../shared/environment.ts';
import type { Config } from '../../../../shared/model/config.ts';
import type { ChoiceField } from '../../../../shared/model/draft-fields.ts';
import { payableStatuses } from '../../../../shared/model/report-facts.ts';
import type { Sheet } from '../../../../shared/model/sheet.ts';
import { workCan } from '../../../../shared/rules/capabilities/work.ts';
import { type ChoiceBooks, choiceBooks } from '../../../../shared/rules/import/choices.ts';
import { draftEvidence } from '../../../../shared/rules/import/draft-evidence.ts';
import { type ImportReading, readDrafts } from '../../../../shared/rules/import/drafts.ts';
import type { ImportField } from '../../../../shared/rules/import/fields.ts';
import {
  areAllProposed,
  areFieldsFit,
  type ImportPlan,
  readingOf,
  readingStyles,
  withProposals,
} from '../../../../shared/rules/import/plan.ts';
import type { Remembered } from '../../../../shared/rules/import/remembered.ts';
import type { Evidence } from '../../../../shared/rules/import/roles.ts';
import { withCell } from '../../../../shared/rules/import/table.ts';
import { type LoadedFile, likeliestSheet } from '../../../components/sheet-file/loaded-file.ts';
import { call } from '../../../lib/calls.ts';
import { isColumnOpen, type OpenSheet, openSheet, type Step, stepAfterFile, steps } from './wizard-state.ts';

/** So many answers are kept; the oldest go first. */
const mostChoices = 500;

/** Loans of which the borrower may come again. */
const lentStatuses = [...payableStatuses, 'ended'];

/** The state of one import, and everything that a step may do with it. */
export type Wizard = ReturnType<typeof useWizard>;

/** Keeps an import from its file to its drafts; every step reads the same state, so going back loses nothing. */
export function useWizard(environment: Environment, config: Config) {
  const [remembered, setRemembered] = useState<readonly Remembered[]>([]);
  const [evidence, setEvidence] = useState<Evidence<ImportField>>({});
  const books = useMemo(() => choiceBooks(config), [config]);
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<LoadedFile | null>(null);
  const [open, setOpen] = useState<OpenSheet | null>(null);
  const { styles, reading } = useReading(open, books);
  const fits = useMemo(() => open !== null && areFieldsFit(open.table, open.plan), [open]);

  const change = (how: (now: OpenSheet) => OpenSheet) => setOpen((now) => now && how(now));
  /** Without a keychain nothing is remembered, and without a copy of the loans no borrower is known. */
  const takeFile = async (loaded: LoadedFile, stay = false) => {
    const [known, borrowers] = await Promise.all([
      call('imports.remembered', { environment }).catch(() => []),
      call('journals.candidates', { environment, statuses: lentStatuses }).catch(() => []),
    ]);
    const sheet = likeliestSheet(loaded.sheets);
    const seen = draftEvidence(config, borrowers);
    const next = sheet && openSheet(sheet, known, undefined, seen);
    setRemembered(known);
    setEvidence(seen);
    setFile(loaded);
    setOpen(next);
    const leadsTo = stepAfterFile(loaded, next);
    setStep((now) => (stay ? earlier(now, leadsTo) : leadsTo));
  };
  const chooseSheet = (sheet: Sheet, heading?: number) =>
    setOpen(openSheet(sheet, remembered, heading, evidence));
  const setPlan = (how: (plan: ImportPlan) => ImportPlan) =>
    change((now) => ({ ...now, plan: how(now.plan) }));
  const mend = (row: number, column: number, text: string) =>
    change((now) => ({ ...now, table: withCell(now.table, row, column, text) }));
  /** What a text that Kiva's lists do not know means, in all rows and in the next import; an empty value leaves its cells empty. */
  const say = (field: ChoiceField, text: string, value: string) =>
    setPlan((now) => ({ ...now, choices: [{ field, text, value }, ...now.choices].slice(0, mostChoices) }));
  /** Kept for the next month's file; an import does not fail for it. */
  const rememberReading = () => {
    if (open && open.heading >= 0)
      void call('imports.remember', { environment, reading: readingOf(open.table, open.plan) }).catch(
        () => undefined,
      );
  };
  return {
    step,
    setStep,
    file,
    open,
    books,
    config,
    styles,
    reading,
    obstacle: obstacleTo(step, open, { fits, styles, reading }),
    goOn: (next: Step) => {
      if (step === 'columns' && styles) setPlan((plan) => withProposals(plan, styles.open));
      setStep(next);
    },
    takeFile: (loaded: LoadedFile) => void takeFile(loaded),
    /** The same file, read in another way: the person stays where it was said, unless an earlier step has a question. */
    takeAgain: (loaded: LoadedFile) => void takeFile(loaded, true),
    chooseSheet,
    setPlan,
    mend,
    say,
    rememberReading,
  };
}

/** Why the next step has to wait; a sheet is chosen before anything of it is asked. */
function obstacleTo(step: Step, open: OpenSheet | null, read: Read & { fits: boolean }) {
  if (open === null) return workCan.goOn({ ...nothingLacks, isEmpty: true });
  if (step === 'file' || step === 'sheet') return null;
  const { plan } = open;
  const { styles, reading } = read;
  const areStylesSaid =
    styles === null || styles.open.length === 0 || (step === 'columns' && areAllProposed(plan, styles.open));
  return workCan.goOn({
    isEmpty: false,
    hasColumns: plan.fields.some((field) => field !== ''),
    doColumnsFit: read.fits,
    isEachColumnSure: !isColumnOpen(open),
    areStylesSaid,
    isRead: reading !== null || (step === 'columns' && styles !== null),
  });
}

const nothingLacks = {
  isEmpty: false,
  hasColumns: true,
  doColumnsFit: true,
  isEachColumnSure: true,
  areStylesSaid: true,
  isRead: true,
};

function earlier(one: Step, other: Step): Step {
  return steps.indexOf(one) < steps.indexOf(other) ? one : other;
}

/** So many rows are read at once between two letters; more take their time behind the typing. */
const quickRows = 5_000;

type Read = { styles: ReturnType<typeof readingStyles> | null; reading: ImportReading | null };

/** Reads the columns and the rows anew after every change. */
function useReading(open: OpenSheet | null, books: ChoiceBooks): Read {
  const late = useDeferredValue(open);
  const latest = open && open.table.rows.length <= quickRows ? open : late;
  const styles = useMemo(() => latest && readingStyles(latest.table, latest.plan), [latest]);
  const reading = useMemo(
    () => (latest && styles?.open.length === 0 ? readDrafts(latest.table, latest.plan, books) : null),
    [latest, styles, books],
  );
  return { styles, reading };
}
