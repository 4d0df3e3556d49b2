package se.uppsikt.sandbox;

import java.util.Arrays;
import java.util.Optional;
import se.uppsikt.sandbox.base.Choosable;

/** The pages of the demo municipality. Ids and tokens are known to the product's demo. */
public enum DemoPage implements Choosable {
    MUNICIPALITY("110200300400001", "Örebro kommun", "sandlada-sidtoken-1"),
    SIGN_LANGUAGE("110200300400002", "Örebro kommun – Teckenspråk", "sandlada-sidtoken-2"),
    LIBRARY("110200300400003", "Örebro stadsbibliotek", "sandlada-sidtoken-3"),
    SCHOOL("110200300400004", "Karolinska gymnasiet", "sandlada-sidtoken-4");

    private final String id;
    private final String title;
    private final String token;

    DemoPage(String id, String title, String token) {
        this.id = id;
        this.title = title;
        this.token = token;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    @Override
    public String swedish() {
        return title;
    }

    public String token() {
        return token;
    }

    static Optional<DemoPage> withId(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    static Optional<DemoPage> withToken(String token) {
        return Arrays.stream(values()).filter(p -> p.token.equals(token)).findFirst();
    }

    static DemoPage of(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("No page " + id));
    }
}
