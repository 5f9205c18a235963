import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Environment } from '../../shared/environment.ts';
import { EnvironmentWord } from './environment-word.tsx';

type Props = { environment: Environment; children: ReactNode };

/** The inside of a dialog that changes or sends something: the environment that it is about stands first. */
export function DialogBody({ environment, children }: Props) {
  return (
    <Stack gap="md">
      <EnvironmentWord environment={environment} />
      {children}
    </Stack>
  );
}
