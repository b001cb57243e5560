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

System.out.println("before: " + ada.joins("/acme").connected());
ada.emits("open", "/acme");
var member = ada.joins("/acme");
System.out.println("open: " + member.connected());
ada.emits("close", "/acme");
hotel.settles();
System.out.println("closed: " + member.connected() + ", and in main: " + ada.connected());
// end::tenants[]
// tag::said[]
//=> before: false
//=> open: true
//=> closed: false, and in main: true
// end::said[]
hotel.close();
