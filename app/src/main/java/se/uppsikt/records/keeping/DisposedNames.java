package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.keeping.DisposedNameRows.Asked;
import se.uppsikt.records.keeping.DisposedNameRows.Gone;
import se.uppsikt.records.keeping.DisposedNameRows.Known;
import se.uppsikt.records.keeping.DisposedNameRows.Said;

/**
 * Knows what has been disposed of again, by fingerprints of its names (H5): it is not kept once
 * more because a poll, a late delivery or an export shows it. What somebody writes under the same
 * name after the disposal is new, and is kept as such.
 */
@Component
public class DisposedNames {
    private static final int NUMBER = 10;

    private final DisposedNameRows rows;
    private final ApplicationEventPublisher events;

    DisposedNames(DisposedNameRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Something that is disposed of has been shown again, and was passed by. */
    public record DisposedSeen(ContributionId contribution, Observation observation) {}

    /**
     * What they say is remembered as fingerprints, for exports that have no names.
     *
     * @return writes them down, when the destruction stands that they belong to
     */
    public Runnable remember(Collection<ContributionId> contributions) {
        Set<Known> known = new LinkedHashSet<>();
        rows.said(contributions)
                .forEach(
                        (id, said) ->
                                said.forEach(
                                        each -> known.add(new Known(id, spot(each, each.made())))));
        return () -> rows.add(List.copyOf(known));
    }

    /** Those that are to be kept; of the others the house is told. */
    List<Observation> without(List<? extends Observation> observations) {
        Map<Observation, Gone> gone = gone(observations);
        List<Observation> kept = new ArrayList<>(observations.size());
        for (Observation each : observations) {
            Gone its = gone.get(each);
            if (its == null || isNew(each, its.at())) {
                kept.add(each);
            } else {
                events.publishEvent(new DisposedSeen(its.contribution(), each));
            }
        }
        return kept;
    }

    /** As {@link #without}, of what may come to be kept; nobody is told. */
    boolean onlyDisposed(List<? extends Observation> observations) {
        Map<Observation, Gone> gone = gone(observations);
        return observations.stream()
                .allMatch(
                        each -> {
                            Gone its = gone.get(each);
                            return its != null && !isNew(each, its.at());
                        });
    }

    private Map<Observation, Gone> gone(List<? extends Observation> observations) {
        if (observations.isEmpty() || !rows.any()) {
            return Map.of();
        }
        List<Asked> asked = new ArrayList<>();
        for (Observation each : observations) {
            AccountKey key = AccountKey.of(each);
            asked.add(new Asked(key, key.key().value()));
            if (each instanceof Written written) {
                asked.add(new Asked(key, spot(said(written), !written.key().made())));
            }
            number(key.key()).forEach(number -> asked.add(new Asked(key, number)));
        }
        Map<AccountKey, Gone> found = rows.gone(asked);
        Map<Observation, Gone> gone = new HashMap<>();
        observations.forEach(
                each -> {
                    Gone its = found.get(AccountKey.of(each));
                    if (its != null) {
                        gone.put(each, its);
                    }
                });
        return gone;
    }

    /** What is told of it without words is told of what is gone. */
    private static boolean isNew(Observation observation, Instant goneAt) {
        return observation instanceof Written written && written.versionAt().isAfter(goneAt);
    }

    /** A comment's own number, whatever post stands before it. */
    private static Set<String> number(PlatformKey key) {
        String digits = key.value().replaceFirst("^.*?([0-9]*)$", "$1");
        return digits.length() < NUMBER || key.made() ? Set.of() : Set.of("#" + digits);
    }

    private static Said said(Written written) {
        String name = written.author().name();
        return new Said(
                written.key().made(),
                written.kind().name(),
                written.direction().name(),
                written.writtenAt().getEpochSecond(),
                name == null ? "" : name,
                written.text() == null ? "" : written.text());
    }

    /**
     * The same words by the same person in the same second: that is how one that the platform names
     * and one that an export has are known to be the same; two that the platform names never are.
     */
    private static String spot(Said said, boolean made) {
        return (made ? "export " : "plattform ")
                + new FieldDigest()
                        .add(said.kind())
                        .add(said.direction())
                        .add(said.second())
                        .add(
                                said.direction().equals("DRAWN_UP")
                                        ? ""
                                        : MatchRules.words(said.author()))
                        .add(MatchRules.words(said.text()))
                        .taken();
    }
}
