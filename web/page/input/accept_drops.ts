/** Lets a file be dropped anywhere on `target`, which shows `data-dropping` meanwhile. */
export function acceptDrops(
  target: HTMLElement,
  take: (file: File) => void,
  signal: AbortSignal,
): void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  target.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      target.toggleAttribute('data-dropping', true);
    },
    { signal },
  );
  target.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) target.toggleAttribute('data-dropping', false);
    },
    { signal },
  );
  target.addEventListener(
    'drop',
    (event) => {
      target.toggleAttribute('data-dropping', false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      take(file);
    },
    { signal },
  );
}
