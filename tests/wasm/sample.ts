/** A page with something of everything that a result can carry. */
export const kPage = `<!doctype html><html lang="en"><head><title>Ferry talks end without a deal | Harbour Post</title>
<meta name="author" content="Ida Norrby"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry talks end without a deal</h1>
<p>Harbour chief Olga Brandt said on Monday that the ferry would cost 40 million crowns 🙂 a year.</p>
<p>The shipping union denied that its members had blocked the talks. “We came with three offers,”
spokesman Karl Lund told reporters after the meeting, which lasted nine hours.</p>
<h2>What comes next</h2>
<ul><li>A vote in the council on 3 May, which both sides expect to be close.</li>
<li>A second round of talks, should the council reject the budget as it stands.</li></ul>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2023</td><td>410,000</td></tr></table>
</article><footer>© Harbour Post. All rights reserved.</footer></body></html>`;
