/** The packed extension, before it meets a browser: what the stores check, and what they get. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import linter from 'addons-linter';
import { describe, expect, it } from 'vitest';
import { manifestFor, type Target } from '../../web/extension/packaging/manifest.ts';

const kBuilt = fileURLToPath(new URL('../../dist/extension/', import.meta.url));

/**
 * What the linter cannot know to be safe: that a library gives only what is safe to `innerHTML`.
 * The words shortly before, and why it is safe.
 */
const kExplained = [
  { holds: 'createElement(`template`)', why: 'Lit: templates are literals of our own source' },
  { holds: 'createDocument', why: 'DOMPurify: into an inert document, to be cleaned' },
];

describe('web-ext lint', () => {
  it('finds nothing that is not explained', async () => {
    const folder = `${kBuilt}firefox`;
    const { errors, notices, warnings } = await linter
      .createInstance({
        config: { _: [folder], logLevel: 'fatal', output: 'none' },
        runAsBinary: false,
      })
      .run();
    expect(errors).toEqual([]);
    expect(notices).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(kExplained.map(() => 'UNSAFE_VAR_ASSIGNMENT'));
    for (const { file, line, column } of warnings) {
      const text = readFileSync(`${folder}/${file}`, 'utf8').split('\n')[line - 1];
      const before = text.slice(Math.max(0, column - 120), column);
      expect(kExplained.filter(({ holds }) => before.includes(holds))).toHaveLength(1);
    }
  });
});

describe.each<Target>(['chrome', 'firefox'])('the manifest for %s', (target) => {
  it('asks for what the active tab needs, and for no site', () => {
    const manifest = manifestFor(target, '1.0.0');
    expect(manifest.permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'storage']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});
