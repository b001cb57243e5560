package workbook.check.compile.help;

import com.sun.source.tree.MethodInvocationTree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A member that is there under another name, or written another way. */
final class MisnamedMember {

    private static final int MOST_ALIKE = 4;

    /** Words that many methods have. */
    private static final Set<String> OF_MANY =
            Set.of("get", "set", "is", "if", "has", "add", "on", "to", "of", "remove", "all", "new", "class");

    private final MissingMember member;
    private final Analysis code;
    private final TypeMirror type;
    private final String name;
    private final Optional<MethodInvocationTree> call;
    private final List<Suggestion> found;

    /** @param found takes the suggestions */
    MisnamedMember(MissingMember member, List<Suggestion> found) {
        this.member = member;
        this.found = found;
        code = member.code;
        type = member.type;
        name = member.name;
        call = member.call;
    }

    private void rename(String to, String means) {
        found.add(Suggestion.replace(member.nameStart(), code.end(member.select), to, means, "Write `" + to + "`."));
    }

    void classLiteral() {
        if (name.equalsIgnoreCase("class")) {
            rename("class", "A class as a value is written `" + member.receiver + ".class`, with a small `c`.");
        }
    }

    /** A method without its brackets, or a field with some. */
    void brackets() {
        if (call.isEmpty()) {
            boolean method = code.methods(type).stream()
                    .anyMatch(one -> one.getSimpleName().contentEquals(name)
                            && one.getParameters().isEmpty());
            if (method) {
                found.add(Suggestion.insert(
                        code.end(member.select),
                        "()",
                        "`" + name + "` is a method of `" + member.shortReceiver() + "`: it is called with brackets.",
                        "Write `" + name + "()`."));
            }
        } else if (call.get().getArguments().isEmpty()) {
            boolean array = type.getKind() == TypeKind.ARRAY
                    && List.of("length", "size").contains(name);
            if (array || code.fields(type).contains(name)) {
                String field = array ? "length" : name;
                found.add(Suggestion.replace(
                        member.nameStart(),
                        code.end(call.get()),
                        field,
                        "`" + field + "` of `" + member.shortReceiver()
                                + "` is a field, not a method: it has no brackets.",
                        "Write `" + member.shortReceiver() + "." + field + "`."));
            }
        }
    }

    void misspelt() {
        var known = new LinkedHashSet<String>();
        if (call.isPresent()) {
            code.methods(type).forEach(one -> known.add(one.getSimpleName().toString()));
        } else {
            known.addAll(code.fields(type));
        }
        for (String near : Names.near(name, known)) {
            rename(near, member.hasNone() + "`" + near + "` is nearly the same, and it has that.");
        }
        if (call.isEmpty()) {
            var methods = new LinkedHashSet<String>();
            code.methods(type).stream()
                    .filter(one -> one.getParameters().isEmpty())
                    .forEach(one -> methods.add(one.getSimpleName().toString()));
            String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            List<String> meant = methods.contains(getter) ? List.of(getter) : Names.near(name, methods);
            for (String near : meant) {
                rename(near + "()", member.hasNone() + "It has the method `" + near + "()`.");
            }
            return;
        }
        boolean getter = name.startsWith("get") && name.length() > 3;
        String other = getter
                ? Character.toLowerCase(name.charAt(3)) + name.substring(4)
                : "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        boolean has = code.methods(type).stream()
                .anyMatch(one -> one.getSimpleName().contentEquals(other)
                        && one.getParameters().isEmpty());
        if (call.get().getArguments().isEmpty() && has) { // a record has `name()`, another class `getName()`
            rename(other, member.hasNone() + "It has the method `" + other + "()`.");
        }
        if (getter && call.get().getArguments().isEmpty()) {
            String field = Character.toLowerCase(name.charAt(3)) + name.substring(4);
            if (code.fields(type).contains(field)) {
                found.add(Suggestion.replace(
                        member.nameStart(),
                        code.end(call.get()),
                        field,
                        member.hasNone() + "It has a field `" + field + "`.",
                        "Write `" + member.shortReceiver() + "." + field + "`."));
            }
        }
    }

    /** {@code log.println("x")} of a {@code Consumer}. */
    void lambdaMethod() {
        code.lambdaMethod(type)
                .filter(only -> call.isPresent())
                .ifPresent(only -> rename(
                        only.getSimpleName().toString(),
                        member.hasNone() + "Its method is `" + only.getSimpleName() + "`."));
    }

    /** Methods of which a word is the same: {@code addDisconnectListener} for {@code onDisconnect}. */
    void alike() {
        if (call.isEmpty()) {
            return;
        }
        Set<String> words = words(name);
        List<String> alike = code.methods(type).stream()
                .map(one -> one.getSimpleName().toString())
                .distinct()
                .filter(one -> words(one).stream().anyMatch(words::contains))
                .limit(MOST_ALIKE)
                .toList();
        if (!alike.isEmpty()) {
            found.add(Suggestion.fact(
                    member.nameStart(),
                    member.hasNone() + "Its methods with a similar name: `" + String.join("`, `", alike) + "`.",
                    "Take the one that does what you want."));
        }
    }

    private static Set<String> words(String method) {
        return Stream.of(method.split("(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !OF_MANY.contains(word))
                .collect(Collectors.toSet());
    }
}
