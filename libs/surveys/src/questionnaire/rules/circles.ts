/**
 * For every node of a directed graph the number of the circle it lies in; nodes share a number when each can be reached from the
 * other (strongly connected components, Kosaraju, without recursion: a document may be long).
 */
export function circlesOf(edges: readonly (readonly number[])[]): readonly number[] {
  const backward: number[][] = edges.map(() => []);
  edges.forEach((targets, from) => {
    for (const to of targets) backward[to]?.push(from);
  });
  const circle = edges.map(() => -1);
  for (const start of finishOrder(edges).reverse()) {
    if (circle[start] !== -1) continue;
    const waiting = [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (circle[node] !== -1) continue;
      circle[node] = start;
      waiting.push(...(backward[node] ?? []));
    }
  }
  return circle;
}

/** The nodes in the order in which a walk in depth is done with them. */
function finishOrder(edges: readonly (readonly number[])[]): number[] {
  const seen = new Set<number>();
  const finished: number[] = [];
  for (let start = 0; start < edges.length; start += 1) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ node: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = edges[top.node]?.[top.next];
      top.next += 1;
      if (to === undefined) {
        finished.push(top.node);
        path.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        path.push({ node: to, next: 0 });
      }
    }
  }
  return finished;
}
