const PUBLIC_ROOMS = ["tea", "coffee"];

export function configure(chat) {
  const isHere = (user) => chat.adapter.rooms.has(roomOf(user));

  chat.on("connection", (socket) => {
    const me = socket.handshake.query.user;
    socket.join(roomOf(me));

    socket.on("whisper", (word, ack) => {
      if (typeof word?.to !== "string" || typeof word.text !== "string") {
        ack?.("invalid");
      } else if (!isHere(word.to)) {
        ack?.("not here");
      } else {
        socket.to([roomOf(word.to), roomOf(me)]).emit("whispered", `${me} to ${word.to}: ${word.text}`);
        ack?.("ok");
      }
    });
    socket.on("join", (room, ack) => {
      if (!PUBLIC_ROOMS.includes(room)) {
        ack?.("no such room");
        return;
      }
      socket.join(room);
      ack?.("ok");
    });
    socket.on("say", (word) => {
      if (socket.rooms.has(word?.to)) {
        socket.to(word.to).emit("said", word.text);
      }
    });
  });
}

// No public room has a colon in its name.
function roomOf(user) {
  return `user:${user}`;
}
