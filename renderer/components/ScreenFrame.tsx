import { useEffect, useRef, type ReactNode } from 'react';

interface ScreenFrameProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

/** One screen: its heading takes the focus when the screen appears, so that a reader starts there. */
export function ScreenFrame({ title, lead, mark, children }: ScreenFrameProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="screen">
      <header className="screen-head">
        {mark}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </header>
      {children}
    </section>
  );
}
