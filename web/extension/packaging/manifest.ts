/** The extension's manifest, for both families of browsers from one source. */
import { kExtensionPolicy } from '../../../site/content_policy.ts';

export type Target = 'chrome' | 'firefox';

/** Manifest keys that only one family knows, or that differ. */
const kDifferences = {
  chrome: {
    background: { service_worker: 'background.js' },
    // Asked for, without a question to the reader, when claims are first shown beside a page.
    optional_permissions: ['sidePanel'],
    minimum_chrome_version: '126',
  },
  firefox: {
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'panel.html',
      default_title: 'Claims in this page',
      default_icon: 'icons/winnow-32.png',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'winnow@winnow.example',
        // The CSS Custom Highlight API is there from 140, the word on data collection from 142.
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

export function manifestFor(target: Target, version: string) {
  return {
    manifest_version: 3,
    name: 'winnow',
    description:
      'Turns a page into a clean article and marks its claims: who says what, and what deserves checking.',
    version,
    icons: { 16: 'icons/winnow-16.png', 48: 'icons/winnow-48.png', 128: 'icons/winnow-128.png' },
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // Asked for one site at a time, when the reader gives an address to read.
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: {
      default_title: 'Read this page in winnow',
      default_icon: { 16: 'icons/winnow-16.png', 32: 'icons/winnow-32.png' },
    },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+W' },
        description: 'Turn the page into the reader, and back',
      },
      'mark-claims': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: 'Mark the claims in the page itself',
      },
    },
    content_security_policy: { extension_pages: kExtensionPolicy },
    ...kDifferences[target],
  };
}
