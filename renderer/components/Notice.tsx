import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly look?: 'info' | 'bad' | 'warn';
  readonly children?: ReactNode;
}

/** Something to know before going on. */
export function Notice({ title, look = 'info', children }: NoticeProps): ReactNode {
  return (
    <section className={`notice ${look}`} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
