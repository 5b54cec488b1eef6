// The smoke set in WebKit.

import { smoke } from './smoke.mjs';
import { launch } from './webkit.mjs';

await smoke('WebKit', launch);
