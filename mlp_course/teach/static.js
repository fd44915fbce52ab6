// Turns the slides of a static deck: arrows, page keys and space; N shows what is said. The address keeps the place.
const slides = Array.from(document.querySelectorAll("section"));
let place = 0;

function show(number, steps) {
  place = Math.min(Math.max(number, 0), slides.length - 1);
  slides.forEach((slide, at) => slide.classList.toggle("now", at === place));
  const later = slides[place].querySelectorAll(".step");
  later.forEach((step, at) => step.classList.toggle("later", at >= steps));
  history.replaceState(null, "", `#${place + 1}`);
}

const hidden = () => slides[place].querySelectorAll(".step.later");
const all = (number) => slides[Math.max(number, 0)].querySelectorAll(".step").length;

function forward() {
  if (hidden().length) hidden()[0].classList.remove("later");
  else if (place + 1 < slides.length) show(place + 1, 0);
}

function back() {
  const shown = all(place) - hidden().length;
  if (shown) show(place, shown - 1);
  else if (place) show(place - 1, all(place - 1));
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onward = ["ArrowRight", "ArrowDown", "PageDown"].includes(event.key);
  if (onward || (event.key === " " && !event.target.closest("summary, button"))) forward();
  else if (["ArrowLeft", "ArrowUp", "PageUp"].includes(event.key)) back();
  else if (event.key === "Home") show(0, 0);
  else if (event.key === "End") show(slides.length - 1, 0);
  else if (event.key.toLowerCase() === "n") document.body.classList.toggle("said");
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  if (!event.target.closest("a, summary, button, input, label, details")) forward();
});

show((parseInt(location.hash.slice(1), 10) || 1) - 1, 0);
