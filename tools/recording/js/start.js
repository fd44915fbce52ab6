// Each interactive is loaded when it comes into view; until then, and where that fails, its still picture stands there.
const NEAR = "300px";
const begun = new WeakSet();

async function begin(el) {
  if (begun.has(el)) return;
  begun.add(el);
  const address = el.dataset.src;
  try {
    const data = await fetched(address, el.dataset.key);
    const player = new Player(data, address.slice(0, address.lastIndexOf("/") + 1));
    await player.show(el);
    el.classList.add("mlp-plays");
  } catch (error) {
    console.error(error);
  }
}

function watch() {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        begin(target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const el of document.querySelectorAll(".mlp-recording")) observer.observe(el);
}

window.mlpRecording = { put };
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", watch);
else watch();
