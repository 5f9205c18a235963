import type { ReactNode } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import type { Answers } from './bridge.ts';

/** A component with its props, and what the main process would answer to its calls. */
export type Scene = {
  answers: Answers;
  Component: () => ReactNode;
  /** Practice by default. */
  environment?: Environment;
};
