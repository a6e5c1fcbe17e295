// The sandbox page: live messages, sending without losing a word, and what is still unread.
"use strict";

const page = document.body.dataset;
const status = document.querySelector(".status");
let cursor = page.cursor;
let away = false;

// ---- What the browser keeps. A browser that keeps nothing still shows everything.

function kept(store, name, otherwise) {
  try { return JSON.parse(store().getItem(name)) ?? otherwise; } catch { return otherwise; }
}

function keep(store, name, value) {
  try { store().setItem(name, JSON.stringify(value)); } catch { /* nothing is kept then */ }
}

const always = () => window.localStorage;
const thisTab = () => window.sessionStorage;

// ---- Unread

const readName = `read:${page.person}`;
const read = () => kept(always, readName, {});
const linkOf = (channel) => document.querySelector(`#channels a[data-channel="${CSS.escape(channel)}"]`);

function markRead(channel, id) {
  const all = read();
  if ((all[channel] ?? 0) < id) keep(always, readName, { ...all, [channel]: id });
}

function showUnread() {
  const all = read();
  let any = false;
  for (const link of document.querySelectorAll("#channels a")) {
    const unread = Number(link.dataset.last) > (all[link.dataset.channel] ?? 0);
    link.classList.toggle("is-unread", unread);
    link.querySelector(".unread").hidden = !unread;
    any ||= unread;
  }
  document.querySelector(".show-channels .dot").hidden = !any;
}

// Without a mark in the address the reading starts where the news starts: at the first visit, the last letter.
function startReading() {
  const before = read()[page.channel] ?? 0;
  const messages = [...document.querySelectorAll("#messages > article")];
  const isNew = (each) => before > 0 && Number(each.dataset.id) > before && !each.classList.contains("own");
  const first = messages.find(isNew) ?? messages.findLast((each) => each.classList.contains("letter")) ?? messages.at(-1);
  if (first && isNew(first)) {
    const line = document.createElement("p");
    line.className = "new-line";
    line.textContent = page.new;
    first.before(line);
  }
  markRead(page.channel, Number(linkOf(page.channel)?.dataset.last ?? 0));
  showUnread();
  if (!location.hash && page.earlier === undefined && first !== messages[0]) first?.scrollIntoView({ block: "start" });
}

// ---- Live messages

function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
}

function isAtTheEnd() {
  return window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
}

// Only what is new is put in its place, so that a screen reader does not read the rest again and the focus stays.
function renew(old, fresh) {
  if (old.dataset.version === fresh.dataset.version) {
    const [was, is] = [old.querySelector(".answers"), fresh.querySelector(".answers")];
    if (!old.closest(".root") && is && was && was.innerHTML !== is.innerHTML) {
      const hadFocus = was.contains(document.activeElement);
      was.replaceWith(is);
      if (hadFocus) is.querySelector("a").focus();
    }
    return;
  }
  const at = old.contains(document.activeElement) ? document.activeElement : null;
  const tool = ["pin", "change", "away"].find((each) => at?.closest(`.${each}`));
  const typing = old.querySelector(".change[open] textarea");
  old.replaceWith(fresh);
  const again = typing && fresh.querySelector(".change textarea");
  if (again) {
    again.closest("details").open = true;
    again.value = typing.value;
  }
  if (at === null) return;
  const there = at === typing ? again : tool && fresh.querySelector(`.${tool} > summary, .${tool} > button`);
  if (!there) fresh.tabIndex = -1;
  (there ?? fresh).focus();
}

// What the bot pinned stands on top of its thread; everything else where it was said.
function renewAnswer(old, fresh) {
  const home = document.querySelector(fresh.dataset.onTop === undefined ? "#answers" : "#pinned");
  if (old?.parentElement === home) renew(old, fresh);
  else {
    old?.remove();
    const later = [...home.children].find((each) => Number(each.dataset.id) > Number(fresh.dataset.id));
    if (later) later.before(fresh);
    else put(home, fresh);
  }
  const pinned = document.querySelector("#pinned");
  pinned.hidden = pinned.querySelector("article") === null;
}

