import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { help } from '../../../renderer/i18n/en/help.ts';
import { guides, pictureName } from '../../../renderer/pages/help/guides.ts';
import { languages } from '../../../shared/language.ts';
import { guideNames } from '../../../shared/model/guide.ts';

// The guides, their words and their pictures belong together.

const folder = 'renderer/pages/help/pictures';
const pictured = guideNames.flatMap((guide) =>
  guides[guide].steps.filter(({ hasPicture }) => hasPicture).map(({ name }) => pictureName(guide, name)),
);

test.each(guideNames)('%s has at most eight steps, and at least three pictures', (guide) => {
  const { steps } = guides[guide];
  expect(steps.length).toBeLessThanOrEqual(8);
  expect(steps.filter(({ hasPicture }) => hasPicture).length).toBeGreaterThanOrEqual(3);
});

test.each(guideNames)(
  '%s has words for its steps and no others, and for a picture what it shows',
  (guide) => {
    const words: Record<string, { do: string; help?: string; alt?: string }> = help.guide[guide].steps;
    expect(Object.keys(words)).toEqual(guides[guide].steps.map(({ name }) => name));
    for (const { name, hasPicture } of guides[guide].steps)
      expect([name, words[name]?.alt !== undefined]).toEqual([name, hasPicture]);
  },
);

test.each(languages)('each picture of a step is there in %s, and none is left over', (language) => {
  const files = globSync('*', { cwd: `${folder}/${language}` });
  expect(files.sort()).toEqual([...pictured].sort());
});

test('there are pictures of no other language', () => {
  expect(globSync('*', { cwd: folder }).sort()).toEqual([...languages].sort());
});
