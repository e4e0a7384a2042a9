import { startCluster } from './test-cluster.mjs';

export default startCluster;
