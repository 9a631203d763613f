import { parseProductId } from '../../shared/domain/product-id';
import type { CommandInput } from '../../shared/ipc/contract';
import { longest } from '../../shared/domain/text-limits';
import type { PlainId } from '../../shared/texts/message';
import { lengthProblem } from './length-problem';

/** What is typed to add a device with an access token. */
export interface TokenForm {
  readonly token: string;
  readonly product: string;
}

export interface TokenProblems {
  readonly token: PlainId | null;
  readonly product: PlainId | null;
}

/** What stands beside the fields; both null when the form can be sent. */
export function tokenProblems({ token, product }: TokenForm): TokenProblems {
  return { token: tokenProblem(token), product: productProblem(product) };
}

/** What is wrong with a token as it was pasted; blanks around it are not part of it. */
export function tokenProblem(pasted: string): PlainId | null {
  const token = pasted.trim();
  if (token === '') return 'start.tokenMissing';
  return /^[\x21-\x7e]+$/.test(token) ? lengthProblem(token, longest.accessToken) : 'start.tokenForm';
}

/** An empty product is none. */
export function productProblem(product: string): PlainId | null {
  return product.trim() === '' || parseProductId(product) !== undefined ? null : 'start.productForm';
}

/** The product as it is sent. */
export function productOf(product: string): string | null {
  return product.trim() === '' ? null : product.trim();
}

/** The command that the form means. Blanks around a pasted token are not part of it. */
export function tokenRequest({ token, product }: TokenForm): CommandInput<'setup/start'> {
  return { mode: 'real', claim: 'token', token: token.trim(), product: productOf(product) };
}
