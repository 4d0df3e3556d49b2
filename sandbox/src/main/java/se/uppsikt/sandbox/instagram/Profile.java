package se.uppsikt.sandbox.instagram;

import java.util.Arrays;
import java.util.Optional;
import se.uppsikt.sandbox.base.Choosable;

/** The demo's accounts, each connected to a page on Facebook. */
public enum Profile implements Choosable {
    MUNICIPALITY("17841400000000001", "orebrokommun", "Örebro kommun", "110200300400001"),
    LOOKING_BACK("17841400000000002", "tborebro", "Tillbakablick Örebro", "110200300400002");

    private final String id;
    private final String username;
    private final String title;
    private final String pageId;

    Profile(String id, String username, String title, String pageId) {
        this.id = id;
        this.username = username;
        this.title = title;
        this.pageId = pageId;
    }

    public String id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String title() {
        return title;
    }

    @Override
    public String swedish() {
        return username;
    }

    /** The page on Facebook whose token reaches it. */
    public String pageId() {
        return pageId;
    }

    public static Optional<Profile> ofPage(String pageId) {
        return Arrays.stream(values()).filter(p -> p.pageId.equals(pageId)).findFirst();
    }

    static Optional<Profile> withId(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    static Optional<Profile> withUsername(String username) {
        return Arrays.stream(values()).filter(p -> p.username.equals(username)).findFirst();
    }

    static Profile of(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }
}
