/** What an article can be taken along as. */
import type { Success } from '../../../wasm_bindings/types.ts';
import { claimsAsCsv } from './claims_csv.ts';
import { htmlFile } from './html_file.ts';

export interface Format {
  id: 'markdown' | 'html' | 'text' | 'json' | 'annotations' | 'csv';
  label: string;
  about: string;
  extension: string;
  mime: string;
  /** `pictures`: whether those of an HTML file are put into it, which loads them. */
  make: (result: Success, pictures: boolean) => string | Promise<string>;
}

export const formats: readonly Format[] = [
  {
    id: 'markdown',
    label: 'Markdown',
    about: 'with front matter',
    extension: 'md',
    mime: 'text/markdown',
    make: ({ markdown }) => markdown ?? '',
  },
  {
    id: 'html',
    label: 'Web page',
    about: 'one file, claims marked',
    extension: 'html',
    mime: 'text/html',
    make: htmlFile,
  },
  {
    id: 'text',
    label: 'Plain text',
    about: 'title and article',
    extension: 'txt',
    mime: 'text/plain',
    make: ({ title, text }) => `${title ? `${title}\n\n` : ''}${text}\n`,
  },
  {
    id: 'csv',
    label: 'Claims',
    about: 'a table, CSV',
    extension: 'csv',
    mime: 'text/csv',
    make: claimsAsCsv,
  },
  {
    id: 'annotations',
    label: 'Annotations',
    about: 'W3C Web Annotations',
    extension: 'jsonld',
    mime: 'application/ld+json',
    make: ({ annotations }) => annotations ?? '',
  },
  {
    id: 'json',
    label: 'Everything',
    about: 'the whole result, JSON',
    extension: 'json',
    mime: 'application/json',
    make: (result) => `${JSON.stringify({ ...result, original: undefined }, null, 2)}\n`,
  },
];

/** A file name that every system takes. */
export function fileName({ title }: Success, { extension }: Format): string {
  const name = (title ?? 'article')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${name || 'article'}.${extension}`;
}

export function save(content: string, name: string, mime: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has started.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
