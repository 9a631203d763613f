import { useState, type ReactNode } from 'react';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { productOf, productProblem } from '../forms/start-form';
import { useText } from '../i18n/use-text';

interface SignedInFormProps {
  readonly email: string;
  readonly isKept: boolean;
  /** Null: the product is not the person's to choose. */
  readonly lastProduct: string | null;
}

/** Who is signed in, and a setup for that account. */
export function SignedInForm({ email, isKept, lastProduct }: SignedInFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [product, setProduct] = useState(lastProduct ?? '');
  const [problem, setProblem] = useState<PlainId | null>(null);
  const command = () => {
    const found = productProblem(product);
    setProblem(found);
    return found === null ? () => api['account/start']({ product: productOf(product) }) : null;
  };
  return (
    <SubmitForm
      submit={text('start.realStart')}
      command={command}
      actions={
        <CommandButton look="quiet" command={() => api['account/sign-out']()}>
          {text('account.signOut')}
        </CommandButton>
      }
    >
      <div>
        <p role="status">{text('account.signedIn', { email })}</p>
        <p className="soft small">{text(isKept ? 'account.isKept' : 'account.isNotKept')}</p>
      </div>
      {lastProduct === null ? null : (
        <TextInput
          label={text('start.product')}
          exact
          hint={text('start.productHint')}
          value={product}
          problem={problem}
          onChange={(typed) => {
            setProduct(typed);
            setProblem(null);
          }}
        />
      )}
    </SubmitForm>
  );
}
