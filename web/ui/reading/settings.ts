/** How the reader likes to read; kept on the device. */
export type Theme = 'system' | 'light' | 'sepia' | 'dark';
/** A theme as it is drawn: "system" is one of these. */
export type DrawnTheme = Exclude<Theme, 'system'>;
export type Typeface = 'serif' | 'sans' | 'mono';

export interface ReadingSettings {
  theme: Theme;
  typeface: Typeface;
  /** CSS pixels. */
  size: number;
  /** Characters a line. */
  width: number;
  /** Line height as a multiple of the size. */
  spacing: number;
}

export const kLimits = {
  size: { min: 14, max: 30, step: 1 },
  width: { min: 40, max: 100, step: 4 },
  spacing: { min: 1.3, max: 2.2, step: 0.1 },
} as const;

export const kDefaultSettings: ReadingSettings = {
  theme: 'system',
  typeface: 'serif',
  size: 19,
  width: 64,
  spacing: 1.6,
};

const kKey = 'winnow-reading';

const themes: readonly string[] = ['system', 'light', 'sepia', 'dark'] satisfies Theme[];
const typefaces: readonly string[] = ['serif', 'sans', 'mono'] satisfies Typeface[];

/** Whatever is stored or missing, settings that can be drawn come back. */
export function loadSettings(storage: Pick<Storage, 'getItem'>): ReadingSettings {
  let stored: Partial<Record<keyof ReadingSettings, unknown>> = {};
  try {
    const value: unknown = JSON.parse(storage.getItem(kKey) ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value;
  } catch {
    return kDefaultSettings; // blocked storage, or not our JSON
  }
  const number = (name: 'size' | 'width' | 'spacing'): number => {
    const value = stored[name];
    const { min, max } = kLimits[name];
    return typeof value === 'number' && value >= min && value <= max
      ? value
      : kDefaultSettings[name];
  };
  const { theme, typeface } = stored;
  return {
    theme: typeof theme === 'string' && themes.includes(theme) ? (theme as Theme) : 'system',
    typeface:
      typeof typeface === 'string' && typefaces.includes(typeface)
        ? (typeface as Typeface)
        : 'serif',
    size: number('size'),
    width: number('width'),
    spacing: number('spacing'),
  };
}

/** Where the browser stores nothing, the settings still hold for this visit. */
export function saveSettings(storage: Pick<Storage, 'setItem'>, settings: ReadingSettings): void {
  try {
    storage.setItem(kKey, JSON.stringify(settings));
  } catch {
    // blocked or full
  }
}

/** Puts the settings on the root element, where the style sheets read them. */
export function applySettings(root: HTMLElement, settings: ReadingSettings): void {
  root.dataset.theme = settings.theme;
  root.dataset.typeface = settings.typeface;
  root.style.setProperty('--reading-size', `${String(settings.size)}px`);
  root.style.setProperty('--reading-width', `${String(settings.width)}ch`);
  root.style.setProperty('--reading-spacing', String(settings.spacing));
}
