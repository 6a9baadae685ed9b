// j and k go through the queue, Enter opens, e answers, u undoes, w says that a reading is wrong. All of it also works by mouse, touch and Tab.
const rows = () => [...document.querySelectorAll("[data-keys=queue] .row-link")];

function step(by) {
  const links = rows();
  if (!links.length) return false;
  const here = links.indexOf(document.activeElement);
  links[Math.min(Math.max(here + by, 0), links.length - 1)].focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(input|textarea|select)$/i.test(event.target.tagName)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if ((event.key === "j" || event.key === "k") && step(event.key === "j" ? 1 : -1)) {
    event.preventDefault();
    return;
  }
  if (event.key === "e" && rows().includes(document.activeElement)) {
    location.href = document.activeElement.href + "#answer";
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.matches("input, textarea")) target.focus();
  else target.click();
  if (target.matches("summary")) target.focus();
});
