package workbook.check.compile.help;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** A method or field that what is before the dot has not. */
final class MissingMember {

    final Analysis code;
    final TreePath place;
    final MemberSelectTree select;
    final TypeMirror type;
    final String name;
    final String receiver;

    /** Empty for a field. */
    final Optional<MethodInvocationTree> call;

    /** @param type of what is before the dot */
    MissingMember(Analysis code, TreePath place, MemberSelectTree select, TypeMirror type) {
        this.code = code;
        this.place = place;
        this.select = select;
        this.type = type;
        name = select.getIdentifier().toString();
        receiver = code.code(select.getExpression());
        call = place.getParentPath().getLeaf() instanceof MethodInvocationTree invocation
                        && invocation.getMethodSelect() == select
                ? Optional.of(invocation)
                : Optional.empty();
    }

    /** What is before the dot, short enough for a sentence. */
    String shortReceiver() {
        return Names.shortened(receiver);
    }

    /** The sentence that it is not there. */
    String hasNone() {
        if (receiver.equals(TypeNames.bare(type))) {
            return "`" + receiver + "` has no `" + name + "`. ";
        }
        return "`" + shortReceiver() + "` is " + TypeNames.described(type) + "; it has no `" + name + "`. ";
    }

    /** Where the name after the dot begins. */
    int nameStart() {
        return code.end(select) - name.length();
    }
}
