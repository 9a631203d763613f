import type { ReactNode } from 'react';
import { errorTexts } from '../../shared/errors/error-texts';
import { inert } from '../../shared/inert-text';
import type { CompanyOffer, CompanyView } from '../../shared/ipc/company-view';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { VerdictMark } from '../components/VerdictMark';
import { en } from '../i18n/en';

/** A company's setup before it begins. Its texts are shown, never acted on. */
export function CompanyScreen({ view }: { readonly view: CompanyView }): ReactNode {
  switch (view.kind) {
    case 'asking':
      return (
        <ScreenFrame title={en.company.askingTitle}>
          <Back />
        </ScreenFrame>
      );
    case 'page-opened':
      return (
        <ScreenFrame title={en.company.pageTitle} lead={en.company.pageBody(inert(view.company))}>
          <Back />
        </ScreenFrame>
      );
    case 'bench':
      return (
        <ScreenFrame title={en.company.benchTitle} lead={en.company.benchBody}>
          <p className="fixed">{view.userCode}</p>
          <Back />
        </ScreenFrame>
      );
    case 'offered':
      return <Offer offer={view.offer} />;
    case 'refused': {
      const words = errorTexts[view.error.code];
      return (
        <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
          <div className="card">
            <p>{words.next}</p>
            <Back />
          </div>
        </ScreenFrame>
      );
    }
    case 'link-ignored':
      return (
        <ScreenFrame title={en.company.ignoredTitle} lead={en.company.ignoredBody}>
          <Back />
        </ScreenFrame>
      );
  }
}

function Offer({ offer }: { readonly offer: CompanyOffer }): ReactNode {
  const api = useApi();
  return (
    <ScreenFrame title={en.company.offerTitle(inert(offer.company))} lead={en.company.offerBody}>
      <div className="card">
        <dl className="facts">
          <dt>{en.company.customer}</dt>
          <dd>
            <bdi>{inert(offer.customer)}</bdi>
          </dd>
          <dt>{en.company.product}</dt>
          <dd>
            <bdi>{inert(offer.productName)}</bdi>
          </dd>
        </dl>
        <p>{en.company.gives[offer.gives]}</p>
        <div className="actions">
          <CommandButton look="primary" command={() => api['company/agree']()}>
            {en.company.agree}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['company/dismiss']()}>
            {en.company.disagree}
          </CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}

function Back(): ReactNode {
  const api = useApi();
  return (
    <div className="actions">
      <CommandButton look="quiet" command={() => api['company/dismiss']()}>
        {en.company.back}
      </CommandButton>
    </div>
  );
}
