// Shows what has changed, without loading the page anew. A part stays as it is while somebody types
// in it or has it open to change it.
const INTERVAL = 1000;
const LIVE = "[data-live]";
const shown = new Map();
for (const part of document.querySelectorAll(LIVE)) {
  shown.set(part.id, part.outerHTML);
}

function isBusy(part) {
  return part.contains(document.activeElement) || part.querySelector("details.change[open]") !== null;
}

function replace(part, fresh) {
  for (const open of part.querySelectorAll("details[open]")) {
    fresh.querySelector("#" + CSS.escape(open.id))?.setAttribute("open", "");
  }
  part.replaceWith(fresh);
}

function update(fresh) {
  const part = document.getElementById(fresh.id);
  const html = fresh.outerHTML;
  if (part !== null && shown.get(fresh.id) !== html && !isBusy(part)) {
    replace(part, fresh);
    shown.set(fresh.id, html);
  }
}

// Parts of a list come and go.
function align(list) {
  const old = document.getElementById(list.id);
  if (old === null) {
    return;
  }
  const ids = new Set([...list.children].map((part) => part.id));
  [...old.children].filter((part) => !ids.has(part.id) && !isBusy(part)).forEach((part) => part.remove());
  let before = null;
  for (const part of [...list.children]) {
    if (document.getElementById(part.id) === null) {
      shown.set(part.id, part.outerHTML);
      before === null ? old.prepend(part) : before.after(part);
    }
    before = document.getElementById(part.id);
  }
}

async function look() {
  if (document.hidden) {
    return;
  }
  try {
    const answer = await fetch(location.pathname);
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    [...fresh.querySelectorAll(LIVE)].forEach(update);
    [...fresh.querySelectorAll("[data-list]")].forEach(align);
    document.getElementById("gone").hidden = true;
  } catch {
    document.getElementById("gone").hidden = false;
  }
}

async function watch() {
  await look();
  setTimeout(watch, INTERVAL);
}

setTimeout(watch, INTERVAL);
