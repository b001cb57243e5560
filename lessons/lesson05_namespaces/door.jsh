// Three clients want to come in: with a good token, with a bad one, and with none. Who does?
// tag::door[]
var office = Lab.startServer(server -> {
    var admin = server.addNamespace("/admin");
    admin.addAuthTokenListener((auth, client) -> {
        var token = ((Map<?, ?>) auth).get("token");
        return "t-71".equals(token)
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed"));
    });
    admin.addEventListener("say", String.class, (client, text, ack) -> {
        admin.getBroadcastOperations().sendEvent("said", text);
    });
});
var ada = office.later("ada", Handshake.auth("token", "t-71")).in("/admin");
var grace = office.later("grace", Handshake.auth("token", "t-99")).in("/admin");
var alan = office.later("alan").in("/admin");
ada.connects();
grace.connects();
alan.connects();

for (var frame : office.frames()) {
    if (!frame.type().equals("OPEN") && !frame.sent() && !frame.client().equals("ada")) {
        System.out.println(frame);
    }
}
// end::door[]
// tag::said[]
//=> grace <- 44/admin,{"message":"not allowed"}
//=> alan <- 44/admin,{"message":"not allowed"}
// end::said[]
office.close();
