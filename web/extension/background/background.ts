/** The extension's background script: passes on what the reader asks for, and keeps no state. */
import { isOpenAddress } from '../messages.ts';
import { connectApp, markClaims, readerAddress, readSelectionOf, toggleReader } from './actions.ts';
import { forgetPage } from './handed_pages.ts';

type KnownTab = chrome.tabs.Tab & { id: number };

const isKnown = (tab: chrome.tabs.Tab | undefined): tab is KnownTab => tab?.id !== undefined;

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() => {
    chrome.contextMenus.create({
      id: 'read-selection',
      title: 'winnow this text',
      contexts: ['selection'],
    });
    chrome.contextMenus.create({
      id: 'mark-claims',
      title: 'Mark the claims in this page',
      contexts: ['page', 'action'],
    });
    chrome.contextMenus.create({
      id: 'connect-app',
      title: 'Open addresses from this web app in winnow',
      contexts: ['action'],
    });
  });
});

chrome.contextMenus.onClicked.addListener((info, tab) => {
  const { menuItemId } = info;
  if (!isKnown(tab)) return;
  if (menuItemId === 'mark-claims') void markClaims(tab);
  if (menuItemId === 'read-selection') void readSelectionOf(tab, info);
  if (menuItemId === 'connect-app') void connectApp(tab);
});

chrome.action.onClicked.addListener((tab) => {
  if (isKnown(tab)) void toggleReader(tab);
});

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'mark-claims' && isKnown(tab)) void markClaims(tab);
});

chrome.tabs.onRemoved.addListener((tabId) => void forgetPage(tabId));

// From the bridge in a web app that the reader has connected; see content/bridge.ts.
chrome.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.id !== chrome.runtime.id || !isOpenAddress(message)) return;
  void chrome.tabs.create({ url: readerAddress({ url: message.url }) });
});
