// A handler that is added for each client that connects. How often does it run for one line?
// tag::hall[]
var runs = new java.util.concurrent.atomic.AtomicInteger();
var hall = Lab.start(chat -> {
    chat.addConnectListener(client -> {
        chat.addEventListener("say", String.class, (sender, text, ack) -> {
            runs.incrementAndGet();
        });
    });
});
var ada = hall.client("ada");
ada.emits("say", "hi");
System.out.println("alone: " + runs);

hall.client("grace");
hall.client("alan");
runs.set(0);
ada.emits("say", "hi");
System.out.println("three people: " + runs);
// end::hall[]
// tag::said[]
//=> alone: 1
//=> three people: 3
// end::said[]
hall.close();
