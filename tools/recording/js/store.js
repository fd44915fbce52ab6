// Recordings arrive as classic scripts, which a page that was opened from a folder may load, too.
const arrived = new Map();
const awaited = new Map();

function put(key, data) {
  arrived.set(key, data);
  awaited.get(key)?.(data);
}

// What the script at this address puts under a key.
function fetched(address, key) {
  if (arrived.has(key)) return Promise.resolve(arrived.get(key));
  return new Promise((resolve, reject) => {
    awaited.set(key, resolve);
    const script = document.createElement("script");
    script.src = address;
    script.onerror = () => reject(new Error(`there is no ${address}`));
    document.head.append(script);
  });
}
