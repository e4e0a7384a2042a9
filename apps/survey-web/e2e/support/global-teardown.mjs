import { stopSite } from './site.mjs';

export default stopSite;
