/** Why there is nothing to read in a tab, and what the reader can do. */
export type Obstacle = 'restricted' | 'not_words' | 'too_large' | 'gone';

export const obstacles: Record<Obstacle, string> = {
  restricted:
    'Browsers let no extension read this page: it is one of their own, their store, or a file without permission. Copy its text and paste it below.',
  not_words:
    'There are no words to read here: this is a picture, a film, a PDF or an empty selection. Copy its text, if it has one, and paste it below.',
  too_large:
    'There is no room for this page: it is too large, or winnow holds too many others. Close tabs with winnow and try again, or select a part of the page and choose “winnow this text” from its menu.',
  gone: 'winnow no longer has the page that was here. Go back to it and press winnow’s button again.',
};

export function isObstacle(value: unknown): value is Obstacle {
  return typeof value === 'string' && Object.hasOwn(obstacles, value);
}
