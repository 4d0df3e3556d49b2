package se.uppsikt.access;

/** Who acts: an employee, or a part of Uppsikt itself. */
public sealed interface Actor permits Employee, Machine {
    /** How colleagues and registers name the actor, such as {@code Anna Berg, registrator}. */
    String label();
}
