package se.uppsikt.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.ReferralRules.Way;
import se.uppsikt.inbox.answerbank.AnswerBank;
import se.uppsikt.inbox.pictures.Attached;
import se.uppsikt.inbox.supervision.DangerOutcome;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Plight;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.register.Triage;

/**
 * What somebody has filled in, as the browser sends it; it comes back word for word when it is
 * refused.
 *
 * @param version the version of the item that the form was made for
 * @param once the form's own key
 * @param signature {@code kommun} leaves the name out (S4)
 * @param where {@code enskilt} answers a comment in a message (X1)
 * @param kind what the document is taken for (S12)
 * @param caseNumber the case that it touches
 * @param found the platform's key of what was found and is the answer
 * @param inserted the ready answers that have been inserted in the text, each with its version (S6)
 * @param picture by which a picture is attached
 * @param alt what the picture shows
 * @param ready the ready answer that is to be inserted, where no script does it
 * @param outcome what was done about danger to life (S11)
 * @param close whether it concerns whoever answers, {@code ja} or {@code nej} (M10)
 */
public record AnswerForm(
        @Nullable Integer version,
        @Nullable String once,
        @Nullable String text,
        @Nullable String signature,
        @Nullable String where,
        @Nullable String way,
        @Nullable String actor,
        @Nullable String link,
        @Nullable CloseReason reason,
        @Nullable String words,
        @Nullable Triage kind,
        @Nullable String caseNumber,
        @Nullable String found,
        @Nullable String inserted,
        @Nullable String picture,
        @Nullable String alt,
        @Nullable String ready,
        @Nullable DangerOutcome outcome,
        @BindParam("nara") @Nullable String close) {
    static final AnswerForm EMPTY =
            new AnswerForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null);

    /** Where a refusal is written, and what it says. */
    public record Refusal(String act, List<Objection> objections) {
        static final Refusal NONE = new Refusal("", List.of());

        private static final Set<String> IN_THE_CONVERSATION =
                Set.of(
                        "svara",
                        "bild",
                        "angra",
                        "ta",
                        "ta-over",
                        "slapp",
                        "kom-fram",
                        "skicka-igen",
                        "skriv-om",
                        "for-hand",
                        "avklara");

        /** Whether it stands among what may be done, and not by the answer. */
        public boolean besideTheConversation() {
            return !objections.isEmpty() && !IN_THE_CONVERSATION.contains(act);
        }

        public List<Objection> of(String part) {
            return act.equals(part) ? objections : List.of();
        }
    }

    /** With what this person had written or chosen and took back, where nothing new is. */
    AnswerForm goingOn(ItemView open, Employee me) {
        Plight plight = open.plight();
        if (plight == null || text != null || way != null) {
            return this;
        }
        Command command = plight.command();
        if (!open.undoneBy(me)) {
            return open.refusedWords().isEmpty()
                    ? this
                    : attached(onRecord(open, command).getOrDefault("bild", ""));
        }
        String signed = Objects.requireNonNull(command.text());
        String again = SignatureRules.unsigned(signed);
        Map<String, String> onRecord = onRecord(open, command);
        boolean referred = open.item().referral();
        return attached(onRecord.getOrDefault("bild", ""))
                .takenBack(
                        signed.endsWith(open.signatures().unnamed()) ? "kommun" : "namn",
                        command.deed() == Command.Deed.PRIVATE_ANSWER ? "enskilt" : "oppet",
                        referred ? null : again,
                        referred ? null : onRecord.getOrDefault("svarsbank", ""),
                        referred ? referral(onRecord.get("way"), open.readyTexts(), again) : null);
    }

    private static @Nullable Referral referral(
            @Nullable String way, List<ItemView.ReadyText> texts, String read) {
        return texts.stream()
                .filter(each -> each.way().equals(way))
                .map(each -> ReferralRules.madeOf(Way.valueOf(each.way()), each.text(), read))
                .findFirst()
                .orElse(null);
    }

    /** What was put on record when it was ordered. */
    private static Map<String, String> onRecord(ItemView open, Command command) {
        String id = command.id().value().toString();
        return open.entries().stream()
                .filter(ItemView.Entry::chosen)
                .flatMap(entry -> entry.kept().ledger().stream())
                .map(LedgerEntry::particulars)
                .filter(particulars -> id.equals(particulars.get("command")))
                .findFirst()
                .orElse(Map.of());
    }

    /** Whether nothing is left to do with an item when this act has been done. */
    boolean settles(String act) {
        return switch (act) {
            case "svara", "hanvisa", "klar" -> true;
            case "sortera", "gilla" -> kind == Triage.NEEDS_NO_ANSWER;
            default -> false;
        };
    }

    /** What was done about danger to life. */
    ItemDanger.Word word() {
        return new ItemDanger.Word(outcome, reasonWords());
    }

    /** The same, told with an act that is no telling itself. */
    ItemDanger.Word word(String act) {
        return act.equals("avklara") ? new ItemDanger.Word(null, "") : word();
    }

    public boolean saidClose(String answer) {
        return answer.equals(close);
    }

    @Nullable Boolean isClose() {
        return saidClose("ja") || saidClose("nej") ? (Boolean) saidClose("ja") : null;
    }

    public boolean named() {
        return !"kommun".equals(signature);
    }

    public boolean privately() {
        return "enskilt".equals(where);
    }

    /**
     * @throws Refused when no way was chosen
     */
    Referral referral() {
        return new Referral(
                Way.named(way)
                        .orElseThrow(
                                () -> new Refused(Objection.of("S5", "Välj vart du hänvisar."))),
                actor,
                link);
    }

    public String said() {
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    /** With more after what is written. */
    AnswerForm goingOnWith(String more, String tokens) {
        String before = said().isBlank() ? "" : said().stripTrailing() + "\n";
        return with(before + more, tokens);
    }

    /**
     * What was inserted, as the form says; it counts for no more than what the bank knows of it.
     */
    public String insertedTokens() {
        return inserted == null ? "" : inserted;
    }

    HandlingRules.Answer answer(AnswerBank.Used used, Attached attached) {
        return new HandlingRules.Answer(said(), named(), privately(), used, attached);
    }

    String readyNamed() {
        return ready == null ? "" : ready;
    }

    /** The same with this picture, described as it was; with none when it is empty. */
    AnswerForm attached(String other) {
        return copy(said().isEmpty() ? text : said(), inserted, other, null, ready);
    }

    /** By which a picture is attached; empty when none is. */
    public String attachedPicture() {
        return picture == null ? "" : picture;
    }

    public String described() {
        return alt == null ? "" : alt;
    }

    /** The same with another text and other ready answers in it. */
    AnswerForm with(String otherText, String otherInserted) {
        return copy(otherText, otherInserted, picture, alt, null);
    }

    private AnswerForm copy(
            @Nullable String otherText,
            @Nullable String otherInserted,
            @Nullable String otherPicture,
            @Nullable String otherAlt,
            @Nullable String otherReady) {
        return new AnswerForm(
                version,
                once,
                otherText,
                signature,
                where,
                way,
                actor,
                link,
                reason,
                words,
                kind,
                caseNumber,
                found,
                otherInserted,
                otherPicture,
                otherAlt,
                otherReady,
                outcome,
                close);
    }

    /** The same as an answer, or a referral, that did not leave the house. */
    private AnswerForm takenBack(
            String how,
            String place,
            @Nullable String said,
            @Nullable String tokens,
            @Nullable Referral referral) {
        return new AnswerForm(
                version,
                once,
                said,
                how,
                place,
                referral == null ? null : referral.way().name(),
                referral == null ? null : referral.actor(),
                referral == null ? null : referral.link(),
                reason,
                words,
                kind,
                caseNumber,
                found,
                tokens,
                picture,
                alt,
                ready,
                outcome,
                close);
    }

    @Nullable PlatformKey foundKey() {
        return found == null || found.isBlank() ? null : new PlatformKey(found);
    }

    /** The number of a case, as written; empty when none was. */
    public String writtenCase() {
        return caseNumber == null ? "" : caseNumber;
    }

    public String reasonWords() {
        return words == null ? "" : words;
    }
}
