package se.uppsikt.access;

/**
 * What this municipality calls its roles. Two are units with names of their own, which stand in its
 * profile; whoever reads that tells them.
 */
@FunctionalInterface
public interface RoleNames {
    String of(Role role);

    /** Whom to ask, in a sentence such as {@code Be en registrator att göra det.} */
    default String somebody(Role role) {
        return role.isUnit() ? of(role) : role.somebody();
    }
}
