import { expect } from '@playwright/test';
import { test } from './fixtures/app.ts';

test('no response of the main process is lost to a garbage collection', async ({
  sharedDesk: { electron },
}) => {
  const lost: string[] = [];
  for (let count = 0; count < 600; count++)
    await electron
      .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
      .catch((error) => lost.push(error.message));
  expect(lost).toEqual([]);
});
