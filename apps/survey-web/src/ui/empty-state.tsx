import type { ReactNode } from 'react';
import './panels.css';

export function EmptyState({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="panel">
      <h2>{title}</h2>
      <p>{text}</p>
      {action}
    </div>
  );
}
