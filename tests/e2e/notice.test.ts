/** What is said at the foot of the screen, and what can be done about it there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useApp } from './app.ts';

const app = useApp();

/** Says `first`, with an action that says `second`, as a view would. */
async function say(page: Page, first: string, second: string): Promise<void> {
  await page.locator('textarea').focus();
  await page.evaluate(
    ([before, after]) => {
      const send = (detail: object) => {
        const event = new CustomEvent('winnow-notice', { detail, bubbles: true });
        document.querySelector('winnow-start')?.dispatchEvent(event);
      };
      const run = () => {
        send({ message: after });
      };
      send({ message: before, action: { label: 'Undo', run } });
    },
    [first, second] as const,
  );
  await page.locator('.notice[data-shown]', { hasText: first }).waitFor();
}

describe('a notice', () => {
  it('is followed by what its action has to say, and the focus goes back', async () => {
    const page = await app.open();
    await say(page, 'Left out.', 'It cannot come back.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.notice[data-shown]', { hasText: 'It cannot come back.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  it('that takes the place of another does not take its keys', async () => {
    const page = await app.open();
    await say(page, 'Left out.', '');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.evaluate(() => {
      const detail = {
        message: 'A new version.',
        action: { label: 'Update', run: () => undefined },
      };
      const event = new CustomEvent('winnow-notice', { detail, bubbles: true });
      document.querySelector('winnow-start')?.dispatchEvent(event);
    });
    await page.locator('.notice', { hasText: 'A new version.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  it('goes by itself, but not under the pointer or the focus', async () => {
    const page = await app.open();
    const shown = page.locator('.notice[data-shown]');
    await page.clock.install();
    await say(page, 'Left out.', '');
    await page.clock.runFor(9000);
    await expect.poll(() => shown.count()).toBe(0);

    await say(page, 'Left out.', '');
    await page.locator('.notice').hover();
    await page.clock.runFor(20_000);
    expect(await shown.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.mouse.move(0, 0);
    await page.clock.runFor(20_000);
    expect(await shown.count()).toBe(1);
    await page.locator('textarea').focus();
    await page.clock.runFor(9000);
    await expect.poll(() => shown.count()).toBe(0);
  });
});
