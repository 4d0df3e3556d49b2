package se.uppsikt.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.answerbank.AnswerBank;
import se.uppsikt.inbox.bulk.BulkSorting;
import se.uppsikt.inbox.bulk.Left;
import se.uppsikt.inbox.pictures.Attached;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Guideline.Units;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Vanishing;

/** When an act on an item is refused, with the reason and the mend. */
@Enforces(value = "S9", how = "Det som någon redan svarar på går inte att svara på en gång till.")
final class HandlingRules {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private HandlingRules() {}

    /**
     * An answer in somebody's own words, or in those of the bank (S6).
     *
     * @param privately in a message to whoever wrote a comment (X1)
     * @param attached the picture that goes along
     */
    record Answer(
            String text,
            boolean named,
            boolean privately,
            AnswerBank.Used used,
            Attached attached) {
        /** In the open, with nothing along. */
        static Answer open(String text, boolean named) {
            return new Answer(text, named, false, AnswerBank.Used.NOTHING, Attached.NOTHING);
        }

        Command.Deed deed() {
            return privately ? Command.Deed.PRIVATE_ANSWER : Command.Deed.ANSWER;
        }

        Map<String, String> particulars(Command command) {
            Map<String, String> particulars = new TreeMap<>();
            particulars.put("command", command.id().value().toString());
            particulars.put("signature", named ? "namn" : "kommun");
            particulars.put("väg", privately ? "enskilt" : "öppet");
            if (!used.onRecord().isEmpty()) {
                particulars.put("svarsbank", used.onRecord());
            }
            particulars.putAll(attached.onRecord());
            return particulars;
        }
    }

    /**
     * Somebody else got there first (S9).
     *
     * @param version the version that the form was made for
     * @param last what was done last; null when nothing was
     */
    static List<Objection> precedence(
            Item item, int version, PersonId me, @Nullable LedgerEntry last, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (version != item.version()) {
            String what =
                    last == null
                            ? "Något har ändrats."
                            : "%s (%s, %s)."
                                    .formatted(
                                            last.sentence(),
                                            last.actor(),
                                            SwedishTime.relative(last.at(), now));
            objections.add(
                    Objection.of(
                            "S9",
                            "Någon hann före. " + what + " Läs det nya innan du gör något mer.",
                            "Visa det nya",
                            address(item)));
        } else {
            item.inOtherHand(me, now)
                    .ifPresent(
                            taken ->
                                    objections.add(
                                            Objection.of(
                                                    "S9",
                                                    inHand(taken, now)
                                                            + " Ta över först, om du ska svara.",
                                                    "Visa vem som svarar",
                                                    address(item))));
        }
        return objections;
    }

    /** Such as {@code Anna Berg, redaktör svarar nu sedan 2 min.} */
    static String inHand(Item.Taken taken, Instant now) {
        long minutes = Math.max(0, Duration.between(taken.at(), now).toMinutes());
        return taken.label() + " svarar nu" + (minutes == 0 ? "." : " sedan " + minutes + " min.");
    }

    /** Whether it can be answered at all. */
    static List<Objection> answerable(Item item, Contribution c, Capabilities platform) {
        List<Objection> objections = new ArrayList<>(waiting(item));
        if (c.facts().visibility() == Facts.Visibility.REMOVED) {
            objections.add(
                    unanswerable(
                            item,
                            "S5",
                            "Den är borttagen från plattformen och går inte att svara på där."));
        } else if (c.facts().withdrawnAt() != null) {
            objections.add(
                    unanswerable(
                            item,
                            "S5",
                            gone(c.facts().vanishing()) + " och går inte att svara på där."));
        }
        if (!platform.answer()) {
            objections.add(
                    unanswerable(
                            item,
                            "X8",
                            "Plattformen låter inte Uppsikt svara. Svara där och avsluta sedan här."));
        }
        return objections;
    }

    /** Whether it may go to somebody else now: what somebody writes about does not. */
    static List<Objection> changingHands(Item item, PersonId me, Instant now) {
        List<Objection> objections = new ArrayList<>(waiting(item));
        objections.addAll(precedence(item, item.version(), me, null, now));
        return objections;
    }

