/** Why there is nothing to read in a tab, and what the reader can do. */
export type Obstacle = 'restricted' | 'not_words';

export const obstacles: Record<Obstacle, string> = {
  restricted:
    'Browsers let no extension read this page: it is one of their own, their store, or a file without permission. Copy its text and paste it below.',
  not_words:
    'There are no words to read here: this is a picture, a film, a PDF or an empty selection. Copy its text, if it has one, and paste it below.',
};

export function isObstacle(value: unknown): value is Obstacle {
  return typeof value === 'string' && Object.hasOwn(obstacles, value);
}
