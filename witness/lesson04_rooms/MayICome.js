export function configure(chat) {
  const circles = new Map(); // by name: the owner, and the users who may come in

  chat.on("connection", (socket) => {
    const me = socket.handshake.query.user;
    const owns = (guest) => guest?.user != null && circles.get(guest.circle)?.owner === me;
    socket.join(`user:${me}`);

    socket.on("open", (name, ack) => {
      if (!/^[a-z]{1,20}$/.test(name ?? "")) {
        ack?.("invalid");
      } else if (circles.has(name)) {
        ack?.("taken");
      } else {
        circles.set(name, { owner: me, guests: new Set([me]) });
        ack?.("ok");
      }
    });
    socket.on("invite", (guest, ack) => {
      if (!owns(guest)) {
        ack?.("not yours");
        return;
      }
      circles.get(guest.circle).guests.add(guest.user);
      chat.to(`user:${guest.user}`).emit("invited", guest.circle);
      ack?.("ok");
    });
    socket.on("join", (name, ack) => {
      if (!circles.get(name)?.guests.has(me)) {
        ack?.("not invited");
        return;
      }
      socket.join(roomOf(name));
      ack?.("ok");
    });
    socket.on("revoke", (guest, ack) => {
      if (!owns(guest)) {
        ack?.("not yours");
        return;
      }
      circles.get(guest.circle).guests.delete(guest.user);
      chat.in(`user:${guest.user}`).socketsLeave(roomOf(guest.circle));
      ack?.("ok");
    });
    socket.on("say", (line, ack) => {
      if (typeof line?.text !== "string" || !socket.rooms.has(roomOf(line.circle))) {
        ack?.("not a member");
        return;
      }
      socket.to(roomOf(line.circle)).emit("said", line.text);
      ack?.("ok");
    });
  });
}

function roomOf(circle) {
  return `circle:${circle}`;
}
