/** A task this long is not felt; in milliseconds. Drawing what it made costs about as much again. */
const kTask = 7;

/** Frames do not come to a page that is hidden; work there goes on after this, in milliseconds. */
const kLatestFrame = 100;

/** Cuts long work into short tasks, so that the page answers and draws in between. */
export class Pace {
  #since = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** To be awaited between two steps. Goes on at once while there is time, else after the next
   * frame is drawn. Throws the signal's reason once it is aborted. */
  async breathe(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.#since < kTask) return;
    await nextFrame();
    this.signal.throwIfAborted();
    this.#since = performance.now();
  }
}

/** Resolves when the next frame has been drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, kLatestFrame);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

/** Resolves in a task of its own: what waits, such as a key that was pressed, comes first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
