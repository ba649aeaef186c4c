import createModule from '/winnow_parse.mjs';

const loading = createModule();

onmessage = async ({ data: { buffer, size } }) => {
  const module = await loading;
  module.reserveInput(size).set(new Uint8Array(buffer, 0, size));
  const nodes = module.parse(size);
  postMessage({ nodes, buffer }, [buffer]);
};
