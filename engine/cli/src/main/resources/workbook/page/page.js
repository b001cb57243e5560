// One tab of the chat: the official client, what it hears, and every frame of its connection.
import { describe } from "./packets.js";

const $ = (id) => document.getElementById(id);
const names = ["ada", "grace", "alan", "barbara", "edsger", "frances"];

// Each tab is somebody else; a reload stays who it was.
function nameOfThisTab() {
  let name = sessionStorage.getItem("name");
  if (!name) {
    const turn = Number(localStorage.getItem("turn") ?? 0);
    localStorage.setItem("turn", String((turn + 1) % names.length));
    name = names[turn % names.length];
    sessionStorage.setItem("name", name);
  }
  return name;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text; // text, never markup: others wrote it
  return made;
}

function say(kind, event, values) {
  const line = element("li", kind);
  line.append(element("span", "event", event), " ");
  line.append(element("span", "values", values.map(shown).join(", ")));
  append($("chat"), line);
}

function shown(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function append(list, line) {
  list.append(line);
  while (list.children.length > 500) list.firstChild.remove();
  const box = list.closest(".scroll") ?? list;
  box.scrollTop = box.scrollHeight;
}

function frame(sent, packet) {
  const about = describe(packet);
  const row = element("tr", sent ? "sent" : "heard");
  row.classList.toggle("beat", about.beat);
  row.append(element("td", "time", new Date().toISOString().slice(14, 23)));
  row.append(element("td", "way", sent ? "→ server" : "← server"));
  row.append(element("td", "what", about.what), element("td", "raw", about.raw));
  append($("frames"), row);
}

function state(text, kind) {
  $("state").textContent = text;
  $("state").className = kind;
  $("line").textContent = kind === "off" ? "Connect" : "Disconnect";
}

const name = nameOfThisTab();
const about = await (await fetch("exercise.json")).json();
const socket = io({ transports: ["websocket"], autoConnect: false, query: { name },
  reconnectionDelay: 300, reconnectionDelayMax: 2000 });

// The engine is new with every attempt to connect, and must be tapped before its first packet.
function tap() {
  const engine = socket.io.engine;
  if (!engine || engine.tapped) return;
  engine.tapped = true;
  engine.on("packet", (packet) => frame(false, packet));
  engine.on("packetCreate", (packet) => frame(true, packet));
}

function connect() {
  state("connecting", "wait");
  socket.connect();
  tap();
}

socket.io.on("reconnect_attempt", () => queueMicrotask(tap));
socket.on("connect", () => state("connected, id " + socket.id, "on"));
socket.on("connect_error", (error) => state("refused: " + error.message, "wait"));
socket.on("disconnect", (reason) =>
  state("disconnected: " + reason, socket.active ? "wait" : "off"));
socket.onAny((event, ...values) => {
  const answer = typeof values.at(-1) === "function" ? values.pop() : undefined;
  say("heard", event, values);
  answer?.();
});

function valuesTyped() {
  const typed = $("payload").value;
  return $("json").checked ? JSON.parse("[" + typed + "]") : [typed];
}

function emit(submit) {
  submit.preventDefault();
  $("payload").setCustomValidity("");
  let values;
  try {
    values = valuesTyped();
  } catch (error) {
    $("payload").setCustomValidity("This is no JSON: " + error.message);
    $("payload").reportValidity();
    return;
  }
  const event = $("event").value;
  try {
    if ($("ack").checked) ask(event, values);
    else socket.emit(event, ...values);
  } catch (error) {
    say("trouble", event, [error.message]);
    return;
  }
  say("sent", event, values);
  $("payload").value = "";
  $("payload").focus();
}

function ask(event, values) {
  socket.timeout(5000).emit(event, ...values, (error, ...answer) =>
    say(error ? "trouble" : "answer", event, error ? ["no answer within 5 s"] : answer));
}

document.title = name + " at " + about.exercise;
$("who").textContent = name;
$("exercise").textContent = about.exercise.split("/").at(-1);
$("event").value = about.events[0];
$("events").append(...about.events.map((event) => {
  const option = element("option");
  option.value = event;
  return option;
}));
const mayAsk = () => { $("ack").checked = about.questions.includes($("event").value); };
mayAsk();
$("event").addEventListener("input", mayAsk);
$("payload").addEventListener("input", () => $("payload").setCustomValidity(""));
$("form").addEventListener("submit", emit);
$("clear").addEventListener("click", () => $("frames").replaceChildren());
$("beats").addEventListener("change", () =>
  $("frames").classList.toggle("beats", $("beats").checked));
$("line").addEventListener("click", () => {
  if ($("line").textContent === "Connect") connect();
  else { socket.disconnect(); state("disconnected by you", "off"); }
});
connect();
$("payload").focus();
