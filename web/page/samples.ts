import listed from '../../site/samples/samples.json';

/** A page written for winnow to be tried on. */
export interface Sample {
  /** Relative to the app. */
  file: string;
  kind: string;
  title: string;
  about: string;
}

/** A page opened from a file cannot read the files beside it. */
export const samples: readonly Sample[] = location.protocol === 'file:' ? [] : listed;
