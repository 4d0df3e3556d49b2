package se.uppsikt.base.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * What Uppsikt does by itself while its pages are open. A command does one thing and nothing else,
 * so it goes without.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WithPages.Open.class)
public @interface WithPages {
    /** Set to the name of the command that a process was started for, by {@code App}. */
    String COMMAND = "uppsikt.command";

    /** Commands whose one thing this is. */
    String[] andFor() default {};

    /** Whether this process has pages, or is one of the commands named. */
    final class Open implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String command = context.getEnvironment().getProperty(COMMAND, "");
            @Nullable Map<String, @Nullable Object> told =
                    metadata.getAnnotationAttributes(WithPages.class.getName());
            return command.isEmpty()
                    || told != null
                            && told.get("andFor") instanceof String[] commands
                            && List.of(commands).contains(command);
        }
    }
}