function put(log, fresh) {
  log.querySelector(".empty")?.remove();
  log.append(fresh);
}

function tell(news) {
  const here = news.channel === page.channel;
  const fresh = element(news.html);
  const old = document.querySelector(`#messages > #m${news.id}`);
  const root = document.querySelector(`.root > #r${news.id}`);
  if (root) renew(root, element(news.html.replaceAll(`"m${news.id}`, `"r${news.id}`)));
  if (old) renew(old, fresh);
  else if (here && String(news.thread ?? "") === page.thread && page.thread) renewAnswer(document.querySelector(`#answers > #m${news.id}, #pinned > #m${news.id}`), fresh);
  else if (here && news.thread === null && !root && page.earlier === undefined) {
    const follow = isAtTheEnd() || news.own;
    put(document.querySelector("#messages"), fresh);
    // What is longer than the window starts at its first line.
    if (follow) fresh.scrollIntoView({ block: fresh.offsetHeight > window.innerHeight / 2 ? "start" : "nearest" });
  }
  const link = linkOf(news.channel);
  if (link) link.dataset.last = Math.max(Number(link.dataset.last), news.id);
  if (news.own || (here && !document.hidden)) markRead(news.channel, news.id);
  showUnread();
}

// What is wrong is seen by everybody; what went well is only read aloud, because the page shows it already.
function speak(sentence, isTrouble) {
  status.textContent = sentence;
  status.classList.toggle("is-trouble", isTrouble);
}

function reached(yes) {
  if (away === !yes) return;
  away = !yes;
  document.body.classList.toggle("is-away", away);
  speak(away ? page.away : page.back, away);
}

const isStreaming = () => stream !== null && stream.readyState === 1;

const asked = () => new URLSearchParams({ person: page.person, after: cursor });

async function ask() {
  try {
    const answer = await fetch(`/news?${asked()}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { cursor: next, news } = await answer.json();
    cursor = next;
    news.forEach(tell);
    reached(true);
    return true;
  } catch {
    reached(false);
    return false;
  }
}

let stream = null;
let asking = null;

function listen() {
  stream?.close();
  stream = null;
  if (window.EventSource === undefined) return askAgain();
  const opened = new EventSource(`/stream?${asked()}`);
  stream = opened;
  opened.onopen = () => reached(true);
  opened.onmessage = (event) => {
    cursor = event.lastEventId;
    tell(JSON.parse(event.data));
  };
  opened.onerror = () => {
    reached(false);
    // A browser gives up after an answer that is no stream; asking goes on.
    if (opened.readyState === EventSource.CLOSED) askAgain();
  };
}

function askAgain() {
  clearTimeout(asking);
  asking = setTimeout(async () => {
    if ((await ask()) && window.EventSource !== undefined) listen();
    else askAgain();
  }, 3000);
}

// A browser opens few connections to one place: a tab that nobody sees gives its own back.
document.addEventListener("visibilitychange", () => {
  clearTimeout(asking);
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else {
    listen();
    markRead(page.channel, Number(linkOf(page.channel)?.dataset.last ?? 0));
    showUnread();
  }
});

// ---- Sending

// The sentence for the person when it was refused, or null when it arrived. Raises where nobody answered.
async function post(address, fields, otherwise) {
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" } });
  if (answer.ok) return null;
  const said = await answer.json().catch(() => ({}));
  return said.error ?? otherwise;
}

function startComposer(form) {
  const text = form.querySelector("textarea");
  const error = form.querySelector(".error");
  const count = form.querySelector(".count");
  const draft = `draft:${page.person}:${page.channel}:${form.elements.thread.value}`;
  const limit = Number(page.limit);
  let busy = false;

  const renewKey = () => { form.elements.key.value = crypto.randomUUID(); };

  function refuse(sentence) {
    error.textContent = sentence;
    text.setAttribute("aria-invalid", String(sentence !== ""));
  }

  function measure() {
    const left = limit - [...text.value.trim()].length;
    count.textContent = left < 0 ? page.over.replace("#", -left) : left <= 500 ? page.left.replace("#", left) : "";
    count.classList.toggle("is-over", left < 0);
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight + 2}px`;
    return left;
  }

  function changed() {
    keep(thisTab, draft, text.value);
    // Other words are another message, even when the earlier ones got stuck on their way.
    renewKey();
    refuse("");
    measure();
  }

  async function send() {
    const typed = text.value;
    if (busy) return;
    if (typed.trim() === "") return refuse(page.nothing);
    if (measure() < 0) return refuse(count.textContent);
    busy = true;
    form.classList.add("is-busy");
    try {
      const refused = await post("/say", new FormData(form), page.notSent);
      refuse(refused ?? "");
      // What was typed while it was on its way stays.
      if (refused === null && text.value === typed) text.value = "";
      if (refused === null) changed();
    } catch {
      refuse(page.notSent);
    }
    busy = false;
    form.classList.remove("is-busy");
    if (!isStreaming()) ask();
    text.focus();
  }

  if (text.value === "") text.value = kept(thisTab, draft, "");
  renewKey();
  measure();
  text.addEventListener("input", changed);
  text.addEventListener("keydown", (event) => {
    const onGlass = window.matchMedia("(pointer: coarse)").matches;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || onGlass) return;
    event.preventDefault();
    send();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}

// ---- Buttons in messages

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(".choices")) return;
  event.preventDefault();
  const button = event.submitter;
  if (form.classList.contains("is-busy")) return;
  form.classList.add("is-busy");
  // The same press tried again keeps its key: it counts once.
  button.dataset.key ??= crypto.randomUUID();
  try {
    const fields = { ...Object.fromEntries(new FormData(form)), value: button.value, key: button.dataset.key };
    const refused = await post("/press", fields, page.pressFailed);
    speak(refused ?? page.pressed.replace("#", button.textContent), refused !== null);
    if (refused === null) {
      for (const each of form.querySelectorAll("button")) each.classList.toggle("is-chosen", each === button);
      delete button.dataset.key;
    }
  } catch {
    speak(page.pressFailed, true);
  }
  form.classList.remove("is-busy");
  if (!isStreaming()) ask();
});

