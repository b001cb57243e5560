// What a packet of the connection is, in words, and how it looks on the wire.

const engineTypes = { open: "0", close: "1", ping: "2", pong: "3", message: "4" };
const socketTypes = ["CONNECT", "DISCONNECT", "EVENT", "ACK", "CONNECT_ERROR",
  "BINARY_EVENT", "BINARY_ACK"];

/** An Engine.IO packet of the client, as { what, raw, beat }. */
export function describe({ type, data }) {
  const text = typeof data === "string" ? data : data ? "(bytes)" : "";
  const raw = (engineTypes[type] ?? "?") + text;
  if (type === "message") return { what: message(text), raw, beat: false };
  const what = { open: "OPEN: the connection stands", close: "CLOSE", ping: "PING: are you there?",
    pong: "PONG: I am" }[type] ?? type;
  return { what, raw, beat: type === "ping" || type === "pong" };
}

/** A Socket.IO packet, such as `2/chat,7["say","hi"]`, in words. */
export function message(text) {
  const parts = /^([0-6])(?:(\d+)-)?(?:(\/[^,]*),)?(\d+)?(.*)$/s.exec(text);
  if (!parts) return "bytes of the packet before";
  const [, type, , namespace, ack, body] = parts;
  const words = [socketTypes[Number(type)]];
  if (namespace) words.push("in " + namespace);
  words.push(...values(type, body));
  if (ack !== undefined) words.push(type === "3" || type === "6"
    ? "answers question " + ack : "asks as question " + ack);
  return words.join(" · ");
}

function values(type, body) {
  if (!body) return [];
  let data;
  try {
    data = JSON.parse(body);
  } catch {
    return [body];
  }
  if (type === "0" && data?.sid) return ["you are in"]; // the id is beside it
  if (!Array.isArray(data)) return [JSON.stringify(data)];
  const event = type === "2" || type === "5";
  const rest = data.slice(event ? 1 : 0).map((value) => JSON.stringify(value)).join(", ");
  return [...(event ? [String(data[0])] : []), ...(rest ? [rest] : [])];
}
