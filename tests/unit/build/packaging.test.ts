import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packagingFor } from '../../../build/packaging/config.ts';
import { pinnedElectron, versionProblem } from '../../../build/packaging/electron-version.ts';
import { packageKindOf, programName } from '../../../electron/package-kind.ts';

describe('packing for people', () => {
  test('takes the pinned Electron and no other, older or newer', () => {
    expect(pinnedElectron()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(versionProblem('45.4.1', '45.4.1')).toBeNull();
    for (const version of ['33.2.1', '45.4.0', '45.4.10', '45.4.1-beta.1', '46.0.0', '', '45'])
      expect(versionProblem(version, '45.4.1')).toContain('--test-only');
  });
});

describe('a package for tests', () => {
  const [real, forTests] = [packagingFor(false), packagingFor(true)];

  test('has the mark in every name, and nothing in common with the real one', () => {
    expect(forTests.productName).toBe(programName('test-only'));
    expect(real.productName).toBe(programName('release'));
    for (const key of ['appId', 'productName'] as const) expect(String(forTests[key])).toMatch(/test.only/);
    expect(forTests.linux?.executableName).toMatch(/test-only/);
    expect(forTests.directories?.output).toMatch(/test-only/);
    expect(forTests.extraMetadata).toMatchObject({
      testOnly: true,
      version: expect.stringMatching(/-test-only$/),
    });
    expect(real.extraMetadata).toEqual({});
  });

  test('is packed as the real one in all else', () => {
    const rest = ({ appId, productName, extraMetadata, directories, linux, ...others }: typeof real) =>
      others;
    expect(rest(forTests)).toEqual(rest(real));
  });
});

describe('the kind of a package', () => {
  function distIn(root: string, metadata: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'kind-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, root, 'dist'), { recursive: true });
    writeFileSync(join(folder, root, 'package.json'), metadata);
    return join(folder, root, 'dist');
  }

  test('is told by the archive that it runs from, and by the mark in it', () => {
    expect(packageKindOf(distIn('checkout', '{"testOnly":true}'))).toBe('checkout');
    expect(packageKindOf(distIn('app.asar', '{}'))).toBe('release');
    expect(packageKindOf(distIn('app.asar', '{"testOnly":"true"}'))).toBe('release');
    expect(packageKindOf(distIn('app.asar', '{"testOnly":true}'))).toBe('test-only');
  });

  test('this checkout’s own package.json has no mark', () => {
    const file = join(import.meta.dirname, '../../../package.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).not.toHaveProperty('testOnly');
  });
});
