import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { PermissionNotice } from '../components/PermissionNotice';
import { useText } from '../i18n/use-text';
import { CompanyForm } from './CompanyForm';
import { RealSetupForm } from './RealSetupForm';
import { WifiWayCard } from './WifiWayCard';

interface StartFormProps {
  readonly app: AppSnapshot;
  readonly title: string;
  readonly body: string;
}

/** The one thing to do first, with what is right for most people folded below it. */
export function StartForm({ app, title, body }: StartFormProps): ReactNode {
  const text = useText();
  return (
    <>
      <section className="card" aria-labelledby="real-title">
        <div className="tight">
          <h2 id="real-title">{title}</h2>
          <p className="soft">{body}</p>
        </div>
        <PermissionNotice wifi={app.wifi} />
        <RealSetupForm app={app} />
      </section>
      <details className="card">
        <summary>{text('company.startTitle')}</summary>
        <div className="stack">
          <p className="soft">{text('company.startBody')}</p>
          <CompanyForm server={app.companyServer} look="plain" />
        </div>
      </details>
      <WifiWayCard wifi={app.wifi} />
    </>
  );
}
