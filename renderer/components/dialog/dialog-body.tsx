import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Environment } from '../../../shared/environment.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { EnvironmentWord } from '../environment-word.tsx';

/** Where a dialog sends or changes something: in the environment that the program is in, in a certain one, or in none. */
export type DialogPlace = Environment | 'here' | null;

type Props = { environment: DialogPlace; children: ReactNode };

/** The inside of a dialog: the environment that it acts in stands first. */
export function DialogBody({ environment, children }: Props) {
  if (environment === null) return children;
  return (
    <Stack gap="md">
      {environment === 'here' ? <HereWord /> : <EnvironmentWord environment={environment} />}
      {children}
    </Stack>
  );
}

function HereWord() {
  return <EnvironmentWord environment={useEnvironment()} />;
}
