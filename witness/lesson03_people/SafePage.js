export function configure(chat) {
  chat.on("connection", (socket) => {
    socket.on("say", (text) => {
      socket.broadcast.emit("said", text);
    });
  });
}

export function line(name, text) {
  return `<li title="${html(name)}"><b>${html(name)}</b>: ${html(text)}</li>`;
}

function html(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
