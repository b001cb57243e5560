// A namespace that is made while the server runs, and removed again.
// tag::tenants[]
var hotel = Lab.startServer(server -> {
    server.addEventListener("open", String.class, (client, name, ack) -> {
        server.addNamespace(name);
    });
    server.addEventListener("close", String.class, (client, name, ack) -> {
        server.removeNamespace(name);
    });
});
var ada = hotel.client("ada");

var early = ada.joins("/acme");
ada.emits("open", "/acme");
var member = ada.joins("/acme");
System.out.println(early.connected() + " " + member.connected());
ada.emits("close", "/acme");
hotel.settles();
System.out.println(ada.connected() + " " + member.connected());
// end::tenants[]
// tag::said[]
//=> false true
//=> true false
// end::said[]
hotel.close();
