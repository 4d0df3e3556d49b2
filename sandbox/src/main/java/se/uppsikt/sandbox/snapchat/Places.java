package se.uppsikt.sandbox.snapchat;

import java.util.Map;
import java.util.TreeMap;

/** The regions of Sweden that ads can be shown in, by Snapchat's numbers of them. */
final class Places {
    static final String OREBRO = "2118";

    static final Map<String, String> REGIONS =
            new TreeMap<>(
                    Map.of(
                            OREBRO,
                            "Örebro län",
                            "2110",
                            "Södermanlands län",
                            "2121",
                            "Stockholms län",
                            "2117",
                            "Västmanlands län"));

    private Places() {}
}
