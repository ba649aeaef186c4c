/** Every encoding of the web through the app, which converts by the browser's TextDecoder. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useApp } from './app.ts';

const app = useApp();

const table = JSON.parse(
  readFileSync(new URL('../charsets/charsets.json', import.meta.url), 'utf8'),
) as { charset: string; bytes: string; text: string }[];

/** A saved page that names its encoding; in UTF-16 by a mark, as nothing else can. */
function pageOf({ charset, bytes, text }: (typeof table)[number]): Buffer {
  if (!charset.startsWith('UTF-16')) {
    const head = `<!doctype html><meta charset="${charset}"><title>x</title><p>`;
    return Buffer.concat([Buffer.from(head), Buffer.from(bytes, 'base64'), Buffer.from('</p>')]);
  }
  const page = Buffer.from(`\uFEFF<!doctype html><title>x</title><p>${text}</p>`, 'utf16le');
  return charset === 'UTF-16LE' ? page : page.swap16();
}

it('reads a saved page in any of them', async () => {
  expect(table.length).toBeGreaterThan(30);
  const page = await app.open();
  for (const row of table) {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'page.html',
      mimeType: 'text/html',
      buffer: pageOf(row),
    });
    const body = page.locator('.article-body');
    await body.waitFor();
    expect(await body.textContent(), row.charset).toContain(row.text);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.locator('textarea').waitFor();
  }
});
