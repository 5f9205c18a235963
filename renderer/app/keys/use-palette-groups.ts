import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { guideNames } from '../../../shared/model/guide.ts';
import { workKinds } from '../../../shared/model/work.ts';
import { useKeyText } from '../../components/use-key-text.ts';
import { useRefreshClient } from '../../components/use-refresh.ts';
import { workRoutes } from '../../components/work/routes.ts';
import type { useNewWork } from '../../components/work/use-new-work.ts';
import { useWorkTitle } from '../../components/work/use-work-title.ts';
import { readableDetails } from '../../i18n/details.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { useCall } from '../../lib/calls.ts';
import { emptyFilter } from '../../lib/first-rows.ts';
import { focusPart } from '../../lib/focus-part.ts';
import { settingsSections, useSectionTitles } from '../../pages/settings/section-titles.ts';
import { numberedPages } from './key-commands.ts';
import { findItems, type PaletteGroup, type PaletteItem } from './palette-items.ts';

/** Rows of loans that are asked for, and lines of a group of work. */
const most = 6;

type Ways = {
  begin: ReturnType<typeof useNewWork>['start'];
  openEnvironments: () => void;
  openHelp: () => void;
  lockNow: () => Promise<void>;
};

/** What was found for the typed text: pages and actions, guides, parts of Settings, work by title, loans of the local copy by name or id. */
export function usePaletteGroups(typed: string, ways: Ways): PaletteGroup[] {
  const { t } = useTranslation(['shell', 'common', 'help']);
  const pages = { heading: t('shell:palette.pages'), items: usePages(), most: 20 };
  const actions = { heading: t('shell:palette.actions'), items: useActions(ways), most: 20 };
  const work = { heading: t('shell:palette.work'), items: useWork(), most };
  const settings = { heading: t('shell:settings'), items: useSettings(), most };
  const guides = { heading: t('help:title'), items: useGuides(), most };
  const named = [pages, actions];
  const found = findItems(typed.trim() === '' ? named : [...named, guides, settings, work], typed);
  // The main process has searched already, in more than what is shown.
  const loans = { heading: t('shell:loans'), items: useLoans(typed.trim()), most };
  return loans.items.length > 0 ? [...found, loans] : found;
}

function usePages(): PaletteItem[] {
  const { t } = useTranslation(['shell', 'portfolio', 'help', 'problem']);
  const navigate = useNavigate();
  const keyText = useKeyText();
  const pages = numberedPages.map((to, index) => {
    const label = t(`shell:${to.slice(1) as 'today'}`);
    const detail = keyText(`Ctrl ${index + 1}`);
    return { id: to, label, detail, words: label, run: () => void navigate({ to }) };
  });
  const portfolio = { to: '/portfolio', label: t('portfolio:title') } as const;
  const goLive = { to: '/go-live', label: t('shell:goLive') } as const;
  const help = { to: '/help', label: t('help:title') } as const;
  const problem = { to: '/problem', label: t('problem:title') } as const;
  const unnumbered = [portfolio, goLive, help, problem].map(({ to, label }) => {
    return { id: to, label, detail: '', words: label, run: () => void navigate({ to }) };
  });
  return [...pages, ...unnumbered];
}

function useGuides(): PaletteItem[] {
  const { t } = useTranslation('help');
  const navigate = useNavigate();
  return guideNames.map((guide) => {
    const label = t('named', { title: t(`guide.${guide}.title`) });
    const run = () => void navigate({ to: '/help/$guide', params: { guide } });
    return { id: `guide ${guide}`, label, detail: '', words: label, run };
  });
}

function useSettings(): PaletteItem[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const titles = useSectionTitles();
  return settingsSections.map((section) => {
    const label = titles[section];
    const run = (): void => {
      void navigate({ to: '/settings', hash: section });
      // Where its address is open already, nothing is rendered.
      focusPart(section);
    };
    return {
      id: `settings ${section}`,
      label,
      detail: '',
      words: `${t('settings')} ${label}`,
      run,
      takesFocus: true,
    };
  });
}

function useActions({ begin, openEnvironments, openHelp, lockNow }: Ways): PaletteItem[] {
  const { t } = useTranslation(['shell', 'drafts', 'journals', 'repayments']);
  const navigate = useNavigate();
  const refresh = useRefreshClient().visitRun;
  const actions: Omit<PaletteItem, 'detail' | 'words'>[] = [
    { id: 'draft', label: t('drafts:create'), run: () => begin('draft') },
    { id: 'report', label: t('repayments:create'), run: () => begin('report') },
    { id: 'journals', label: t('journals:create'), run: () => begin('journals') },
    { id: 'many', label: t('journals:many'), run: () => void navigate({ to: '/journals/choose' }) },
    { id: 'import', label: t('drafts:import.title'), run: () => void navigate({ to: '/drafts/import' }) },
    { id: 'refresh', label: t('shell:palette.refresh'), run: () => refresh.start('all', true) },
    { id: 'environment', label: t('shell:palette.environment'), run: openEnvironments },
    { id: 'lock', label: t('shell:palette.lock'), run: () => void lockNow() },
    { id: 'keys', label: t('shell:keys.title'), run: openHelp },
  ];
  return actions.map((action) => ({ ...action, detail: '', words: action.label }));
}

function useWork(): PaletteItem[] {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const navigate = useNavigate();
  const titleOf = useWorkTitle();
  const draft = useCall('work.list', { environment, kind: 'draft' });
  const journals = useCall('work.list', { environment, kind: 'journals' });
  const report = useCall('work.list', { environment, kind: 'report' });
  const lists = { draft, journals, report };
  return workKinds.flatMap((kind) =>
    (lists[kind].data ?? []).map((work) => {
      const label = titleOf(work);
      const detail = [t(`kind.${kind}`), readableDetails(work.subtitle), t(`workState.${work.state}`)]
        .filter(Boolean)
        .join(' · ');
      const run = () => void navigate({ to: workRoutes[kind].item, params: { id: work.id } });
      return { id: work.id, label, detail, words: `${label} ${detail}`, run };
    }),
  );
}

function useLoans(text: string): PaletteItem[] {
  const environment = useEnvironment();
  const navigate = useNavigate();
  const query = { environment, filter: { ...emptyFilter, text }, sort: [], offset: 0, limit: most };
  const found = useCall('portfolio.search', query, { enabled: text !== '', keepPrevious: true });
  if (text === '') return [];
  return (found.data?.rows ?? []).map(({ key, name, loanId, clientId, kivaId }) => ({
    words: text,
    id: `loan ${key}`,
    label: name ?? loanId ?? key,
    detail: [loanId, clientId, kivaId].filter(Boolean).join(' · '),
    run: () => void navigate({ to: '/loans/$kivaId', params: { kivaId: key } }),
  }));
}
