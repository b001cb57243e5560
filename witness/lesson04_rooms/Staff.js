const ROOMS = ["lobby", "staff"];

// The tokens that the server has given out, and to whom.
const USERS = new Map([
  ["t-71", "ada"],
  ["t-38", "grace"],
  ["t-52", "alan"],
]);

export function configure(desk) {
  const admins = new Set(["ada", "grace"]);

  desk.on("connection", (socket) => {
    const isAdmin = () => admins.has(userOf(socket));

    socket.on("join", (request, ack) => {
      if (!ROOMS.includes(request?.room)) {
        ack?.("no such room");
      } else if (request.room === "staff" && !isAdmin()) {
        ack?.("not allowed");
      } else {
        socket.join(request.room);
        ack?.("ok");
      }
    });
    socket.on("dismiss", (user, ack) => {
      if (user == null || !isAdmin()) {
        ack?.("not allowed");
        return;
      }
      admins.delete(user);
      for (const member of desk.sockets.values()) {
        if (userOf(member) === user) {
          member.leave("staff");
        }
      }
      ack?.("ok");
    });
    socket.on("say", (line, ack) => {
      if (typeof line?.text !== "string" || !socket.rooms.has(line.room)) {
        ack?.("not a member");
        return;
      }
      socket.to(line.room).emit("said", line.text);
      ack?.("ok");
    });
  });
}

// The user to whom the server has given the token that came with the CONNECT, or guest.
function userOf(socket) {
  return USERS.get(socket.handshake.auth.token) ?? "guest";
}
