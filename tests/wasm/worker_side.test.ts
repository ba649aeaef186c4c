import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Supervisor } from '../../wasm_bindings/supervisor.ts';
import type { FromWorker, ToWorker } from '../../wasm_bindings/worker/protocol.ts';
import { kRehearsalRequest } from '../../wasm_bindings/worker/rehearsal.ts';

const clean = vi.fn<Supervisor['clean']>(() => '{}');
vi.mock('../../wasm_bindings/supervisor.ts', () => ({
  Supervisor: { start: () => Promise.resolve({ clean }) },
}));

const said: FromWorker[] = [];
let tell: (message: ToWorker) => void;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  said.length = 0;
  const scope: {
    postMessage: (message: FromWorker) => void;
    onmessage?: (event: { data: ToWorker }) => void;
  } = { postMessage: (message) => said.push(message) };
  vi.stubGlobal('self', scope);
  await import('../../wasm_bindings/worker/worker.ts');
  tell = (data) => scope.onmessage?.({ data });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const start = (): ToWorker => ({ kind: 'start', module: {} });
const request = (): ToWorker => ({
  kind: 'clean',
  id: 7,
  input: { buffer: new ArrayBuffer(4), size: 2 },
  request: { ...kRehearsalRequest, claims: false },
});
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('reads a page of its own while nobody asks', async () => {
  tell(start());
  await turn();
  expect(said).toEqual([{ kind: 'ready' }]);
  expect(clean).toHaveBeenCalledOnce();
  expect(clean).toHaveBeenCalledWith(expect.stringContaining('<article>'), kRehearsalRequest);
});

it('lets nobody wait for that', async () => {
  tell(request());
  tell(start());
  await turn();
  expect(said).toMatchObject([{ kind: 'ready' }, { kind: 'cleaned', id: 7, result: '{}' }]);
  expect(clean).toHaveBeenCalledOnce();
  expect(clean).toHaveBeenCalledWith(
    expect.any(Uint8Array),
    expect.objectContaining({ claims: false }),
  );
});

it('says when a call breaks down', async () => {
  clean.mockImplementationOnce(() => {
    throw new Error('unreachable');
  });
  tell(request());
  tell(start());
  await turn();
  expect(said.at(-1)).toEqual({ kind: 'crashed', id: 7, message: 'unreachable' });
});
