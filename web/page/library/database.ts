/** The library's place in the browser. */
export const kDatabase = 'winnow';

/** False where nothing can be kept yet; true where the browser does not tell. */
export async function hasDatabase(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === kDatabase);
  } catch {
    return true; // an older browser
  }
}
