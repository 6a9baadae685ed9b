// Dropping files anywhere on the box does what choosing them does. Without this script, choosing works.
const box = document.getElementById("drop");
const files = document.getElementById("files");
for (const name of ["dragenter", "dragover"]) {
  box.addEventListener(name, (event) => { event.preventDefault(); box.classList.add("over"); });
}
box.addEventListener("dragleave", (event) => { if (!box.contains(event.relatedTarget)) box.classList.remove("over"); });
box.addEventListener("drop", (event) => {
  event.preventDefault();
  box.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  files.files = event.dataTransfer.files;
  if (!box.querySelector("input[name=keep]")) box.requestSubmit();
});
