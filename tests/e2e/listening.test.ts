/** An article read aloud; the machine has no voices, so each sentence is done at once. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fixture, paste, useApp } from './app.ts';

const app = useApp();

async function read(page: Page): Promise<void> {
  await paste(page, fixture('report.txt'));
  await page.locator('.article-body [data-block]').first().waitFor();
}

/** Speech that is done with each sentence at once; it stops at the last of `most`. */
function speakAtOnce(page: Page, most = Infinity): Promise<void> {
  return page.evaluate((limit) => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    speechSynthesis.speak = (utterance) => {
      spoken.push(utterance.text);
      if (spoken.length < limit) setTimeout(() => utterance.dispatchEvent(new Event('end')));
    };
  }, most);
}

const spokenOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

it('reads aloud, sentence by sentence', async () => {
  const page = await app.open();
  await speakAtOnce(page, 3);
  await read(page);
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(async () => (await spokenOn(page)).length).toBe(3);
  expect(await page.evaluate(() => CSS.highlights.has('winnow-spoken'))).toBe(true);
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await page.evaluate(() => CSS.highlights.has('winnow-spoken'))).toBe(false);
});

it('lights each sentence up as it is read, and looks for them in one go', async () => {
  const page = await app.open();
  await read(page);
  const { spoken, walks, blocks } = await page.evaluate(async () => {
    const lit: [said: string, shown: string][] = [];
    speechSynthesis.speak = (utterance) => {
      const [range] = CSS.highlights.get('winnow-spoken') ?? [];
      lit.push([utterance.text, range instanceof Range ? range.toString() : '']);
      queueMicrotask(() => utterance.dispatchEvent(new Event('end')));
    };
    const walkers: Node[] = [];
    const create = document.createTreeWalker.bind(document);
    document.createTreeWalker = (root, shown, filter) => {
      // An original that is drawn late walks its elements.
      if (shown && shown & NodeFilter.SHOW_TEXT) walkers.push(root);
      return create(root, shown, filter);
    };
    const done = new Promise((resolve) => {
      speechSynthesis.cancel = () => {
        resolve(true);
      };
    });
    document.querySelector<HTMLElement>('.tool[title="Listen"]')?.click();
    await done;
    return {
      spoken: lit,
      walks: walkers.length,
      blocks: document.querySelectorAll('.article-body [data-block]').length,
    };
  });
  expect(spoken.length).toBeGreaterThan(blocks);
  for (const [said, shown] of spoken) expect(shown).toBe(said);
  expect(walks).toBe(blocks);
});

it('reads what stands in a list within a list once', async () => {
  const page = await app.open();
  await speakAtOnce(page);
  const end = 'Nobody has said when the rain will come.';
  await paste(
    page,
    `<article><h1>Wells</h1><p>The council keeps four wells open this summer and has closed the
    others, as the river is lower than in any year before.</p><ul><li>Open are these wells of the
    valley, from seven to nine:<ul><li>The upper well by the mill.</li><li>The lower well by the
    church.</li></ul></li></ul><p>Families may take forty litres a day, and farms twice as much.
    ${end}</p></article>`,
  );
  await page.locator('.article-body li li').first().waitFor();
  await page.getByRole('button', { name: 'Listen' }).click();
  await expect.poll(async () => (await spokenOn(page)).at(-1)).toBe(end);
  const wells = (await spokenOn(page)).filter((said) => said.includes('well by'));
  expect(wells).toEqual(['The upper well by the mill.', 'The lower well by the church.']);
});
