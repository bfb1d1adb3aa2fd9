// Mounts the options page.
import { render } from 'preact';
import { Options } from '../../lib/options/Options';

render(<Options />, document.getElementById('app') as HTMLElement);
