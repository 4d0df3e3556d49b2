package se.uppsikt.platforms;

import java.util.Set;

/**
 * With what an adapter reads webhooks, named by the adapter itself. What could not be read is tried
 * again by another parser; a changed page, command or question to the database is none.
 *
 * @param entry where reading begins
 * @param shared a type of each other room whose code takes part
 */
public record Parser(Class<?> entry, Set<Class<?>> shared) {
    public Parser {
        shared = Set.copyOf(shared);
    }
}
