import { createRootRoute, createRoute, createRouter, notFound } from '@tanstack/react-router';
import { isGuideName } from '../../shared/model/guide.ts';
import { appHistory } from '../lib/history.ts';
import { ActivityPage } from '../pages/activity/activity-page.tsx';
import { readActivitySearch } from '../pages/activity/activity-search.ts';
import { SendPage } from '../pages/activity/send-page.tsx';
import { DraftsSheetPage } from '../pages/drafts/bulk/drafts-sheet-page.tsx';
import { DraftPage } from '../pages/drafts/draft-page.tsx';
import { readDraftSearch } from '../pages/drafts/draft-search.ts';
import { DraftsPage } from '../pages/drafts/drafts-page.tsx';
import { ImportPage } from '../pages/drafts/import-page.tsx';
import { GoLivePage } from '../pages/go-live/go-live-page.tsx';
import { PrintedDossier } from '../pages/go-live/printed-dossier.tsx';
import { GuidePage } from '../pages/help/guide-page.tsx';
import { GuidesPage } from '../pages/help/guides-page.tsx';
import { PrintedGuide } from '../pages/help/printed-guide.tsx';
import { HistoryPage } from '../pages/history/history-page.tsx';
import { PrintedHistory, readSpan } from '../pages/history/printed-history.tsx';
import { ChooseLoansPage } from '../pages/journals/choose/choose-loans-page.tsx';
import { JournalPage } from '../pages/journals/journal-page.tsx';
import { JournalsPage } from '../pages/journals/journals-page.tsx';
import { LicencesPage } from '../pages/licences/licences-page.tsx';
import { LoanPage } from '../pages/loans/loan-page.tsx';
import { LoansPage } from '../pages/loans/loans-page.tsx';
import { readLoansSearch } from '../pages/loans/loans-search.ts';
import { PortfolioPage } from '../pages/portfolio/portfolio-page.tsx';
import { readPortfolioSearch } from '../pages/portfolio/portfolio-search.ts';
import { ProblemPage } from '../pages/problem/problem-page.tsx';
import { readProblemSearch } from '../pages/problem/problem-search.ts';
import { PrintedReceipt } from '../pages/receipts/printed-receipt.tsx';
import { ReceiptPage } from '../pages/receipts/receipt-page.tsx';
import { RepaymentsPage } from '../pages/repayments/repayments-page.tsx';
import { ReportPage } from '../pages/repayments/report-page.tsx';
import { readReportSearch } from '../pages/repayments/report-search.ts';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { TodayPage } from '../pages/today/today-page.tsx';
import { CrashPage } from './crash-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Frame } from './shell/frame.tsx';
import { StartPage } from './start-page.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const under = () => root;

/** Refuses an address of a guide that does not exist. */
const knownGuide = ({ params }: { params: { guide: string } }) => {
  if (!isGuideName(params.guide)) throw notFound();
};

const routes = root.addChildren([
  createRoute({ getParentRoute: under, path: '/', component: StartPage }),
  createRoute({ getParentRoute: under, path: '/today', component: TodayPage }),
  createRoute({
    getParentRoute: under,
    path: '/loans',
    component: LoansPage,
    validateSearch: readLoansSearch,
  }),
  createRoute({ getParentRoute: under, path: '/loans/$kivaId', component: LoanPage }),
  createRoute({
    getParentRoute: under,
    path: '/portfolio',
    component: PortfolioPage,
    validateSearch: readPortfolioSearch,
  }),
  createRoute({ getParentRoute: under, path: '/drafts', component: DraftsPage }),
  createRoute({ getParentRoute: under, path: '/drafts/import', component: ImportPage }),
  createRoute({ getParentRoute: under, path: '/drafts/sheet', component: DraftsSheetPage }),
  createRoute({
    getParentRoute: under,
    path: '/drafts/$id',
    component: DraftPage,
    validateSearch: readDraftSearch,
  }),
  createRoute({ getParentRoute: under, path: '/journals', component: JournalsPage }),
  createRoute({ getParentRoute: under, path: '/journals/choose', component: ChooseLoansPage }),
  createRoute({ getParentRoute: under, path: '/journals/$id', component: JournalPage }),
  createRoute({ getParentRoute: under, path: '/repayments', component: RepaymentsPage }),
  createRoute({
    getParentRoute: under,
    path: '/repayments/$id',
    component: ReportPage,
    validateSearch: readReportSearch,
  }),
  createRoute({
    getParentRoute: under,
    path: '/activity',
    component: ActivityPage,
    validateSearch: readActivitySearch,
  }),
  createRoute({ getParentRoute: under, path: '/activity/history', component: HistoryPage }),
  createRoute({ getParentRoute: under, path: '/activity/$id', component: SendPage }),
  createRoute({ getParentRoute: under, path: '/receipts/$workId', component: ReceiptPage }),
  createRoute({ getParentRoute: under, path: '/print/receipts/$workId', component: PrintedReceipt }),
  createRoute({
    getParentRoute: under,
    path: '/print/history',
    component: PrintedHistory,
    validateSearch: readSpan,
  }),
  createRoute({ getParentRoute: under, path: '/go-live', component: GoLivePage }),
  createRoute({ getParentRoute: under, path: '/print/go-live', component: PrintedDossier }),
  createRoute({ getParentRoute: under, path: '/settings', component: SettingsPage }),
  createRoute({ getParentRoute: under, path: '/settings/licences', component: LicencesPage }),
  createRoute({
    getParentRoute: under,
    path: '/problem',
    component: ProblemPage,
    validateSearch: readProblemSearch,
  }),
  createRoute({
    getParentRoute: under,
    path: '/help',
    component: GuidesPage,
  }),
  createRoute({
    getParentRoute: under,
    path: '/help/$guide',
    beforeLoad: knownGuide,
    component: GuidePage,
  }),
  createRoute({
    getParentRoute: under,
    path: '/print/help/$guide',
    beforeLoad: knownGuide,
    component: PrintedGuide,
  }),
]);

/** Makes the router of one environment. */
export function createAppRouter() {
  return createRouter({
    routeTree: routes,
    history: appHistory,
    scrollRestoration: true,
    defaultErrorComponent: CrashPage,
  });
}

declare module '@tanstack/react-router' {
  /** Makes links and parameters typed everywhere. */
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
