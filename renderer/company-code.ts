import { createContext, useContext, useState } from 'react';

/** The one-time code that was sent last, in the memory of this page alone, and how it is noted. */
type TypedCode = readonly [code: string, note: (code: string) => void];

/** Where it is from one page to the next; nobody else sees it. */
export const TypedCodeContext = createContext<TypedCode>(['', () => undefined]);

/** For the window: nothing was typed yet. */
export function useTypedCodes(): TypedCode {
  const [code, note] = useState('');
  return [code, note];
}

/** What was sent last. */
export function useTypedCode(): TypedCode {
  return useContext(TypedCodeContext);
}