    private static List<Objection> waiting(Item item) {
        return switch (item.state()) {
            case WAITING -> List.of();
            case UNDER_WAY ->
                    List.of(
                            Objection.of(
                                    "S9",
                                    "Ett svar är redan på väg. Vänta tills du ser hur det gick.",
                                    "Visa svaret",
                                    address(item)));
            case CLOSED ->
                    List.of(
                            Objection.of(
                                    "S9",
                                    "Det här är redan klart. Öppna det igen om du ska svara."));
        };
    }

    private static String gone(@Nullable Vanishing how) {
        return how == null ? new Vanishing.Unknown().swedish() : how.swedish();
    }

    /** The mend is to close it, unless it is closed already. */
    private static Objection unanswerable(Item item, String rule, String sentence) {
        return item.state() == Item.State.WAITING
                ? Objection.of(rule, sentence, "Avsluta utan svar", address(item) + "#klar")
                : Objection.of(rule, sentence);
    }

    /** Only a comment can be answered apart; in a conversation every answer is (X1). */
    static boolean mayPrivately(Contribution c, Capabilities platform) {
        return c.kind() == ContributionKind.COMMENT && platform.answerPrivately();
    }

    static Objection notPrivately() {
        return Objection.of(
                "X8", "Det här går inte att besvara i ett eget meddelande. Svara öppet i stället.");
    }

    /**
     * What is or may be secret is answered with no words of one's own: even saying that somebody
     * has a case may tell too much (M3, OSL).
     */
    static List<Objection> ownWords(Item item, boolean secret, Units units) {
        return secret
                ? List.of(
                        Objection.of(
                                "M3",
                                "Det här är markerat som hemligt eller känsligt. Svara inte med egna"
                                        + " ord, inte ens för att bekräfta. Hänvisa med den färdiga"
                                        + " texten till "
                                        + units.serviceCentre()
                                        + ".",
                                "Hänvisa",
                                address(item) + "#hanvisa"))
                : List.of();
    }

    /**
     * @param text as the employee wrote it
     * @param platform what the platform has against it as it would be published, signature and all
     */
    static List<Objection> wording(String text, List<Objection> platform) {
        return text.isBlank() ? List.of(Objection.of("S2", "Skriv ett svar först.")) : platform;
    }

    /** The platform takes an answer no longer; the words tell the other ways. */
    static Objection tooLate(Item item, String words) {
        return unanswerable(item, "X8", words);
    }

    static List<Objection> closing(Item item, @Nullable CloseReason reason, String words) {
        List<Objection> objections = new ArrayList<>();
        if (item.state() != Item.State.WAITING) {
            objections.add(
                    Objection.of(
                            "S9",
                            "Det väntar inte på svar längre, så det finns inget att avsluta."));
        }
        if (reason == null) {
            objections.add(Objection.of("S2", "Välj varför det inte ska besvaras."));
        } else if (reason == CloseReason.OTHER && words.strip().length() < SHORTEST_REASON) {
            objections.add(Objection.of("S2", "Skriv vilket skälet är."));
        }
        if (words.strip().length() > LONGEST_REASON) {
            objections.add(
                    Objection.of(
                            "S2",
                            "Skälet är %d tecken för långt. Korta det."
                                    .formatted(words.strip().length() - LONGEST_REASON)));
        }
        return objections;
    }

    /**
     * Why one of many is left alone when all of a list is sorted at once (S12); empty when it is
     * not. An item with an answer is left: what else follows for the answer is nothing to do by the
     * hundred.
     *
     * @param over whether it is handed over to somebody (S7)
     * @param sorted whether somebody has taken it for something
     */
    static Optional<Left> left(
            Item item, BulkSorting order, Instant now, boolean over, boolean sorted) {
        if (item.first() != Item.First.NO) {
            return Optional.of(Left.DANGER);
        }
        if (item.state() == Item.State.UNDER_WAY
                || item.state() == Item.State.WAITING && item.command() != null) {
            return Optional.of(Left.ANSWERED);
        }
        if (item.inOtherHand(order.by(), now).isPresent()) {
            return Optional.of(Left.IN_HAND);
        }
        if (over || sorted) {
            return Optional.of(over ? Left.HANDED_OVER : Left.SORTED);
        }
        return item.changedAt().isAfter(order.orderedAt())
                ? Optional.of(Left.CHANGED)
                : Optional.empty();
    }

    static String address(Item item) {
        return "/inkorg/" + item.contribution().value();
    }
}
