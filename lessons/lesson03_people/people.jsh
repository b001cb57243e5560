// A hall that counts. Ada has a computer and a phone, and grace is there, too.
// Predict the two lines before you run it.
// tag::hall[]
var hall = Lab.start(chat -> {
    // tag::listeners[]
    var here = new java.util.concurrent.atomic.AtomicInteger();

    chat.addConnectListener(client -> {
        int now = here.incrementAndGet();
        chat.getBroadcastOperations().sendEvent("here", now);
    });
    chat.addDisconnectListener(client -> here.decrementAndGet());
    // end::listeners[]
});
var ada = hall.client("ada");
var grace = hall.client("grace");
var phone = hall.client("ada's phone");

var before = phone.id();
phone.drops(); // its line breaks, without a goodbye
phone.connects();

System.out.println("grace heard " + grace.heard());
System.out.println("the phone has the same id: " + before.equals(phone.id()));
// end::hall[]
// tag::said[]
//=> grace heard [here 2, here 3, here 3]
//=> the phone has the same id: false
// end::said[]
hall.close();
