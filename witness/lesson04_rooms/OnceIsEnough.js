// The official server sends one copy to a member of several rooms, and leaves out those in an excepted room.
export function configure(news) {
  news.on("connection", (socket) => {
    socket.on("follow", (topic, ack) => {
      if (typeof topic !== "string" || topic.trim() === "") {
        ack?.("invalid");
        return;
      }
      socket.join(topic);
      ack?.("ok");
    });
    socket.on("publish", (article, ack) => {
      if (!Array.isArray(article?.topics) || typeof article.text !== "string") {
        ack?.("invalid");
        return;
      }
      // To no room at all would mean: to everyone.
      if (article.topics.length > 0) {
        news.to(article.topics).except(article.except ?? []).emit("article", article.text);
      }
      ack?.("ok");
    });
  });
}
