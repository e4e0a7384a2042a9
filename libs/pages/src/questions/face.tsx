import type { ReactNode } from 'react';

/** Where the ends and the middle of the mouth are, from very sad to very glad. */
const MOUTH = { ends: 15.2, bend: 4.4 };

/** A face beside a label, never instead of it and in no colour of its own. `gladness` from 0 to 1. */
export function Face({ gladness }: { readonly gladness: number }): ReactNode {
  const lean = (gladness - 0.5) * 2 * MOUTH.bend;
  const ends = (MOUTH.ends - lean / 4).toFixed(1);
  const middle = (MOUTH.ends + lean).toFixed(1);
  return (
    <svg className="face" viewBox="0 0 24 24" aria-hidden="true">
      <path d={`M12 3a9 9 0 100 18 9 9 0 000-18zM9 9.5v.01M15 9.5v.01M8 ${ends}Q12 ${middle} 16 ${ends}`} />
    </svg>
  );
}
