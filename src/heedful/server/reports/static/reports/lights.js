// Pointing at a reason lights up the words it rests on.
for (const reason of document.querySelectorAll("[data-lights]")) {
  const spots = reason.dataset.lights.trim().split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.nextElementSibling).filter(Boolean);
  const light = (on) => { for (const one of [reason, ...spots]) one.classList.toggle("lit", on); };
  reason.addEventListener("pointerenter", () => light(true));
  reason.addEventListener("pointerleave", () => light(false));
  reason.addEventListener("focusin", () => light(true));
  reason.addEventListener("focusout", () => light(false));
}
