// The reader of addresses that every runtime of ours has, without the rest of a platform's types.
declare class URL {
  constructor(text: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly origin: string;
}
