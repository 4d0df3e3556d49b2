package se.uppsikt.crisis.situation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.crisis.Crises;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** What those who lead say of themes and rumours. */
@Service
class SituationDesk {
    static final int MOST = 50;
    private static final int LONGEST = 500;
    private static final int THEMES = 20;
    private static final int NAME = 40;

    private final SituationRows rows;
    private final SituationReading reading;
    private final Crises crises;
    private final Records records;
    private final Record log;

    /** New ids, the time and the log. */
    @Component("situationRecord")
    record Record(TimeIds ids, InstantSource time, ApplicationEventPublisher events) {
        Instant now() {
            return StorableText.time(time.instant());
        }

        void note(SituationDeed.Word word, Employee by, Crisis crisis, Map<String, String> more) {
            Map<String, String> told = new HashMap<>(more);
            told.put("kris", crisis.id().value().toString());
            events.publishEvent(new SituationDeed(word, by, now(), told));
        }
    }

    SituationDesk(
            SituationRows rows,
            SituationReading reading,
            Crises crises,
            Records records,
            Record log) {
        this.rows = rows;
        this.reading = reading;
        this.crises = crises;
        this.records = records;
        this.log = log;
    }

    /**
     * @throws Refused when it is without name or words, or there is one of that name
     */
    @Transactional
    void addTheme(Employee me, Crisis crisis, String name, String words) {
        require(me);
        List<String> typed = ThemeRules.typed(words);
        List<Theme> themes = rows.themes(crisis.id());
        List<Objection> objections = new ArrayList<>(worded(typed));
        said(name, "Skriv vad temat ska heta.", objections);
        if (name.strip().length() > NAME) {
            objections.add(Objection.of("C3", "Temat får heta högst " + NAME + " tecken."));
        }
        if (themes.size() >= THEMES) {
            objections.add(
                    Objection.of("C3", "Det finns redan " + THEMES + " teman. Ta bort ett först."));
        }
        if (themes.stream().anyMatch(each -> each.name().equalsIgnoreCase(name.strip()))) {
            objections.add(Objection.of("C3", "Det finns redan ett tema som heter så."));
        }
        Refused.ifAny(objections);
        ThemeId id = new ThemeId(log.ids().next());
        rows.add(crisis.id(), new Theme(id, name.strip(), typed, me.label()), log.now());
        log.note(
                SituationDeed.Word.THEME_MADE,
                me,
                crisis,
                Map.of("tema", name.strip(), "ord", String.join(", ", typed)));
    }

    /** What was put in it goes where its words lead. */
    @Transactional
    void removeTheme(Employee me, Crisis crisis, ThemeId theme) {
        require(me);
        if (!rows.remove(crisis.id(), theme)) {
            throw new NotFound("theme " + theme.value());
        }
        log.note(
                SituationDeed.Word.THEME_REMOVED,
                me,
                crisis,
                Map.of("tema", theme.value().toString()));
    }

    /**
     * Puts some in a theme, whatever their words.
     *
     * @param to null for none
     */
    @Transactional
    void sort(Employee me, Crisis crisis, Collection<ContributionId> some, @Nullable ThemeId to) {
        require(me);
        if (some.isEmpty() || some.size() > MOST) {
            throw new Refused(Objection.of("C3", "Välj ett till " + MOST + " bidrag i listan."));
        }
        if (to != null && rows.themes(crisis.id()).stream().noneMatch(e -> e.id().equals(to))) {
            throw new Refused(Objection.of("C3", "Temat finns inte längre. Välj ett annat."));
        }
        Set<AccountId> mine = reading.readable(me, crisis);
        Map<ContributionId, Contribution> known = records.contributions(some);
        for (ContributionId each : some) {
            Contribution found = known.get(each);
            if (found == null || !mine.contains(found.account())) {
                throw new NotFound("contribution " + each.value());
            }
        }
        rows.sort(me, crisis.id(), some, to, log.now());
        log.note(
                SituationDeed.Word.SORTED,
                me,
                crisis,
                Map.of(
                        "antal",
                        Integer.toString(some.size()),
                        "tema",
                        to == null ? "inget" : to.value().toString()));
    }

    @Transactional
    void addRumour(Employee me, Crisis crisis, String said, String answer, String words) {
        require(me);
        List<String> typed = ThemeRules.typed(words);
        List<Objection> objections = new ArrayList<>(worded(typed));
        said(said, "Skriv vad som sägs.", objections);
        said(answer, "Skriv vad som är sant. Ett rykte står inte utan sitt svar.", objections);
        Refused.ifAny(objections);
        UUID id = log.ids().next();
        rows.add(
                crisis.id(),
                new Rumour(id, said.strip(), answer.strip(), typed, me.label(), log.now()));
        log.note(SituationDeed.Word.RUMOUR_NOTED, me, crisis, Map.of("rykte", id.toString()));
    }

    @Transactional
    void endRumour(Employee me, Crisis crisis, UUID rumour) {
        require(me);
        if (!rows.end(me, crisis.id(), rumour, log.now())) {
            throw new NotFound("rumour " + rumour);
        }
        log.note(SituationDeed.Word.RUMOUR_ENDED, me, crisis, Map.of("rykte", rumour.toString()));
    }

    private static List<Objection> worded(List<String> typed) {
        if (typed.isEmpty()) {
            return List.of(
                    Objection.of("C3", "Skriv minst ett ord. Skilj dem åt med kommatecken."));
        }
        return typed.stream().anyMatch(each -> each.length() < ThemeRules.SHORTEST)
                ? List.of(
                        Objection.of(
                                "C3",
                                "Ett ord behöver minst "
                                        + ThemeRules.SHORTEST
                                        + " bokstäver, annars passar det in på för mycket."))
                : List.of();
    }

    private static void said(String words, String ask, List<Objection> objections) {
        if (words.isBlank()) {
            objections.add(Objection.of("C3", ask));
        } else if (words.length() > LONGEST) {
            objections.add(Objection.of("C3", "Skriv högst " + LONGEST + " tecken."));
        }
    }

    private void require(Employee me) {
        if (!crises.leads(me)) {
            throw new NotPermitted(
                    "Krisledningen och de som arbetar med kommunikation ändrar lägesbilden.");
        }
    }
}
