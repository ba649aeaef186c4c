import createModule from '/winnow_parse.mjs';

const loading = createModule();
const encoder = new TextEncoder();

onmessage = async ({ data }) => {
  const module = await loading;
  const { written } = encoder.encodeInto(data, module.reserveInput(data.length * 3));
  postMessage(module.parse(written));
};
