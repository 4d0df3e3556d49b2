package se.uppsikt.base.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which rule of the guideline a type enforces (R2). The rule's page tells it to everybody, so
 * {@link #how} is Swedish; a test that {@code @Proves} the same rule stands beside it, or the build
 * fails.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Enforces.All.class)
public @interface Enforces {
    /** The rule's id, such as {@code M2}. */
    String value();

    /**
     * What happens, as one sentence for the reader of the guideline, such as {@code Inget tas bort
     * innan beviset är säkrat.}
     */
    String how();

    /** Several rules enforced by one type. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        Enforces[] value();
    }
}
