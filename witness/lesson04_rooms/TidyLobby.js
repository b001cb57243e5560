export function configure(lobby) {
  const rooms = [
    { name: "tea", welcome: "Help yourself.", seats: 2 },
    { name: "coffee", welcome: "Mind the step.", seats: 3 },
    { name: "chess", welcome: "Quiet, please.", seats: 1 },
  ];
  const guestsIn = (name) => lobby.adapter.rooms.get(name)?.size ?? 0;

  lobby.on("connection", (socket) => {
    const me = socket.handshake.query.name;

    socket.on("open", (room, ack) => {
      if (room?.name == null || room.welcome == null || !(room.seats >= 1)) {
        ack?.("invalid");
        return;
      }
      rooms.push(room);
      ack?.("ok");
    });
    socket.on("join", (name, ack) => {
      const room = rooms.find((each) => each.name === name);
      if (room === undefined) {
        ack?.("no such room");
      } else if (socket.rooms.has(name)) {
        ack?.("ok");
      } else if (guestsIn(name) >= room.seats) {
        ack?.("full");
      } else {
        socket.join(name);
        socket.emit("welcome", room.welcome);
        socket.emit("guests", guestsIn(name));
        socket.to(name).emit("joined", me);
        ack?.("ok");
      }
    });
    socket.on("leave", (name, ack) => {
      // Each client is in a room of its own id as well, which is none of these.
      if (!rooms.some((room) => room.name === name) || !socket.rooms.has(name)) {
        ack?.("not here");
        return;
      }
      socket.leave(name);
      lobby.to(name).emit("left", me);
      ack?.("ok");
    });
    socket.on("list", (any, ack) => {
      ack?.(rooms.map((room) => `${room.name} ${guestsIn(room.name)}/${room.seats}`));
    });
  });
}
