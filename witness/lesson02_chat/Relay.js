export function configure(chat) {
  let count = 0;
  chat.on("connection", (socket) => {
    socket.on("say", (text, ack) => {
      const number = ++count;
      chat.emit("said", `${number}. ${text}`);
      ack?.(number);
    });
  });
}
