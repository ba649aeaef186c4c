/** The extension's panel and the marks that it makes in a page, in a real Chromium. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadExtension, until, type LoadedExtension } from './loaded_extension.ts';
import { newsSite } from './news_site.ts';

/** With the right to read pages of this machine. */
let trusted: LoadedExtension;

beforeAll(async () => {
  trusted = await loadExtension(['http://127.0.0.1/*']);
}, 60_000);

afterAll(() => trusted.close());

async function open(url: string): Promise<Page> {
  const page = await trusted.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

/** Asks for marks on the page in front, as the shortcut does; gives the panel. */
async function markClaims(page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = trusted.context.waitForEvent('page');
  await trusted.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { dispatch } = chrome.commands.onCommand as unknown as {
      dispatch: (command: string, tab: unknown) => void;
    };
    dispatch.call(chrome.commands.onCommand, 'mark-claims', tab);
  });
  const panel = await opened;
  onTestFinished(() => panel.close());
  await until(panel, () => document.querySelector('[role=status]')?.textContent.includes('marked'));
  return panel;
}

/** What is highlighted in the page, as far as the page itself can tell. */
const highlighted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([, highlight]) =>
      [...highlight].map((range) => (range as Range).toString()),
    ),
  );

/** What the panel says of its work. */
const toldBy = (panel: Page): Promise<string | null> =>
  panel.locator('.page-claims > [role=status]').textContent();

/** The claim whose card is open. */
const openClaim = (panel: Page): Promise<string | null> =>
  panel.locator('.claim[data-open]').getAttribute('data-id');

/** Whether the open card's claim can be seen in the panel. */
const isInView = (panel: Page): Promise<boolean> =>
  panel.evaluate(() => {
    const body = document.querySelector('.panel-body')!.getBoundingClientRect();
    const { top } = document.querySelector('.claim[data-open]')!.getBoundingClientRect();
    return top > body.top - 1 && top < body.bottom;
  });

describe('marks in the page', () => {
  it('leave its elements as they are, and go with the panel', async () => {
    const page = await open(await newsSite());
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const panel = await markClaims(page);
    expect(await panel.locator('.claim').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const marked = await highlighted(page);
    expect(marked.length).toBeGreaterThanOrEqual(await panel.locator('.claim').count());
    expect(marked.join('\n')).toContain('The Kellmouth Harbour Trust has denied');

    await panel.getByRole('button', { name: 'Remove the marks' }).click();
    await until(page, () => CSS.highlights.size === 0);
  });

  it('and the panel point at each other', async () => {
    const page = await open(await newsSite());
    const panel = await markClaims(page);
    const claim = panel.locator('.claim').last();
    await claim.locator('button').first().click();
    await until(page, () => CSS.highlights.get('winnow-shown')?.size === 1);
    const before = await openClaim(panel);
    const box = await page.evaluate(async () => {
      const [range] = CSS.highlights.get('winnow-asserts')!;
      (range as Range).startContainer.parentElement!.scrollIntoView({ behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const { x, y } = (range as Range).getClientRects()[0];
      return { x, y };
    });
    await panel.evaluate(() => {
      const body = document.querySelector('.panel-body')!;
      body.scrollTop = body.scrollHeight;
    });
    await page.mouse.click(box.x + 4, box.y + 4);
    await expect.poll(() => openClaim(panel)).not.toEqual(before);
    await expect.poll(() => isInView(panel)).toBe(true);
  });

  it('show what contests a claim, whatever is filtered', async () => {
    const page = await open(await newsSite());
    const panel = await markClaims(page);
    await panel.getByLabel('Stance').selectOption('denies');
    await panel.locator('.claim', { hasText: 'contested' }).first().locator('button').click();
    const before = await openClaim(panel);
    await panel.locator('.rival').first().click();
    await expect.poll(() => openClaim(panel)).not.toEqual(before);
    await expect.poll(() => isInView(panel)).toBe(true);
    await until(page, () => CSS.highlights.get('winnow-shown')?.size === 1);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('winnow-asserts');
  });

  it('follow the slider without a search of the page at each of its steps', async () => {
    const page = await open(await newsSite());
    const panel = await markClaims(page);
    await panel.addInitScript(() => {
      const { connect } = chrome.tabs;
      chrome.tabs.connect = (...to) => {
        const port = connect(...to);
        const say = port.postMessage.bind(port);
        port.postMessage = (message: { kind: string }) => {
          document.documentElement.dataset.said = `${document.documentElement.dataset.said ?? ''} ${message.kind}`;
          say(message);
        };
        return port;
      };
    });
    await panel.reload();
    await until(panel, () =>
      document.querySelector('[role=status]')?.textContent.includes('marked'),
    );
    for (const most of ['1', '2', '3']) await panel.getByRole('slider').fill(most);
    await until(page, () => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0) === 3);
    const said = await panel.evaluate(() => document.documentElement.dataset.said);
    expect(said).toBe(' find mark mark mark mark');
    expect(await toldBy(panel)).toContain('3 of 3 claims');
  });

  it('all go, however often the page was read', async () => {
    const page = await open(await newsSite());
    const panel = await markClaims(page);
    await panel.getByRole('button', { name: 'Read again' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await until(panel, () =>
      document.querySelector('[role=status]')?.textContent.includes('marked'),
    );
    await panel.getByRole('button', { name: 'Remove the marks' }).click();
    await until(page, () => CSS.highlights.size === 0);
    await page.waitForTimeout(300);
    expect(await highlighted(page)).toEqual([]);
  });
});

describe('the panel', () => {
  it('has only what there is a use for beside a page', async () => {
    const panel = await markClaims(await open(await newsSite()));
    expect(await panel.getByRole('tab').allTextContents()).toEqual([
      expect.stringContaining('Claims'),
      expect.stringContaining('Who says what'),
    ]);
  });

  it('says what became of a copy', async () => {
    const panel = await markClaims(await open(await newsSite()));
    await panel.locator('.claim-head').first().click();
    await panel.getByRole('button', { name: 'Copy as quotation' }).click();
    await expect.poll(() => toldBy(panel)).toMatch(/cop(ied|ying)/);
  });

  it('can be scrolled to its end', async () => {
    const panel = await markClaims(await open(await newsSite()));
    await panel.setViewportSize({ width: 400, height: 640 });
    const bottom = await panel.evaluate(() => {
      const body = document.querySelector('.panel-body')!;
      body.scrollTop = body.scrollHeight;
      return body.getBoundingClientRect().bottom;
    });
    expect(bottom).toBeLessThanOrEqual(640);
  });

  it('tells an engine that fails from a page that browsers keep to themselves', async () => {
    const page = await open(await newsSite());
    const panel = await markClaims(page);
    await panel.addInitScript(() => {
      Object.assign(globalThis, { Worker: undefined });
    });
    await panel.reload();
    const sentence = await until(panel, () => {
      const told = document.querySelector('[role=status]')?.textContent;
      return told && !told.startsWith('Reading') && told;
    });
    expect(sentence).toContain('The engine could not be loaded.');
  });
});
