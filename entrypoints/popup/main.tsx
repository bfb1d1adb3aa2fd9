// Mounts the popup for the tab it was opened on; `?tab=` names another where the popup is opened as a page of its own.
import { render } from 'preact';
import { browser } from '../../lib/browser';
import { Popup } from '../../lib/popup/Popup';

const wanted = Number(new URLSearchParams(location.search).get('tab'));
const tab = wanted
  ? await browser.tabs.get(wanted)
  : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
if (tab?.id !== undefined)
  render(
    <Popup tab={{ id: tab.id, url: tab.url }} openOptions={() => void browser.runtime.openOptionsPage()} />,
    document.getElementById('app') as HTMLElement,
  );
