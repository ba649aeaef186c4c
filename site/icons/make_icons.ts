/** Draws the PNG icons of app and extension from winnow.svg: `npm run icons`. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const here = new URL('.', import.meta.url);
const svg = await readFile(new URL('winnow.svg', here), 'utf8');
const kPlain = [16, 32, 48, 96, 128, 180, 192, 512];

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();

/** `fill` is how much of the picture's width the drawing takes; the rest is `background`. */
async function draw(file: string, size: number, fill: number, background: string) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${background}}
     svg{width:${fill * 100}%}</style>${svg}`,
  );
  await writeFile(new URL(file, here), await page.screenshot({ omitBackground: true }));
}

for (const size of kPlain) await draw(`winnow-${size}.png`, size, 1, 'transparent');
// Systems cut maskable icons to a shape; what matters must lie in the middle 80 %.
await draw('winnow-maskable-512.png', 512, 0.8, '#1f3d36');
await browser.close();
