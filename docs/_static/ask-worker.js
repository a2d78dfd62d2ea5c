// Runs Python in a worker: loads it on the first message, then answers one run after another.

const plainFetch = self.fetch.bind(self);
let shell;

// Counts the bytes fetched, so that the page can show progress.
function countFetches() {
  let loaded = 0;
  self.fetch = async (...request) => {
    const response = await plainFetch(...request);
    if (!response.ok) {
      const address = String(request[0].url ?? request[0]);
      throw new Error(`${address.split("/").pop()}: the server answered ${response.status}`);
    }
    const count = new TransformStream({
      transform(chunk, controller) {
        loaded += chunk.byteLength;
        postMessage({ loaded });
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(count), {
      status: response.status,
      headers: response.headers,
    });
  };
}

// Our own wheel keeps its name between versions of the site, so ask the server each time.
async function fetchBytes(address) {
  const response = await fetch(address, { cache: "no-cache" });
  return new Uint8Array(await response.arrayBuffer());
}

async function load({ runtime, wheels, shellAddress, zone }) {
  countFetches();
  const { loadPyodide } = await import(new URL("pyodide.mjs", runtime));
  const [pyodide, code, ...archives] = await Promise.all([
    loadPyodide({ indexURL: runtime, env: { TZ: zone }, stdin: () => null }),
    plainFetch(shellAddress, { cache: "no-cache" }).then((response) => response.text()),
    ...wheels.map((name) => fetchBytes(new URL(`wheels/${name}`, runtime))),
  ]);
  postMessage({ stage: "Python is here. Starting the library …" });
  const extractDir = pyodide.runPython("import sysconfig; sysconfig.get_path('purelib')");
  for (const archive of archives) {
    pyodide.unpackArchive(archive, "wheel", { extractDir });
  }
  pyodide.FS.writeFile(`${extractDir}/ask_shell.py`, code);
  shell = pyodide.runPython("import ask_shell, turkicstates; ask_shell.Shell(ts=turkicstates)");
  const versions = pyodide.runPython(`
import platform
f"Python {platform.python_version()}, turkicstates {turkicstates.__version__}, data {turkicstates.data_version()}"
`);
  postMessage({ ready: versions });
}

self.onmessage = async ({ data }) => {
  try {
    if (data.load) {
      await load(data.load);
    } else if (data.reset) {
      shell.reset();
    } else {
      const started = performance.now();
      const good = shell.run(data.source, (text) => postMessage({ run: data.run, text }));
      postMessage({ run: data.run, good, took: performance.now() - started });
    }
  } catch (error) {
    postMessage({ failed: error.message });
  }
};
