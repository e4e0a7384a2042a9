import { useId, type ReactNode } from 'react';
import './card.css';

export interface CardProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly headingLevel?: 2 | 3;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Card({ title, subtitle, actions, headingLevel = 2, className = '', children }: CardProps): ReactNode {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className={`card ${className}`} aria-labelledby={id}>
      <header className="card-head">
        <div>
          <Heading id={id}>{title}</Heading>
          {subtitle !== undefined && <p>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className="card-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
