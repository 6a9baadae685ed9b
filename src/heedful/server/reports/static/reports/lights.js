// Pointing at a reason lights up the words it rests on.
function marked(spot) {
  let next = spot?.nextElementSibling;
  while (next?.matches(".spot")) next = next.nextElementSibling;
  return next;
}

for (const reason of document.querySelectorAll("[data-lights]")) {
  const spots = reason.dataset.lights.trim().split(/\s+/).filter(Boolean)
    .flatMap((id) => [marked(document.getElementById(id)), ...document.getElementsByClassName(id)]).filter(Boolean);
  const light = (on) => { for (const one of [reason, ...spots]) one.classList.toggle("lit", on); };
  reason.addEventListener("pointerenter", () => light(true));
  reason.addEventListener("pointerleave", () => light(false));
  reason.addEventListener("focusin", () => light(true));
  reason.addEventListener("focusout", () => light(false));
}
