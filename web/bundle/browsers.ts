/** The oldest browsers that the app is built for: the first with `URL.parse` and `light-dark()`. */
export const kBrowsers = ['chrome126', 'firefox126', 'safari18'];
