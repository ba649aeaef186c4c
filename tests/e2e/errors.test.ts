/** Whatever goes wrong when an address is read has a sentence and a next step. */
import { describe, expect, it } from 'vitest';
import { listening } from '../support/local_server.ts';
import { useApp } from './app.ts';

const app = useApp();

const kAddress = 'https://news.example/story';

describe('winnow’s server says', () => {
  it.each([
    ['bad_url', /not an address/, /http/],
    ['blocked_address', /not on the public internet/, /paste/],
    ['dns', /no site at this address/, /spelling/],
    ['refused', /did not let the connection through/, /later/],
    ['broken', /broke off/, /again/],
    ['certificate', /certificate is not valid/, /Open it in the browser/],
    ['timeout', /too long to answer/, /again/],
    ['too_many_redirects', /round in circles/, /paste/],
    ['http_status', /answered with error 404/, /paste/],
    ['not_html', /neither a page nor a text/, /PDF/],
    ['too_large', /too large/, /Paste the part/],
    ['busy', /Too many pages/, /Wait/],
    ['forbidden', /did not accept/, /Reload/],
  ])('%s', async (code, title, next) => {
    const page = await app.open({ serviceWorkers: 'block' });
    await page.route(kAddress, (route) => route.abort());
    await page.route('**/fetch?url=*', (route) =>
      route.fulfill({
        status: 502,
        contentType: 'application/json',
        body: JSON.stringify({ code, ...(code === 'http_status' ? { status: 404 } : {}) }),
      }),
    );
    await page.locator('textarea').fill(kAddress);
    await page.keyboard.press('Enter');
    const told = await page.getByRole('alert').textContent();
    expect(told).toMatch(title);
    expect(told).toMatch(next);
    expect(await page.locator('textarea').inputValue()).toBe(kAddress);
  });
});

describe('without winnow’s server', () => {
  it('a site that lets no other page read it', async () => {
    const page = await app.open({ serviceWorkers: 'block' });
    const closed = await listening((_request, response) => {
      response.end('<p>no CORS header</p>');
    });
    await page.route('**/fetch?url=*', (route) => route.fulfill({ status: 404, body: 'static' }));
    await page.locator('textarea').fill(`${closed}/story`);
    await page.keyboard.press('Enter');
    const told = await page.getByRole('alert').textContent();
    expect(told).toContain('does not let other pages read it');
    expect(told).toContain('copy it, and paste it here');
  });

  it('a device that is offline', async () => {
    const page = await app.open();
    await page.locator('textarea').fill(kAddress);
    await page.context().setOffline(true);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/offline.*Paste a text/);
  });

  it('an address that holds a picture', async () => {
    const page = await app.open();
    const open = await listening((_request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', 'image/png');
      response.end('png');
    });
    await page.locator('textarea').fill(`${open}/a.png`);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('neither a page nor a text');
  });
});

it.each(['file:///home/ada/story.html', 'ftp://news.example/story'])(
  'takes %s for an address that it cannot read, and not for a text',
  async (address) => {
    const page = await app.open();
    await page.locator('textarea').fill(address);
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toMatch(/not an address.*as a file/);
    expect(await page.locator('textarea').inputValue()).toBe(address);
  },
);

it('keeps an address from a link where it can be mended', async () => {
  const page = await app.open();
  await page.goto(`${app.origin}?url=${encodeURIComponent('https://nosuch.invalid/story')}`);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('https://nosuch.invalid/story');
});
