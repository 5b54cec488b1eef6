// The smoke set in Firefox.

import { launch } from './firefox.mjs';
import { smoke } from './smoke.mjs';

await smoke('Firefox', launch);
