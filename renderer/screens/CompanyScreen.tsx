import type { ReactNode } from 'react';
import { errorTextOf } from '../../shared/errors/error-texts';
import type { CompanyOffer } from '../../shared/ipc/company-view';
import { useApi } from '../api';
import { Code } from '../components/Code';
import { CommandButton } from '../components/CommandButton';
import { Name } from '../components/Name';
import { Ongoing } from '../components/Ongoing';
import { ScreenFrame } from '../components/ScreenFrame';
import { VerdictMark } from '../components/VerdictMark';
import { isCodeWorthKeeping } from '../forms/company-form';
import { useText } from '../i18n/use-text';
import type { Screen } from '../screen-of';
import { CompanyForm } from './CompanyForm';

interface CompanyScreenProps {
  readonly view: Extract<Screen, { readonly kind: 'company' }>['view'];
  /** The address that was given last, to begin anew. */
  readonly server: string | null;
}

/** A company's setup before it begins. Its texts are shown, never acted on. */
export function CompanyScreen({ view, server }: CompanyScreenProps): ReactNode {
  const text = useText();
  switch (view.kind) {
    case 'asking':
      return (
        <ScreenFrame title={text('company.askingTitle')}>
          <Ongoing>{text('company.askingBody')}</Ongoing>
          <Back />
        </ScreenFrame>
      );
    case 'page-opened':
      return (
        <ScreenFrame title={text('company.pageTitle')} lead={text('company.pageBody', { company: view.company })}>
          <Back />
        </ScreenFrame>
      );
    case 'bench':
      return (
        <ScreenFrame title={text('company.benchTitle')} lead={text('company.benchBody')}>
          <div className="card">
            <p className="read-out">
              <Code>{view.userCode}</Code>
            </p>
            <Ongoing>{text('company.benchWait')}</Ongoing>
            <Back />
          </div>
        </ScreenFrame>
      );
    case 'offered':
      return <Offer offer={view.offer} />;
    case 'refused': {
      const words = errorTextOf(text, view.error.code);
      return (
        <ScreenFrame title={words.title} lead={words.happened} mark={<VerdictMark look="bad" />}>
          <div className="card">
            <p>{words.safe}</p>
            <p>{words.next}</p>
            <CompanyForm server={server} look="primary" keepsCode={isCodeWorthKeeping(view.error)} />
            <Back />
          </div>
        </ScreenFrame>
      );
    }
  }
}

function Offer({ offer }: { readonly offer: CompanyOffer }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text('company.offerTitle', { company: offer.company })} lead={text('company.offerBody')}>
      <div className="card">
        <dl className="facts">
          <dt>{text('company.customer')}</dt>
          <dd>
            <Name>{offer.customer}</Name>
          </dd>
          <dt>{text('company.product')}</dt>
          <dd>
            <Name>{offer.productName}</Name>
          </dd>
        </dl>
        <p>{text(`company.gives.${offer.gives}`)}</p>
        <div className="actions">
          <CommandButton look="primary" command={() => api['company/agree']()}>
            {text('company.agree')}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['company/dismiss']()}>
            {text('company.disagree')}
          </CommandButton>
        </div>
      </div>
    </ScreenFrame>
  );
}

function Back(): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <div className="actions">
      <CommandButton look="quiet" command={() => api['company/dismiss']()}>
        {text('company.back')}
      </CommandButton>
    </div>
  );
}
