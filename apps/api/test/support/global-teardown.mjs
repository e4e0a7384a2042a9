import { stopCluster } from './test-cluster.mjs';

export default stopCluster;
