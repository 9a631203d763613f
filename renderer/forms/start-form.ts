import { parseProductId } from '../../shared/domain/product-id';
import type { CommandInput } from '../../shared/ipc/contract';
import type { PlainId } from '../../shared/texts/message';

/** What is typed into the form for a real setup. */
export interface StartForm {
  readonly goal: 'account' | 'wifi';
  readonly token: string;
  readonly product: string;
}

export interface StartProblems {
  readonly token: PlainId | null;
  readonly product: PlainId | null;
}

/** What stands beside the fields; both null when the form can be sent. */
export function startProblems({ goal, token, product }: StartForm): StartProblems {
  if (goal === 'wifi') return { token: null, product: null };
  const text = token.trim();
  const tokenProblem = text === '' ? 'start.tokenMissing' : /^[\x21-\x7e]+$/.test(text) ? null : 'start.tokenForm';
  const productFine = product.trim() === '' || parseProductId(product) !== undefined;
  return { token: tokenProblem, product: productFine ? null : 'start.productForm' };
}

/** The command that the form means. Blanks around a pasted token are not part of it. */
export function startRequest({ goal, token, product }: StartForm): CommandInput<'setup/start'> {
  if (goal === 'wifi') return { mode: 'real', claim: 'none' };
  const trimmed = product.trim();
  return { mode: 'real', claim: 'token', token: token.trim(), product: trimmed === '' ? null : trimmed };
}
