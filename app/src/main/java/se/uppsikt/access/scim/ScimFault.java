package se.uppsikt.access.scim;

import org.springframework.http.HttpStatus;

/** Something that the directory asked for cannot be done; told as RFC 7644, 3.12 has it. */
final class ScimFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String type;

    private ScimFault(HttpStatus status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ScimFault invalid(String type, String detail) {
        return new ScimFault(HttpStatus.BAD_REQUEST, type, detail);
    }

    static ScimFault value(String detail) {
        return invalid("invalidValue", detail);
    }

    static ScimFault path(String detail) {
        return invalid("invalidPath", detail);
    }

    static ScimFault taken(String detail) {
        return new ScimFault(HttpStatus.CONFLICT, "uniqueness", detail);
    }

    static ScimFault missing() {
        return new ScimFault(HttpStatus.NOT_FOUND, "", "Det finns inte.");
    }

    static ScimFault changed() {
        return new ScimFault(
                HttpStatus.PRECONDITION_FAILED, "", "Någon annan har ändrat det sedan det lästes.");
    }

    HttpStatus status() {
        return status;
    }

    /** As the standard calls it; empty where it has no word. */
    String type() {
        return type;
    }
}
