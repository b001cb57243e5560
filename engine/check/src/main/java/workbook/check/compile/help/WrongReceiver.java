package workbook.check.compile.help;

import java.util.List;
import java.util.Set;

/** A method that another object has, or the same one after a cast. */
final class WrongReceiver {

    /** That another object has a method of such a name says nothing. */
    private static final Set<String> COMMON = Set.of(
            "get",
            "set",
            "has",
            "del",
            "add",
            "put",
            "remove",
            "size",
            "length",
            "isEmpty",
            "contains",
            "close",
            "name");

    private final MissingMember member;
    private final Analysis code;
    private final String name;
    private final String receiver;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    WrongReceiver(MissingMember member, List<Suggestion> found) {
        this.member = member;
        this.found = found;
        code = member.code;
        name = member.name;
        receiver = member.receiver;
    }

    /** {@code client.getBroadcastOperations()}: the namespace has it. */
    void otherObjects() {
        if (member.call.isEmpty() || COMMON.contains(name)) {
            return;
        }
        List<String> having = new NearObjects(
                        code, name, member.call.get().getArguments().size())
                .of(member.place, receiver, member.type);
        String others = having.size() == 2
                ? "`" + having.get(0) + "` has one, and so does `" + having.get(1) + "`."
                : having.stream()
                        .map(one -> "`" + one + "` has one.")
                        .findFirst()
                        .orElse("");
        String step = having.size() == 2
                ? "Write the object that you mean before `." + name + "`: `" + having.get(0) + "` or `" + having.get(1)
                        + "`."
                : "Write `" + String.join("", having) + "." + name + "(...)`.";
        for (String one : having) {
            found.add(instead(one, member.hasNone() + others, step));
        }
    }

    /** {@code args[0].length()}: what comes is an Object until it is cast. */
    void cast() {
        if (!TypeNames.full(member.type).equals("java.lang.Object")) {
            return;
        }
        for (String to : List.of("String", "Integer", "org.json.JSONObject")) {
            String simple = to.substring(to.lastIndexOf('.') + 1);
            boolean known = code.text.contains("import " + to + ";");
            String cast = "((" + simple + ") " + receiver + ")";
            var edit = new Suggestion.Edit(
                    code.start(member.select.getExpression()),
                    code.end(member.select.getExpression()),
                    "((" + (known ? simple : to) + ") " + receiver + ")");
            found.add(new Suggestion(
                    code.start(member.select),
                    "`" + member.shortReceiver()
                            + "` is an `Object` for the compiler, whatever it holds, and an `Object`" + " has no `"
                            + name + "`; " + Names.a("`" + simple + "`") + " has.",
                    "Cast it first: `" + cast + "." + name + "`.",
                    List.of(edit)));
        }
    }

    /** {@code ada.heardOnly(...)}. */
    void asserted() {
        if (member.call.isPresent() && code.text.contains("assertThat(")) {
            String subject = "assertThat(" + receiver + ")";
            found.add(instead(
                    subject,
                    member.hasNone() + "It is a method of what `assertThat` makes of it.",
                    "Write `" + Names.shortened(subject) + "." + name + "(...)`."));
        }
    }

    /** With another object before the dot. */
    private Suggestion instead(String object, String means, String step) {
        return Suggestion.replace(
                code.start(member.select.getExpression()),
                code.end(member.select.getExpression()),
                object,
                means,
                step);
    }
}
