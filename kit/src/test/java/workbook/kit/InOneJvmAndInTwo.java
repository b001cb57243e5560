package workbook.kit;

import java.util.ArrayList;
import java.util.List;
import lesson98_abilities.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of what a lab can do, each with the exercise in this JVM and in another one. */
@ParameterizedClass
@EnumSource(InOneJvmAndInTwo.Jvms.class)
abstract class InOneJvmAndInTwo {

    /** Where the exercise runs. */
    enum Jvms {
        ONE,
        TWO
    }

    private static RemoteHost jvm;
    private static LabEnvironment environment;

    private final List<Lab> labs = new ArrayList<>();

    InOneJvmAndInTwo(Jvms jvms) {
        // Each test is the same in both.
    }

    @BeforeParameterizedClassInvocation
    static void start(Jvms jvms) {
        environment = LabEnvironment.HERE;
        if (jvms == Jvms.TWO) {
            jvm = RemoteHost.start(LocalProgram.OPTIONS, LocalProgram.libraries());
            environment = environment.at(jvm.load(ClassBytes.of(Presence.class)));
        }
    }

    @AfterParameterizedClassInvocation
    static void end() {
        if (jvm != null) {
            jvm.close();
            jvm = null;
        }
    }

    @AfterEach
    void close() {
        labs.forEach(Lab::close);
    }

    /** Opens a lab as its test would; it is closed after the test. */
    Lab opened(Lab lab) {
        labs.add(lab);
        lab.open(environment);
        return lab;
    }
}
