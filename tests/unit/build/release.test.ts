import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAdvisories } from '../../../build/checks/advisories.ts';
import { tagProblems } from '../../../build/checks/release-tag.ts';
import { macSigning, windowsSigning } from '../../../build/packaging/signing.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('advisories about packages', () => {
  const advisory = { url: 'https://github.com/advisories/GHSA-1', title: 'a hole', name: 'tar', range: '<7' };
  const answer = { vulnerabilities: { tar: { via: [advisory] }, glob: { via: ['tar'] } } };

  it('names each once, and none without a finding', () => {
    expect(openAdvisories(answer, [], '2026-12-01')).toEqual([
      expect.stringContaining('GHSA-1: tar <7: a hole'),
    ]);
    expect(openAdvisories({ vulnerabilities: {} }, [], '2026-12-01')).toEqual([]);
  });

  it('leaves one out until the day that it was accepted to, and then tells why it was', () => {
    const accepted = [{ id: 'GHSA-1', until: '2026-12-01', reason: 'only while packing' }];
    expect(openAdvisories(answer, accepted, '2026-12-01')).toEqual([]);
    expect(openAdvisories(answer, accepted, '2026-12-02')).toEqual([
      expect.stringContaining('only while packing'),
    ]);
  });
});

describe('the tag of a release', () => {
  const changelog = '# Changelog\n\n## [0.3.0] - 2026-12-24\n\n## [0.2.0] - Unreleased\n';

  it('has the version of package.json, and a day in the changelog', () => {
    expect(tagProblems('v0.3.0', '0.3.0', changelog)).toEqual([]);
    expect(tagProblems('v0.3.1', '0.3.0', changelog)).toHaveLength(1);
    expect(tagProblems('v0.2.0', '0.2.0', changelog)).toEqual([expect.stringContaining('no day')]);
    expect(tagProblems('v0.4.0', '0.4.0', changelog)).toEqual([expect.stringContaining('nothing about')]);
  });
});

describe('signing', () => {
  it('needs nothing: without secrets a Mac package is signed by nobody, and a Windows one not at all', () => {
    expect(macSigning({})).toMatchObject({ identity: '-', hardenedRuntime: false, notarize: false });
    expect(windowsSigning({ AZURE_SIGN_ENDPOINT: 'https://example.test' })).toEqual({});
  });

  it('hardens with a certificate, and asks the notary only where it may', () => {
    expect(macSigning({ CSC_LINK: 'x' })).toMatchObject({ hardenedRuntime: true, notarize: false });
    expect(macSigning({ CSC_NAME: 'x', APPLE_API_KEY: 'y' })).toMatchObject({
      hardenedRuntime: true,
      notarize: true,
    });
  });
});

describe('workflows', () => {
  const workflows = globSync('.github/workflows/*.yml', { cwd: root });

  it('pin every action by its commit, and name the version', () => {
    expect(workflows.length).toBeGreaterThan(1);
    for (const file of workflows)
      for (const [line] of readFileSync(resolve(root, file), 'utf8').matchAll(/^.*\buses:.*$/gm))
        expect(line, file).toMatch(/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('give no permission to all jobs', () => {
    for (const file of workflows)
      expect(readFileSync(resolve(root, file), 'utf8'), file).toMatch(
        /^permissions:(?: \{\}|\n {2}contents: read)$/m,
      );
  });
});
