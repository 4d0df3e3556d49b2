package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.records.Version;

/** A wording with its difference from the one before. */
public record ShownWording(Version version, List<TextDiff> passages) {
    static List<ShownWording> of(List<Version> versions) {
        List<ShownWording> wordings = new ArrayList<>();
        String before = null;
        for (Version version : versions) {
            wordings.add(
                    new ShownWording(
                            version,
                            version.number() == 1
                                    ? TextDiff.between(version.text(), version.text())
                                    : TextDiff.between(before, version.text())));
            before = version.text();
        }
        return wordings;
    }
}
