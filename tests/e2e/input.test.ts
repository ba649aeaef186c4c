/** What a reader can give to be read: typed, dropped, chosen, or at an address. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listening } from '../support/local_server.ts';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();

it('says what it saw', async () => {
  const page = await app.open();
  const seen = page.locator('#seen');
  await page.locator('textarea').fill('https://news.example/story');
  expect(await seen.textContent()).toContain('A link to news.example');
  await page.locator('textarea').fill('<p>One</p><p>Two</p>');
  expect(await seen.textContent()).toContain('HTML');
  await page.locator('textarea').fill('Just a few words');
  expect(await seen.textContent()).toContain('4 words');
});

it('takes a dropped file', async () => {
  const page = await app.open();
  await page.locator('textarea').waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'report.txt', { type: 'text/plain' }));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, fixture('report.txt'));
  await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();
});

it.each(['textarea', 'body'])('takes a file that is pasted into %s', async (where) => {
  const page = await app.open();
  await page.locator('textarea').waitFor();
  await page.evaluate(
    ([text, selector]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([text], 'report.txt', { type: 'text/plain' }));
      const event = { clipboardData, bubbles: true, cancelable: true };
      document.querySelector(selector)?.dispatchEvent(new ClipboardEvent('paste', event));
    },
    [fixture('report.txt'), where] as const,
  );
  await page.locator('.article h1', { hasText: 'denies hiding report' }).waitFor();
});

it('takes a page saved as one file', async () => {
  const page = await app.open();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'saved.mhtml',
      mimeType: 'multipart/related',
      buffer: Buffer.from(fixture('saved_page.txt').replaceAll('\n', '\r\n')),
    });
  await page.locator('.article', { hasText: 'The mill turns again' }).waitFor();
  expect(await page.locator('.article-body').textContent()).toContain('größer als je zuvor');
});

it.each([
  ['Harbour trust', 'free shuttle boat'],
  ['slow on Tuesdays', 'ten euros against it'], // with footnotes
])('takes back what it saved as Markdown: %s', async (sample, end) => {
  const page = await app.open();
  await openSample(page, sample);
  const all = page.locator('.article-body', { hasText: end });
  await all.waitFor();
  const before = await page.locator('.article').innerText();
  await page.getByRole('button', { name: 'Take along' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: readFileSync(file) });
  await all.waitFor();
  expect(await page.locator('.article').innerText()).toBe(before);
});

it.each([
  ['with front matter', `---\ntitle: 'Dam''s walls'\ntags: [a, b]\n---\n\n`],
  ['without', '# Dam’s walls\n\n'],
  ['that begins with a rule', '---\n\n# Dam’s walls\n\n'],
])('reads Markdown of others %s, also from the web', async (_name, head) => {
  const markdown = `${head}The dam holds, its *keeper* [Ada Holm](https://dam.example/holm) said on Monday, and 240 people may go home.\n\n| Year | Metres |\n| --- | --- |\n| 2024 | 12 |\n`;
  const address = await listening((_request, response) => {
    response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
    response.end(markdown);
  });
  const page = await app.open();
  await paste(page, address);
  const body = page.locator('.article-body', { hasText: 'The dam holds, its keeper Ada Holm' });
  await body.waitFor();
  expect(await page.locator('.article h1').textContent()).toMatch(/^Dam.s walls$/);
  expect(await body.locator('em', { hasText: 'keeper' }).count()).toBe(1);
  expect(await body.textContent()).not.toMatch(/---|tags|\|/);
});

it('refuses a picture with a word on what to do', async () => {
  const page = await app.open();
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('png') });
  expect(await page.getByRole('alert').textContent()).toContain('Choose a saved page');
});

it('says that a site cannot be read, and keeps the input', async () => {
  const page = await app.open();
  await page.locator('textarea').fill('http://127.0.0.1:9/nothing');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').textContent()).toMatch(/connection|read|answer/);
  expect(await page.locator('textarea').inputValue()).toBe('http://127.0.0.1:9/nothing');
});
