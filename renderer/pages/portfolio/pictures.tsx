import { Stack } from '@mantine/core';
import type { PortfolioSummary } from '../../../shared/model/portfolio-search.ts';
import { Coverage } from './coverage.tsx';
import { MonthPanel } from './month-panel.tsx';
import classes from './pictures.module.css';
import type { PortfolioUrlSearch } from './portfolio-search.ts';
import { StatusPanel } from './status-panel.tsx';
import { ViewControls } from './view-controls.tsx';
import { WhatNeedsYou } from './what-needs-you.tsx';

/** What every part of the page gets: the figures, the day, how they are looked at, and a way to look otherwise. */
export type PictureProps = {
  summary: PortfolioSummary;
  today: string;
  search: PortfolioUrlSearch;
  onLook: (next: PortfolioUrlSearch) => void;
};

/** The figures that ask for something first, then the charts. */
export function Pictures(props: PictureProps) {
  return (
    <Stack gap="lg">
      <div className={classes.top}>
        <WhatNeedsYou {...props} />
        <Coverage {...props} />
      </div>
      <ViewControls {...props} />
      <MonthPanel {...props} />
      <StatusPanel {...props} />
    </Stack>
  );
}
