// A server that greets whoever comes, and two clients that come one after the other.

// tag::program[]
var lab = Lab.start(chat -> {
    chat.addConnectListener(client -> {
        client.sendEvent("welcome", "you are number " + chat.getAllClients().size());
    });
});
var ada = lab.client("ada");
var grace = lab.client("grace");
// end::program[]

// tag::ask[]
System.out.println(ada.heard());
System.out.println(grace.heard());
// end::ask[]
// tag::said[]
//=> [welcome "you are number 1"]
//=> [welcome "you are number 2"]
// end::said[]
