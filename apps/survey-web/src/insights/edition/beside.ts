/** Items whose figures stand beside the index, never inside it: overall trust, and satisfaction. */
export const BESIDE: readonly string[] = ['t1', 's1'];
