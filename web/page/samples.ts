import listed from '../../site/samples/samples.json';

/** A page written for winnow to be tried on. */
export interface Sample {
  /** Relative to the app. */
  file: string;
  kind: string;
  title: string;
  about: string;
}

export const samples: readonly Sample[] = listed;
