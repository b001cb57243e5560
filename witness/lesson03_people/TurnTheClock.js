const AWAY_AFTER = 30_000;

export function configure(chat, { clock }) {
  const lastActive = new Map();
  chat.on("connection", (socket) => {
    socket.on("here", (name) => {
      lastActive.set(name, clock.now());
    });
    socket.on("status", (name, ack) => {
      const last = lastActive.get(name);
      ack?.(last !== undefined && clock.now() < last + AWAY_AFTER ? "here" : "away");
    });
  });
}
