// The listener belongs to one client here, so it's added inside: that is what doubles lines in netty-socketio.
export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.emit("welcome", "Say something.");
    socket.on("say", (text) => {
      chat.emit("said", text);
    });
  });
}
