// A server that welcomes each client, and two clients that connect one after the other.

// tag::program[]
var lab = Lab.start(chat -> {
    // tag::listener[]
    chat.addConnectListener(client -> {
        int number = chat.getAllClients().size();
        client.sendEvent("welcome", "you are number " + number);
    });
    // end::listener[]
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
