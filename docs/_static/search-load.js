// Fetches the index and what reads it, once, when somebody first searches or filters.

let loading;

/** The address of the first page of the site, with a last slash. */
export const root = new URL(document.documentElement.dataset.content_root || "./", location.href);

/** Returns a promise of the search; after a failure the next call tries again. */
export function load() {
  loading ??= fetchAll().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchAll() {
  const [answer, { default: MiniSearch }, { makeSearch }] = await Promise.all([
    fetch(new URL("_static/search-index.json", root), { cache: "no-cache" }), // asks whether it changed
    import(new URL("minisearch/minisearch.js", root)),
    import("./search-engine.js"),
  ]);
  if (!answer.ok) throw new Error(`The index of the search answers ${answer.status}.`);
  return makeSearch(await answer.json(), MiniSearch);
}
