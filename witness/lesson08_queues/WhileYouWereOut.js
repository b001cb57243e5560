const TOPICS = ["pickup", "delivered"];
const LONGEST = 200;

export function configure(hub, { store }) {
  let lastId = 0;

  hub.on("connection", (socket) => {
    const name = socket.handshake.query.name ?? "";
    const box = (topic) => `${topic} ${name}`;
    socket.join(`name ${name}`);

    const refusal = (topic) => (name === "" ? "no name" : TOPICS.includes(topic) ? null : "no such topic");

    socket.on("subscribe", (topic, ack) => {
      const refused = refusal(topic);
      if (refused === null && !store.has(box(topic))) {
        store.set(box(topic), []);
      }
      ack?.(refused ?? "ok");
    });

    socket.on("publish", (parcel, ack) => {
      const refused = refusal(parcel?.topic) ?? refusalOf(parcel.text);
      if (refused !== null) {
        ack?.(refused);
        return;
      }
      const message = { id: ++lastId, topic: parcel.topic, text: parcel.text };
      for (const each of [...store.keys()].filter((key) => key.startsWith(`${parcel.topic} `))) {
        store.set(each, [...store.get(each), message]);
        hub.to(`name ${each.slice(parcel.topic.length + 1)}`).emit("message", message);
      }
      ack?.("ok");
    });

    socket.on("getAll", (topic, ack) => {
      const kept = store.get(box(topic)) ?? [];
      kept.forEach((message) => socket.emit("message", message));
      ack?.(kept.length);
    });

    socket.on("received", (id, ack) => {
      const mine = TOPICS.map(box).find((key) => store.get(key)?.some((message) => message.id === id));
      if (mine !== undefined) {
        const left = store.get(mine).filter((message) => message.id !== id);
        store.set(mine, left);
      }
      ack?.(mine === undefined ? "not yours" : "ok");
    });
  });
}

function refusalOf(text) {
  if (typeof text !== "string" || text === "") {
    return "no text";
  }
  return text.length > LONGEST ? "too long" : null;
}
