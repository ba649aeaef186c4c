/** Serves the built site: `npm run serve -- --port 8080`. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from './server.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: fileURLToPath(new URL('../../dist/site', import.meta.url)) },
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    'allow-loopback': { type: 'boolean', default: false },
  },
});

if (!existsSync(values.root)) {
  console.error(`There is no built site in ${values.root}. Build it with: npm run build:site`);
  process.exit(1);
}

const server = createServer({
  root: values.root,
  hostnames: ['localhost', '127.0.0.1', '[::1]', values.host],
  allowLoopback: values['allow-loopback'],
});
server.on('error', (error) => {
  console.error(`winnow cannot listen on ${values.host}:${values.port}: ${error.message}`);
  process.exit(1);
});
server.listen(Number(values.port), values.host, () => {
  const { port } = server.address() as AddressInfo;
  console.log(
    `winnow is at http://${values.host === '127.0.0.1' ? 'localhost' : values.host}:${port}/`,
  );
});
