package se.uppsikt.publishing.mediabank;

import se.uppsikt.base.shared.Swedish;

/** Whether somebody speaks in a film, so that it must have captions (P2; lag 2018:1937). */
@Swedish("tal")
public enum Speech {
    UNASKED("Ingen har sagt om någon talar"),
    SPEECH("Någon talar"),

    /** Said by a person, or the film has no sound at all. */
    NO_SPEECH("Ingen talar");

    private final String swedish;

    Speech(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
