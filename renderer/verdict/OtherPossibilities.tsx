import type { ReactNode } from 'react';
import type { ErrorCode } from '../../shared/errors/error-codes';
import { nextStep } from '../../shared/errors/next-steps';
import { useText } from '../i18n/use-text';
import { usePlace } from '../place';

/** What else it may be, folded, the likelier first. */
export function OtherPossibilities({ codes }: { readonly codes: readonly ErrorCode[] }): ReactNode {
  const text = useText();
  const { system } = usePlace();
  if (codes.length === 0) return null;
  return (
    <details>
      <summary>{text('verdict.others')}</summary>
      <ol className="other-reasons">
        {codes.map((code) => (
          <li key={code}>
            <strong>{text(`error.${code}.title`)}</strong>
            <p>{nextStep(text, code, system)}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
