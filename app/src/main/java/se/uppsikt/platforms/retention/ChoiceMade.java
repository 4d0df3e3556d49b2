package se.uppsikt.platforms.retention;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Somebody has chosen what becomes of what members write on a platform. */
record ChoiceMade(Actor actor, Choice choice, Way before) implements OnRecord {
    @Override
    public String event() {
        return "retention-chosen";
    }

    @Override
    public Instant at() {
        return choice.at();
    }

    @Override
    public String sentence() {
        String platform = choice.platform().shown();
        return switch (choice.way()) {
            case KEPT_BY_LAW -> "Det medlemmar skriver på " + platform + " ska bevaras enligt lag";
            case LEFT_UNREAD -> "Det medlemmar skriver på " + platform + " ska inte läsas";
        };
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "platform", choice.platform().name(),
                "way", choice.way().name(),
                "before", before.name(),
                "reason", choice.reason());
    }
}
