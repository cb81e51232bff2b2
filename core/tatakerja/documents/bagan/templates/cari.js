"use strict";
const form = document.querySelector(".cari");
const field = document.getElementById("kata");
const told = document.getElementById("jumlah");
const places = [...document.querySelectorAll("[data-cari]")].map(
  (place) => [place, place.dataset.cari.toLowerCase()],
);
const opened = [...document.querySelectorAll("main details[open]")];
form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
function close() {
  for (const place of document.querySelectorAll("main details[open]")) place.open = false;
  for (const place of document.querySelectorAll(".kena")) place.classList.remove("kena");
}
function find() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  close();
  told.textContent = "";
  if (!words.length) {
    for (const place of opened) place.open = true;
    return;
  }
  let count = 0;
  for (const [place, text] of places) {
    if (!words.every((word) => text.includes(word))) continue;
    count += 1;
    if (count > 500) continue;
    place.classList.add("kena");
    for (let above = place.parentElement; above; above = above.parentElement) {
      if (above.tagName === "DETAILS") above.open = true;
    }
  }
  told.textContent = count > 500 ? `${count} ditemukan; 500 yang pertama dibuka` : `${count} ditemukan`;
}
let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, 150);
});
document.getElementById("tutup").addEventListener("click", close);
