import type { ReactNode } from 'react';
import { Notice } from '../components/Notice';
import { useText } from '../i18n/use-text';

/** An update that was seen to run, or that a person sees: it takes its time, and wants power. */
export function UpdateNotice(): ReactNode {
  const text = useText();
  return (
    <Notice title={text('late.updating')}>
      <p>{text('late.updatingBody')}</p>
    </Notice>
  );
}