// ---- What one does with a message of a thread

function deedDone(form) {
  if (form.matches(".pin")) return form.elements.stays.value === "yes" ? page.pinDone : page.unpinDone;
  return form.elements.text ? page.changed : page.takenAway;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(".deed")) return;
  event.preventDefault();
  if (form.classList.contains("is-busy")) return;
  form.classList.add("is-busy");
  // The same words tried again keep their key: they count once.
  const words = form.elements.text?.value ?? "";
  if (form.dataset.tried !== words) form.elements.key.value = crypto.randomUUID();
  form.dataset.tried = words;
  const refuse = (sentence) => {
    const error = form.querySelector(".error");
    if (error) error.textContent = sentence;
    else if (sentence) speak(sentence, true);
  };
  try {
    const refused = await post(form.getAttribute("action"), new FormData(form), page.deedFailed);
    refuse(refused ?? "");
    if (refused === null) {
      speak(deedDone(form), false);
      const details = form.closest("details");
      if (details?.contains(document.activeElement)) details.querySelector("summary").focus();
      if (details) details.open = false;
      delete form.dataset.tried;
    }
  } catch {
    refuse(page.deedFailed);
  }
  form.classList.remove("is-busy");
  if (!isStreaming()) ask();
});

// ---- Menus

const channels = document.querySelector(".show-channels");
const people = document.querySelector(".people");

function openChannels(open) {
  channels.setAttribute("aria-expanded", String(open));
  document.body.classList.toggle("shows-channels", open);
}

channels.addEventListener("click", () => openChannels(channels.getAttribute("aria-expanded") !== "true"));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (people.open) {
    people.open = false;
    people.querySelector("summary").focus();
  } else if (channels.getAttribute("aria-expanded") === "true") {
    openChannels(false);
    channels.focus();
  }
});

document.addEventListener("click", (event) => {
  if (people.open && !people.contains(event.target)) people.open = false;
});

document.documentElement.classList.add("has-script");
document.querySelectorAll(".composer").forEach(startComposer);
startReading();
listen();
