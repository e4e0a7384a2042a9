import { useEffect, useState, type ReactNode } from 'react';
import './panels.css';

const PATIENCE_MS = 300;

/** The shape of what is coming; what comes quickly needs none. */
export function Skeleton({ label, blocks = 3 }: { readonly label: string; readonly blocks?: number }): ReactNode {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="skeleton">
      <span className="visually-hidden">{label}</span>
      {visible && Array.from({ length: blocks }, (_, i) => <div key={i} className="skeleton-block" />)}
    </div>
  );
}
