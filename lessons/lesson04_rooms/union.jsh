// Grace follows two topics. How many copies of an article does she get?
// tag::news[]
var news = Lab.start(chat -> {
    chat.addEventListener("follow", String.class, (client, topic, ack) -> {
        client.joinRoom(topic);
    });
    chat.addEventListener("publish", String.class, (client, text, ack) -> {
        chat.getRoomOperations("tea", "coffee").sendEvent("article", text);
    });
});
var ada = news.client("ada");
var grace = news.client("grace");
var alan = news.client("alan");

grace.emits("follow", "tea");
grace.emits("follow", "coffee");
alan.emits("follow", "coffee");
ada.emits("publish", "Cups");

System.out.println("grace heard " + grace.heard());
System.out.println("alan heard " + alan.heard());
// end::news[]
// tag::said[]
//=> grace heard [article "Cups", article "Cups"]
//=> alan heard [article "Cups"]
// end::said[]
news.close();
