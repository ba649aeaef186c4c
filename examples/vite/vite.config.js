/** Nothing is needed to build; this lets `vite dev` find the worker beside its module. */
export default { optimizeDeps: { exclude: ['winnow'] } };
