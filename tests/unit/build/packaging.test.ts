import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { packagingFor } from '../../../build/packaging/config.ts';
import { pinnedElectron, versionProblem } from '../../../build/packaging/electron-version.ts';
import { packageKindOf, programName } from '../../../electron/package-kind.ts';

describe('packages for people', () => {
  test('accept exactly the pinned version of Electron', () => {
    expect(pinnedElectron()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(versionProblem('45.4.1', '45.4.1')).toBeNull();
    for (const version of ['33.2.1', '45.4.0', '45.4.10', '45.4.1-beta.1', '46.0.0', '', '45'])
      expect(versionProblem(version, '45.4.1')).toContain('--test-only');
  });
});

describe('packages for tests', () => {
  const [real, forTests] = [packagingFor(false), packagingFor(true)];

  test('are marked in every name and share nothing with the real package', () => {
    expect(forTests.productName).toBe(programName('test-only'));
    expect(real.productName).toBe(programName('release'));
    for (const key of ['appId', 'productName'] as const) expect(String(forTests[key])).toMatch(/test.only/);
    expect(forTests.linux?.executableName).toMatch(/test-only/);
    expect(forTests.directories?.output).toMatch(/test-only/);
    expect(forTests.extraMetadata).toMatchObject({
      testOnly: true,
      version: expect.stringMatching(/-test-only$/),
    });
    expect(real.extraMetadata).toEqual({ desktopName: 'partner-desk.desktop' });
  });

  test('are built like the real package in every other way', () => {
    const rest = ({ appId, productName, extraMetadata, directories, linux, ...others }: typeof real) =>
      others;
    expect(rest(forTests)).toEqual(rest(real));
  });
});

describe('the package kind', () => {
  function distIn(root: string, metadata: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'kind-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, root, 'dist'), { recursive: true });
    writeFileSync(join(folder, root, 'package.json'), metadata);
    return join(folder, root, 'dist');
  }

  test('is read from the archive and its mark', () => {
    expect(packageKindOf(distIn('checkout', '{"testOnly":true}'))).toBe('checkout');
    expect(packageKindOf(distIn('app.asar', '{}'))).toBe('release');
    expect(packageKindOf(distIn('app.asar', '{"testOnly":"true"}'))).toBe('release');
    expect(packageKindOf(distIn('app.asar', '{"testOnly":true}'))).toBe('test-only');
  });

  test('has no mark in the package.json of this checkout', () => {
    const file = join(import.meta.dirname, '../../../package.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).not.toHaveProperty('testOnly');
  });
});
