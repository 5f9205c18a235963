import type { Measure } from './measure.ts';
import { activityFigures } from './measures/activity.ts';
import { bundleFigures } from './measures/bundle.ts';
import { openDraftFigures, photoFigures } from './measures/drafting.ts';
import { exportFigures } from './measures/exporting.ts';
import { filteringFigures } from './measures/filtering.ts';
import { holdingFigures } from './measures/holding.ts';
import { importFigures } from './measures/importing.ts';
import { ipcFigures } from './measures/ipc.ts';
import { memoryFigures } from './measures/memory.ts';
import { packageFigures } from './measures/packaged.ts';
import { refreshFigures, slowRefreshFigures } from './measures/refresh.ts';
import { openReportFigures, pasteFigures, reviewFigures } from './measures/reports.ts';
import { scrollingFigures } from './measures/scrolling.ts';
import { sortingFigures } from './measures/sorting.ts';
import { startFigures } from './measures/start.ts';
import { stepFigures } from './measures/steps.ts';
import { coldTypingFigures, typingFigures } from './measures/typing.ts';

/** Everything that can be measured. The last of those in the program leaves thousands of sends behind. */
export const measures: readonly Measure[] = [
  { name: 'refresh', about: 'all loans fetched anew', needs: 'program', grows: 'loans', run: refreshFigures },
  {
    name: 'typing',
    about: 'a key in the search of loans',
    needs: 'program',
    grows: 'loans',
    run: typingFigures,
  },
  {
    name: 'filtering',
    about: 'filters with a sort',
    needs: 'program',
    grows: 'loans',
    run: filteringFigures,
  },
  {
    name: 'sorting',
    about: 'a click on the head of a column',
    needs: 'program',
    grows: 'loans',
    run: sortingFigures,
  },
  { name: 'scrolling', about: 'the wheel, through the whole list', needs: 'program', run: scrollingFigures },
  {
    name: 'export',
    about: 'all loans as CSV and XLSX',
    needs: 'program',
    grows: 'loans',
    run: exportFigures,
  },
  { name: 'ipc', about: 'one call of the page', needs: 'program', run: ipcFigures },
  { name: 'draft', about: 'a draft is opened', needs: 'program', run: openDraftFigures },
  { name: 'photo', about: 'a photo of 12 megapixels for a draft', needs: 'program', run: photoFigures },
  { name: 'report', about: 'a report of 10,000 rows is opened', needs: 'program', run: openReportFigures },
  { name: 'paste', about: '3,000 rows are pasted into a report', needs: 'program', run: pasteFigures },
  { name: 'review', about: 'a report of 10,000 rows is reviewed', needs: 'program', run: reviewFigures },
  {
    name: 'import',
    about: 'a workbook of 50,000 rows becomes a report',
    needs: 'program',
    run: importFigures,
  },
  { name: 'holding', about: 'what a report of 50,000 rows blocks', needs: 'program', run: holdingFigures },
  {
    name: 'start',
    about: 'from the start to Today and the list',
    needs: 'copy',
    grows: 'loans',
    run: startFigures,
  },
  { name: 'memory', about: 'memory of all processes', needs: 'copy', grows: 'loans', run: memoryFigures },
  {
    name: 'cold',
    about: 'the first keys after a start',
    needs: 'copy',
    grows: 'loans',
    run: coldTypingFigures,
  },
  { name: 'slow', about: 'all loans anew at 300 ms a request', needs: 'nothing', run: slowRefreshFigures },
  {
    name: 'activity',
    about: 'Activity, Today and the outbox',
    needs: 'nothing',
    grows: 'sends',
    run: activityFigures,
  },
  { name: 'bundle', about: 'size of the scripts of the page', needs: 'nothing', run: bundleFigures },
  {
    name: 'package',
    about: 'size of the packed program, if there is one',
    needs: 'nothing',
    run: packageFigures,
  },
  {
    name: 'steps',
    about: 'seconds of the last whole npm test, if there was one',
    needs: 'nothing',
    run: stepFigures,
  },
];
