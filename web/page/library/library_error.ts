const sentences = {
  full: 'The device has no room left for this. Delete articles from the library, or save this one as a file. What you are reading stays.',
  blocked:
    'The browser does not let winnow store anything. Private windows often do not. Save the article as a file instead.',
  bad_file:
    'This is not a library that winnow exported. Choose the file that “Export all” made. Nothing was changed.',
};

/** What went wrong with the library; its message is for the reader, with what to do next. */
export class LibraryError extends Error {
  override name = 'LibraryError' as const;

  constructor(what: keyof typeof sentences) {
    super(sentences[what]);
  }
}
