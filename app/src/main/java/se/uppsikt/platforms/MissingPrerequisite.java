package se.uppsikt.platforms;

/**
 * What an original that could not be read waits for. Kept as a code beside it, so that whatever
 * brings it wakes exactly those that wait for it.
 */
public sealed interface MissingPrerequisite {
    /** That a page is connected, by the platform's id of it. */
    record Page(String id) implements MissingPrerequisite {}

    /** Another program than the one that did not understand it. */
    record Program() implements MissingPrerequisite {}

    /** That somebody mends a fault and presses the button. */
    record Mending() implements MissingPrerequisite {}

    /** As it is kept. */
    default String code() {
        return switch (this) {
            case Page(String id) -> "page:" + id;
            case Program() -> "program";
            case Mending() -> "fault";
        };
    }

    /** What is kept as this. */
    static MissingPrerequisite of(String code) {
        return switch (code) {
            case "program" -> new Program();
            case "fault" -> new Mending();
            default -> new Page(code.substring(code.indexOf(':') + 1));
        };
    }
}
