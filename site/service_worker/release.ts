/**
 * A release: every file of one build of the site, kept together in a cache of its own. Files are
 * checked against the hashes that the build wrote into this script, so a host that is half-way
 * through an upload cannot give us a mix of old and new: the whole installation fails instead and
 * the old release stays.
 */
export interface Release {
  /** A hash over all files. */
  version: string;
  /** Path relative to the scope ("" is the page itself), and its integrity ("sha256-…"). */
  files: Record<string, string>;
}
