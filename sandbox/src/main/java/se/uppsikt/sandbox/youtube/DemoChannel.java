package se.uppsikt.sandbox.youtube;

import java.util.Arrays;
import java.util.Optional;
import se.uppsikt.sandbox.base.Choosable;

/** The channels of the demo municipality. Ids and tokens are known to the product's demo. */
public enum DemoChannel implements Choosable {
    MUNICIPALITY(
            "UCsandlada00orebrokommun", "Örebro kommun", "@orebrokommun", "sandlada-kanalnyckel-1"),
    LIBRARY(
            "UCsandlada0stadsbibliote",
            "Örebro stadsbibliotek",
            "@orebrobibliotek",
            "sandlada-kanalnyckel-2");

    private final String id;
    private final String title;
    private final String handle;
    private final String token;

    DemoChannel(String id, String title, String handle, String token) {
        this.id = id;
        this.title = title;
        this.handle = handle;
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

    /** As it stands by what the channel writes. */
    String handle() {
        return handle;
    }

    /** It never expires. */
    public String token() {
        return token;
    }

    /** The list of everything that the channel has published. */
    String uploads() {
        return "UU" + id.substring(2);
    }

    static Optional<DemoChannel> withId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    static DemoChannel of(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("No channel " + id));
    }
}
