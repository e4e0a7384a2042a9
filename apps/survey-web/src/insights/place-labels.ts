export interface WantedLabel {
  /** Where the middle of the label would best be, in pixels from the top. */
  readonly at: number;
  readonly height: number;
}

interface Block {
  readonly members: number[];
  top: number;
  height: number;
}

/**
 * Middles of labels that do not overlap, in the order given, each as near to its wish as the others allow, inside `top`..`bottom` (pixels).
 * Blocks that touch are merged and centred on the mean of their wishes. When the labels do not fit they run over the bottom.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  bounds: { readonly top: number; readonly bottom: number },
): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => wish(labels, a) - wish(labels, b) || a - b);
  const blocks: Block[] = [];
  for (const index of order) {
    blocks.push(settle(labels, [index], bounds));
    let last = blocks.length - 1;
    while (last > 0 && overlaps(blocks[last - 1], blocks[last])) {
      const merged = [...(blocks[last - 1]?.members ?? []), ...(blocks[last]?.members ?? [])];
      blocks.splice(last - 1, 2, settle(labels, merged, bounds));
      last -= 1;
    }
  }
  const placed = labels.map(() => 0);
  for (const block of blocks) {
    let top = block.top;
    for (const index of block.members) {
      const height = labels[index]?.height ?? 0;
      placed[index] = top + height / 2;
      top += height;
    }
  }
  return placed;
}

function wish(labels: readonly WantedLabel[], index: number): number {
  return labels[index]?.at ?? 0;
}

function overlaps(above: Block | undefined, below: Block | undefined): boolean {
  return above !== undefined && below !== undefined && above.top + above.height > below.top;
}

function settle(
  labels: readonly WantedLabel[],
  members: number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Block {
  let height = 0;
  let sumOfTops = 0;
  for (const index of members) {
    const label = labels[index];
    if (label === undefined) continue;
    sumOfTops += label.at - label.height / 2 - height;
    height += label.height;
  }
  const wanted = sumOfTops / members.length;
  return { members, height, top: Math.max(top, Math.min(wanted, bottom - height)) };
}
