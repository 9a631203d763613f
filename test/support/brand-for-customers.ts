import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes the file of a company's own edition, by which its customers sign in (flow B), and says where it is. */
export function brandForCustomers(
  product: string,
  client: { readonly id: string; readonly secret: string },
  folder: string,
): string {
  const file = path.join(folder, 'brand.json');
  const customers = { product, clientId: client.id, clientSecret: client.secret };
  writeFileSync(file, JSON.stringify({ customers }), { mode: 0o644 });
  return file;
}
