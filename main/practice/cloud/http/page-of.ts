const USUAL_SIZE = 25;

/** One page of a list by `page`, from 1, and `perPage`; how many there are goes with it (cloud 1.8, 2.7). */
export function pageOf<T>(
  all: readonly T[],
  query: URLSearchParams,
): { readonly entries: readonly T[]; readonly meta: { readonly total_pages: number } } {
  const size = Number(query.get('perPage')) || USUAL_SIZE;
  const page = Math.max(1, Number(query.get('page')) || 1);
  return {
    entries: all.slice((page - 1) * size, page * size),
    meta: { total_pages: Math.max(1, Math.ceil(all.length / size)) },
  };
}
