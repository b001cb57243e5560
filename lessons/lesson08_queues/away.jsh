// The driver is away while parcels are announced. What does it hear, and when?
// tag::away[]
var kept = new ArrayDeque<String>();
var depot = Lab.start(hub -> {
    hub.addEventListener("announce", String.class, (client, parcel, ack) -> {
        hub.getBroadcastOperations().sendEvent("pickup", client, parcel);
    });
    hub.addEventListener("put", String.class, (client, parcel, ack) -> {
        kept.addLast(parcel);
    });
    hub.addEventListener("take", String.class, (client, any, ack) -> {
        client.sendEvent("parcel", kept.pollFirst());
    });
});
var acme = depot.client("acme");
var driver1 = depot.client("driver1");

driver1.drops();
acme.emits("announce", "tulips");
acme.emits("put", "roses");
acme.emits("put", "lilies");
driver1.connects();
System.out.println("back: " + driver1.heard());
driver1.emits("take", "please");
System.out.println("then: " + driver1.heard());
// end::away[]
// tag::printed[]
//=> back: []
//=> then: [parcel "roses"]
// end::printed[]
depot.close();
