package se.uppsikt.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.SwedishTime;

/** Makes new versions of the guideline on the page, and tells what differs between two (R1). */
@Service
@DependsOn("se.uppsikt.policy.GuidelineLoading")
class Revising {
    private static final String VALID_FROM = "gäller-från";
    private final GuidelineRows rows;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Revising(
            GuidelineRows rows,
            Policy policy,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    /** Somebody has decided a new version. */
    record GuidelineRevised(Actor actor, Edition version, Instant at) implements OnRecord {
        @Override
        public String event() {
            return "guideline-revised";
        }

        @Override
        public String sentence() {
            return "Version " + version.number() + " av riktlinjerna beslutades";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "version", Integer.toString(version.number()),
                    "validFrom", version.validFrom().toString(),
                    "because", String.valueOf(version.because()));
        }
    }

    /** The newest version, in force or not yet. */
    Edition newest() {
        return rows.versions().getFirst();
    }

    /** All versions, newest first. */
    List<Edition> versions() {
        return rows.versions();
    }

    /** The values of a version as a form shows them, by their places. */
    Map<String, String> values(int version) {
        ProfileText text = new ProfileText(content(version));
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting setting : Setting.ALL) {
            values.put(setting.place(), text.written(setting.place()).orElse(""));
        }
        return values;
    }

    /**
     * Decides a new version with these values; the earlier ones stay as they are.
     *
     * @throws Refused with everything that is wrong at once
     */
    @Transactional
    public Edition revise(Employee by, Revision revision) {
        rows.lock();
        Edition newest = newest();
        Instant now = time.instant();
        Map<String, String> changed = changed(newest.number(), revision.values());
        List<Objection> objections =
                new ArrayList<>(
                        RevisionRules.objections(
                                revision, newest, !changed.isEmpty(), SwedishTime.day(now)));
        int number = newest.number() + 1;
        LocalDate from = revision.validFrom() == null ? newest.validFrom() : revision.validFrom();
        changed.put(VALID_FROM, from.toString());
        String content = new ProfileText(content(newest.number())).with(changed);
        objections.addAll(faults(content, number));
        Refused.ifAny(objections);
        Edition made = new Edition(number, from, now, by.label(), revision.because().strip());
        rows.add(made, Sha256.of(content.getBytes(StandardCharsets.UTF_8)), content);
        events.publishEvent(new GuidelineRevised(by, made, now));
        return made;
    }

    /** What is not the same in two versions. */
    List<Difference> differences(int before, int after) {
        return Difference.between(stored(before), stored(after));
    }

    private Map<String, String> changed(int version, Map<String, String> wanted) {
        Map<String, String> changed = new LinkedHashMap<>();
        values(version)
                .forEach(
                        (place, value) -> {
                            String now = wanted.getOrDefault(place, value).strip();
                            if (!now.equals(value)) {
                                changed.put(place, now);
                            }
                        });
        return changed;
    }

    /** A value that the profile cannot take is refused in the reader's own words. */
    private static List<Objection> faults(String content, int number) {
        DataFile file = new DataFile("version " + number, content);
        ProfileReader.read(file, new GuidelineVersion(number));
        try {
            file.refuseFaults();
            return List.of();
        } catch (FaultyDataFile faulty) {
            return faulty.faults().stream()
                    .map(fault -> Objection.of(RevisionRules.RULE, fault.sentence() + "."))
                    .toList();
        }
    }

    private Difference.Stored stored(int version) {
        return new Difference.Stored(content(version), policy.at(new GuidelineVersion(version)));
    }

    private String content(int version) {
        return rows.content(version)
                .orElseThrow(() -> new NotFound("guideline version " + version));
    }
}
