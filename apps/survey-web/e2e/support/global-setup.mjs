import { startSite } from './site.mjs';

export default startSite;
