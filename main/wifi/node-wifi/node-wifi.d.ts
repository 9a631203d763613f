/** What we use of node-wifi, which reads. Its `connect`, `disconnect` and `deleteConnection` are not ours to call. */
declare module 'node-wifi' {
  const reader: {
    readonly init: (options: { readonly iface: string | null }) => void;
    readonly scan: () => Promise<unknown>;
  };
  export default reader;
}
