import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The width of an element in pixels, as it changes; null before it is measured. */
export function useWidth<Kind extends HTMLElement>(): [RefObject<Kind | null>, number | null] {
  const element = useRef<Kind>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    // At once, so that the first picture already has its size and nothing moves afterwards.
    if (target.clientWidth > 0) setWidth(target.clientWidth);
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
