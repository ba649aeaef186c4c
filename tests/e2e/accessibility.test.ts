/** axe-core in every view, light and dark; and the whole main job without a mouse. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixture, openSample, paste, useApp } from './app.ts';

const app = useApp();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page's policy forbids strangers' scripts, so axe runs where the tools live. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
    // The original is somebody else's page, shown as it came.
    const { violations: found } = await runner.run({ exclude: ['iframe'] });
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  });
}

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  it('start', async () => {
    const page = await app.open({ colorScheme });
    await page.locator('.sample').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Distil' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('reading: claims, speakers, what was left out, menus, help, library', async () => {
    const page = await app.open({ colorScheme });
    await openSample(page, 'Harbour trust');
    await page.locator('.claim-head').first().click();
    expect(await violations(page)).toEqual([]);
    for (const tab of ['Who says what', 'Left out']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
    for (const menu of ['Take along', 'Reading']) {
      await page.getByRole('button', { name: menu, exact: true }).click();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Help' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Contents' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Claims' }).click();
    await page.locator('.claim-head').nth(1).click();
    await page.locator('.claim[data-open] .correct summary').click();
    expect(await violations(page)).toEqual([]);
  });

  it('the library, empty and not, and a note', async () => {
    const page = await app.open({ colorScheme });
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByText('Articles that you keep are listed here').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await openSample(page, 'Street trees');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Note' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('region', { name: 'Recent' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Library' }).click();
    await page.locator('.library .kept').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete all…' }).click();
    expect(await violations(page)).toEqual([]);
  });

  it('a problem while an article is open', async () => {
    const page = await app.open({ colorScheme });
    await openSample(page, 'Harbour trust');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'picture.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.article-body').textContent()).toContain('Sallow Bridge');
  });

  it('on a phone', async () => {
    const page = await app.open({ colorScheme, viewport: { width: 390, height: 844 } });
    await openSample(page, 'Street trees');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Claims' }).click();
    expect(await violations(page)).toEqual([]);
  });
});

it('sepia', async () => {
  const page = await app.open();
  await openSample(page, 'Harbour trust');
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await page.getByText('Sepia').click();
  expect(await violations(page)).toEqual([]);
});

/** The lowest contrast of what was left out of the original, or of the reasons that stand on it. */
function lowestContrast(page: Page, of: 'texts' | 'reasons'): Promise<number> {
  const [selector, pseudo] =
    of === 'texts' ? ['[data-winnow-removed]', null] : ['[data-winnow-reason]', '::before'];
  return page
    .frameLocator('iframe')
    .locator(selector)
    .evaluateAll((blocks, pseudoElement) => {
      const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (channels: number[]): number => {
        const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
          channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrasts = blocks.map((block) => {
        const style = getComputedStyle(block, pseudoElement);
        let paper = numbers(style.backgroundColor);
        let opacity = 1;
        for (let at: Element | null = block; at; at = at.parentElement) {
          const around = getComputedStyle(at);
          opacity *= Number(around.opacity);
          if (paper[3] === 0) paper = numbers(around.backgroundColor);
        }
        const ink = numbers(style.color).map(
          (channel, at) => opacity * channel + (1 - opacity) * (paper[at] ?? 0),
        );
        const [dark = 0, bright = 0] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
      });
      return Math.min(...contrasts);
    }, pseudo);
}

it('leaves what was left out readable in the original, and the reasons', async () => {
  const page = await app.open();
  await openSample(page, 'Harbour trust');
  const last = page.frameLocator('iframe').locator('footer [data-winnow-removed]').last();
  await last.waitFor();
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  for (const theme of ['Light', 'Sepia', 'Dark']) {
    await page.getByText(theme, { exact: true }).click();
    expect(await lowestContrast(page, 'texts'), theme).toBeGreaterThanOrEqual(4.5);
    expect(await lowestContrast(page, 'reasons'), theme).toBeGreaterThanOrEqual(4.5);
  }
  await page.keyboard.press('Escape');
  // In its own styles the page's texts are as readable as the page makes them: #777 on #eee.
  await page.getByRole('button', { name: 'Load pictures and styles' }).click();
  await expect.poll(() => lowestContrast(page, 'texts')).toBeCloseTo(3.86);
  expect(await lowestContrast(page, 'reasons')).toBeGreaterThanOrEqual(4.5);
});

it('needs no mouse', async () => {
  const page = await app.open();
  await page.locator('textarea').focus();
  await page.keyboard.insertText(fixture('report.txt'));
  await page.keyboard.press('Control+Enter');
  await page.locator('.article').waitFor();
  await page.keyboard.press('n');
  const open = () => page.locator('.claim[data-open]').getAttribute('data-id');
  const first = await open();
  await page.keyboard.press('n');
  await expect.poll(open).not.toBe(first);
  await page.keyboard.press('p');
  await expect.poll(open).toBe(first);
  const speaker = await page.locator('.claim[data-open] strong').first().textContent();
  await page.keyboard.press('s');
  await expect
    .poll(() => page.locator('.claim[data-open] strong').first().textContent())
    .not.toBe(speaker);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.claim[data-open]').count()).toBe(0);

  const blocks = await page.locator('.article-body [data-block]').count();
  await page.keyboard.press('j');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('.article-body [data-block]').count()).toBe(blocks - 1);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => page.locator('.article-body [data-block]').count()).toBe(blocks);

  await page.getByRole('separator').focus();
  const before = await page.locator('.pane-original').boundingBox();
  await page.keyboard.press('ArrowRight');
  const wider = async () =>
    ((await page.locator('.pane-original').boundingBox())?.width ?? 0) / (before?.width ?? 1);
  await expect.poll(wider).toBeGreaterThan(1);
  expect(await wider()).toBeLessThan(1.15); // one step, from where it stood
  await page.keyboard.press('3');
  await expect.poll(() => page.locator('.pane-original').count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByRole('heading', { name: 'Help' }).waitFor();
  await page.keyboard.press('Escape');

  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await page.getByRole('tab', { name: 'Claims' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const restore = page.getByRole('button', { name: /^Restore: .*gift/ }).first();
  await restore.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.article-body').textContent()).toContain('Your gift');
  await page.getByRole('tab', { name: 'Left out' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const shown = await page.locator('.count').textContent();
  await page.locator('.strength input').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => page.locator('.count').textContent()).not.toBe(shown);

  await press('Reading');
  await page.getByRole('radio', { name: 'Serif' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('html').getAttribute('data-typeface')).toBe('sans');
  await page.keyboard.press('Escape');
  await press('Take along');
  const download = page.waitForEvent('download');
  await press('Save as Markdown');
  await download;
  await page.keyboard.press('Escape');
  await press('Keep');
  await press('New');
  await press('Library');
  await page.locator('.library .kept').focus();
  await page.keyboard.press('Enter');
  await page.locator('.article-body').waitFor();
});

it('says where a key has led, and when it leads nowhere', async () => {
  const page = await app.open();
  await paste(
    page,
    'The bridge\n\nHelen Strand said that the trust had closed the bridge in 2024. Tomas Adeyemi warned that repairs would cost 4 million crowns. The town will decide in June.',
  );
  await page.locator('.claim').nth(1).waitFor();
  const said = page.locator('winnow-reader').getByRole('status').last();
  await page.keyboard.press('n');
  await expect
    .poll(() => said.textContent())
    .toMatch(/^Claim 1 of \d\. Statement: Helen Strand said the trust had closed the bridge/);
  await page.keyboard.press('s');
  await expect
    .poll(() => said.textContent())
    .toMatch(/^Claim 2 of \d\. Warning: Tomas Adeyemi warned that repairs/);
  await page.keyboard.press('c');
  await page
    .getByRole('status')
    .filter({ hasText: 'No other contested claim is shown.' })
    .waitFor();
});

it('leaves single keys alone for who switches them off', async () => {
  const page = await app.open();
  await paste(page, fixture('report.txt'));
  await page.locator('.claim').first().waitFor();
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  const keys = page.getByLabel('Keyboard shortcuts');
  await keys.uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.claim').first().waitFor();
  const open = page.locator('.claim[data-open]');
  for (const key of ['n', '?', 'm']) await page.keyboard.press(key);
  await page.locator('.claim-head').first().click();
  await open.waitFor();
  expect(await page.locator('dialog[open]').count()).toBe(0);
  // Esc closes things everywhere.
  await page.keyboard.press('Escape');
  await expect.poll(() => open.count()).toBe(0);
  await page.getByRole('button', { name: 'Reading', exact: true }).click();
  await keys.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await open.waitFor();
});

describe('the focus', () => {
  const focused = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const text = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('goes to an article that opens, and the keys scroll it', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await expect.poll(() => focused(page, '.article')).toBe(true);
    await page.locator('.article-body', { hasText: '40 million crowns' }).waitFor();
    await page.keyboard.press('PageDown');
    const scrolled = () => page.locator('.pane-article').evaluate(({ scrollTop }) => scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(100);
  });

  it('goes to the next block when one is left out, and u brings that one back', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await expect.poll(() => focused(page, '.article')).toBe(true);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('j');
    const next = await page.locator('.article-body [data-block]').nth(3).textContent();
    await page.keyboard.press('Delete');
    await expect.poll(() => text(page)).toBe(next);
    await page
      .frameLocator('iframe')
      .locator('[data-winnow-reason="By you"]', { hasText: 'Nobody in this building' })
      .waitFor();
    const blocks = await page.locator('.article-body [data-block]').count();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.article-body [data-block]').count()).toBe(blocks + 1);
    await expect.poll(() => focused(page, '.article, .article *')).toBe(true);
  });

  it('goes to the pane that is left, and back to the article', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await expect.poll(() => focused(page, '.article')).toBe(true);
    await page.keyboard.press('1');
    await expect.poll(() => focused(page, 'iframe')).toBe(true);
    await page.keyboard.press('2');
    await page.locator('.article').waitFor();
    await page.keyboard.press('3');
    await expect.poll(() => focused(page, '.article')).toBe(true);
  });

  it('steps on from where the article is read', async () => {
    const page = await app.open({ viewport: { width: 1440, height: 500 } });
    await paste(page, fixture('report.txt'));
    await expect.poll(() => focused(page, '.article')).toBe(true);
    const pane = page.locator('.pane-article');
    await pane.evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight / 2;
    });
    const before = await pane.evaluate(({ scrollTop }) => scrollTop);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page, '[data-block]')).toBe(true);
    const after = await pane.evaluate(({ scrollTop }) => scrollTop);
    expect(Math.abs(after - before)).toBeLessThan(500);
  });

  it('goes back to the article when the panel of a phone is closed', async () => {
    const page = await app.open({ viewport: { width: 390, height: 844 } });
    await paste(page, fixture('report.txt'));
    await page.getByRole('button', { name: 'Claims' }).click();
    await page.getByRole('button', { name: 'Close the panel' }).click();
    await expect.poll(() => focused(page, '.article')).toBe(true);
  });

  it('goes into a note that is opened', async () => {
    const page = await app.open();
    await paste(page, fixture('report.txt'));
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'Note' }).click();
    await expect.poll(() => focused(page, '#note textarea')).toBe(true);
  });
});

it('moves nothing for those who want no motion', async () => {
  const page = await app.open({ reducedMotion: 'reduce' });
  await openSample(page, 'Harbour trust');
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].map((element) =>
        Number.parseFloat(getComputedStyle(element).transitionDuration),
      ),
    ),
  );
  expect(longest).toBeLessThan(0.001);
});

it('keeps claims visible in forced colours', async () => {
  const page = await app.open({ forcedColors: 'active' });
  await paste(page, fixture('report.txt'));
  const line = await page
    .locator('.article mark[data-part="content"]')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
});
