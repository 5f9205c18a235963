import { type Icon, IconFlask, IconSchool, IconWorld } from '@tabler/icons-react';
import type { Environment } from '../../shared/environment.ts';

/** The icon of each environment; its colour is the tone of the same name (theme.ts). */
export const environmentIcons: Record<Environment, Icon> = {
  practice: IconSchool,
  stage: IconFlask,
  production: IconWorld,
};
