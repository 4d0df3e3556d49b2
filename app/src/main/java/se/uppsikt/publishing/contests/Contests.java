package se.uppsikt.publishing.contests;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.contests.Contest.Access;
import se.uppsikt.publishing.contests.ContestDeed.Act;
import se.uppsikt.publishing.contests.WinnerRows.Draw;
import se.uppsikt.publishing.contests.WinnerRows.Winner;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** What is done with a contest, by those who work with its draft. */
@Enforces(
        value = "P8",
        how =
                "Arrangören ser bara bidragen till sin tävling, och bara till och med den dag som är bestämd. Bidragen är allmänna handlingar och finns kvar.")
@Service
class Contests {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SEED = 32;
    private static final int LONGEST = 1_000;

    private final ContestRows rows;
    private final WinnerRows winners;
    private final Drafts drafts;
    private final Entries entries;
    private final ContestDesk desk;

    Contests(
            ContestRows rows,
            WinnerRows winners,
            Drafts drafts,
            Entries entries,
            ContestDesk desk) {
        this.rows = rows;
        this.winners = winners;
        this.drafts = drafts;
        this.entries = entries;
        this.desk = desk;
    }

    /**
     * @throws NotFound also when somebody may not know of the draft
     */
    Optional<Contest> of(Employee me, DraftId draft) {
        return rows.contest(drafts.draft(me, draft).id());
    }

    /** It is a contest. */
    @Transactional
    void begin(Employee by, DraftId id) {
        if (drafts.draft(by, id).state() != Draft.State.WRITING) {
            throw refused(
                    "Det går inte att göra en tävling av det nu. Ta tillbaka inlägget först.");
        }
        rows.begin(id, desk.mark(by));
    }

    /** It is none after all. */
    @Transactional
    void end(Employee by, DraftId id) {
        held(by, id);
        if (drafts.draft(by, id).state() != Draft.State.WRITING) {
            throw refused("Tävlingen är på väg ut. Ta tillbaka inlägget först.");
        }
        rows.delete(id);
    }

    /**
     * Saves what is filled in, whole or not. What people have been promised stays as it was once it
     * is handed in; who sees the entries can be changed at any time.
     */
    @Transactional
    void change(Employee by, DraftId id, ContestForm form) {
        Contest before = held(by, id);
        if (!Integer.toString(before.version()).equals(form.text(form.read()))) {
            throw refused(
                    "Någon annan har ändrat tävlingen sedan du öppnade sidan. Din text står kvar här; öppna sidan i ett nytt fönster, jämför och spara sedan.");
        }
        Contest.Terms terms = form.written();
        if (terms.prize().length() > LONGEST
                || terms.who().length() > LONGEST
                || terms.toldHow().length() > LONGEST
                || terms.link().length() > LONGEST) {
            throw refused("Varje fält får ha högst 1 000 tecken.");
        }
        boolean writing = drafts.draft(by, id).state() == Draft.State.WRITING;
        Access access = form.access();
        Refused.ifAny(
                ContestRules.access(access, (writing ? terms : before.terms()).closes()).stream()
                        .map(sentence -> Objection.of("P8", sentence))
                        .toList());
        if (writing) {
            rows.change(id, terms, desk.mark(by));
        }
        if (!access.equals(before.access())) {
            rows.access(id, access);
            desk.done(Act.LET_IN, by, id, told(access));
        }
    }

    private static Map<String, String> told(Access access) {
        return Map.of(
                "people",
                access.people().stream()
                        .map(each -> each.value().toString())
                        .sorted()
                        .collect(Collectors.joining(" ")),
                "from",
                String.valueOf(access.from()),
                "until",
                String.valueOf(access.until()));
    }

    /**
     * One more winner is drawn among those who have not won.
     *
     * @param seen how many there were on the page: whoever presses twice draws once
     */
    @Transactional
    void draw(Employee by, DraftId id, int seen) {
        Contest contest = over(by, id);
        Set<UUID> won =
                winners.winners(id).stream()
                        .map(each -> each.entry().value())
                        .collect(Collectors.toSet());
        if (won.size() == seen) {
            draw(by, contest, won);
        }
    }

    private void draw(Employee by, Contest contest, Set<UUID> won) {
        DraftId id = contest.draft();
        List<UUID> lots = DrawRules.lots(entries.taking(contest, drafts.draft(by, id)), won);
        if (lots.isEmpty()) {
            throw refused("Det finns inget bidrag att lotta bland.");
        }
        byte[] seed = new byte[SEED];
        CHANCE.nextBytes(seed);
        Draw draw = new Draw(desk.id(), lots, seed, desk.mark(by));
        UUID winner = DrawRules.winner(lots, seed);
        winners.insert(id, draw);
        winners.won(id, new Winner(new ContributionId(winner), draw.id(), draw.by()));
        rows.oneMore(id);
        desk.done(
                Act.DRAWN,
                by,
                id,
                Map.of(
                        "winner", winner.toString(),
                        "lots", Integer.toString(lots.size()),
                        "lots-print", print(lots),
                        "seed", HexFormat.of().formatHex(seed)));
    }

    /** By which it is seen that the lots are the same: their ids, one on each line. */
    static String print(List<UUID> lots) {
        return Sha256.of(
                        lots.stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining("\n"))
                                .getBytes(StandardCharsets.US_ASCII))
                .hex();
    }

    /** What a jury has chosen. */
    @Transactional
    void choose(Employee by, DraftId id, ContributionId entry) {
        over(by, id);
        Contribution chosen = entries.some(Set.of(entry)).get(entry);
        boolean here =
                chosen != null
                        && Entries.entry(chosen)
                        && entries.posts(drafts.draft(by, id)).values().stream()
                                .anyMatch(
                                        post ->
                                                post.account().equals(chosen.account())
                                                        && post.thread().equals(chosen.thread()));
        if (!here) {
            throw new NotFound("contribution " + entry.value());
        }
        if (winners.won(id, new Winner(entry, null, desk.mark(by)))) {
            rows.oneMore(id);
            desk.done(Act.CHOSEN, by, id, Map.of("winner", entry.value().toString()));
        }
    }

    @Transactional
    void told(Employee by, DraftId id) {
        if (decided(by, id).told() == null) {
            rows.told(id, desk.mark(by));
            desk.done(Act.TOLD, by, id, Map.of());
        }
    }

    @Transactional
    void thrown(Employee by, DraftId id) {
        if (decided(by, id).thrown() == null) {
            rows.thrown(id, desk.mark(by));
            desk.done(Act.THROWN, by, id, Map.of());
        }
    }

    private Contest held(Employee by, DraftId id) {
        drafts.draft(by, id);
        return rows.held(id).orElseThrow(() -> new NotFound("contest " + id.value()));
    }

    private Contest over(Employee by, DraftId id) {
        Contest contest = held(by, id);
        if (!contest.terms().over(desk.now())) {
            throw refused("Tävlingen pågår än. Vänta till sista tiden för att delta.");
        }
        return contest;
    }

    /** Somebody has won; what is said of the winners is said of them all. */
    private Contest decided(Employee by, DraftId id) {
        Contest contest = over(by, id);
        if (winners.winners(id).isEmpty()) {
            throw refused("Ingen har vunnit än. Utse vinnaren först.");
        }
        return contest;
    }

    private static Refused refused(String sentence) {
        return new Refused(Objection.of("P8", sentence));
    }
}
