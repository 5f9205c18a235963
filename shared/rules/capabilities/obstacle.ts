import type { LoanObstacle } from './loan.ts';
import type { SendObstacle } from './send.ts';
import type { WorkObstacle } from './work.ts';

/** Why a button is off: the last part of its text's key. `busy`: another step of the same thing is still running. */
export type Obstacle = WorkObstacle | SendObstacle | LoanObstacle | 'busy';
