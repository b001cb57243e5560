package workbook.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbered step of an exercise that a test belongs to; a test without it belongs to step 1. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Step {

    /** The step's number, from 1: the same as in the starter's {@code // TODO 1}. */
    int value();
}
