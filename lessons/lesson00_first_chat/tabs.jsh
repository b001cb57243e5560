// A page that is refreshed: the same person, but another connection.

var lab = Lab.start(chat -> {
    chat.addEventListener("ring", String.class, (client, name, ack) -> {
        client.sendEvent("ding", name);
    });
});
var ada = lab.client("ada");
ada.emits("ring", "first tab");
var before = ada.id();

// She refreshes: the old connection ends, and a new one begins.
ada.disconnects();
ada.connects();
ada.emits("ring", "after the refresh");

System.out.println(before.equals(ada.id()));
//=> false

// What she sent, frame by frame. Which frame says goodbye?
// (/chat is the name of the lab's namespace; see "What the frames say" in the lesson.)
for (Frame frame : lab.frames()) {
    if (frame.sent()) {
        System.out.println(frame.raw());
    }
}
//=> 40/chat,
//=> 42/chat,["ring","first tab"]
//=> 41/chat,
//=> 40/chat,
//=> 42/chat,["ring","after the refresh"]

lab.close();
