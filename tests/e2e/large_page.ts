/** Pages of any size, written here, that cost what large pages of the web do. */

const speakers = ['Helen Strand', 'Tomas Adeyemi', 'Nadia Ferris', 'Paul Lindqvist', 'Ines Duarte'];

const paragraph = (at: number): string =>
  `<p>Paragraph ${String(at)}: ${speakers[at % 5] ?? ''} said on Monday that the bridge carried ${String(1000 + at)} people a day, while ${speakers[(at + 2) % 5] ?? ''} denied that the trust had postponed repair number ${String(at)} in order to save money. The town counted them by hand over ${String((at % 40) + 2)} weeks.</p>`;

const comment = (at: number): string => {
  const id = String(at);
  return `<div class="comment" id="c${id}"><div class="comment-head"><a class="user" href="/u/${id}"><img src="https://pictures.example/${id}.png" alt=""><span>User ${id}</span></a> <time datetime="2026-03-18">18 March</time></div><div class="comment-body" style="margin: 2px"><p>I think that this is the ${id}th time that they have closed it, and nobody told us anything at all.</p></div><div class="comment-foot"><button>Like</button> <button>Reply</button> <a href="#c${id}">Share</a></div></div>`;
};

const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** An article with so many paragraphs, each of two claims, and nothing else. */
export function longArticle(paragraphs: number): string {
  return `<!doctype html><html lang="en"><title>The long report</title><article><h1>The long report</h1>${many(paragraphs, paragraph)}</article></html>`;
}

/** 2 MB: a report of 60 paragraphs below styles and scripts, with thousands of comments after it and a footer. */
export function heavyPage(): string {
  const head = `<style>${'.teaser { color: #333; margin: 0 auto; padding: 3px }\n'.repeat(6000)}</style><script>${'var state = { "seen": [1, 2, 3], "label": "text of a state object" };\n'.repeat(11_000)}</script>`;
  const links = many(
    200,
    (at) => `<li class="nav-item"><a href="/s/${String(at)}">Section ${String(at)}</a></li>`,
  );
  const page = `<!doctype html><html lang="en"><head><title>Sallow Bridge closed</title>${head}</head><body><header><nav><ul>${links}</ul></nav></header><main><article><h1>Sallow Bridge closed</h1>${many(60, paragraph)}</article><section class="comments"><h2>Comments</h2>`;
  const comments: string[] = [];
  for (let size = page.length; size < 2_000_000; size += comments.at(-1)?.length ?? 0) {
    comments.push(comment(comments.length));
  }
  return `${page}${comments.join('')}</section></main><footer>The end.</footer></body></html>`;
}
