import { load } from '/winnow/winnow.js';

onmessage = async ({ data }) => postMessage((await load()).clean(data));
