import { readFile } from 'node:fs/promises';
import { load } from 'winnow';

const winnow = await load();
const result = winnow.clean(await readFile(process.argv[2]), { from: 'text' });
if (!result.ok) throw new Error(result.error.message);
console.log(result.title);
for (const { speaker, stance, content_text } of result.claims) {
  console.log(`${speaker ?? 'The author'} ${stance}: ${content_text}`);
}
