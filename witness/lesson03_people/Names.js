export function configure(chat, { store: names }) {
  chat.on("connection", (socket) => {
    const free = (kept) =>
      names.forEach((owner, name) => {
        if (owner === socket.id && name !== kept) {
          names.delete(name);
        }
      });

    socket.on("name", (name, ack) => {
      const key = keyOf(name);
      if (key === null) {
        ack?.("invalid");
      } else if (names.has(key) && names.get(key) !== socket.id) {
        ack?.("taken");
      } else {
        names.set(key, socket.id);
        free(key);
        ack?.("ok");
      }
    });
    socket.on("disconnect", () => free());
  });
}

// Such as ada for " Ada "; null if the name is invalid.
export function keyOf(name) {
  const key = name?.trim().toLowerCase() ?? "";
  return key !== "" && key.length <= 20 ? key : null;
}
