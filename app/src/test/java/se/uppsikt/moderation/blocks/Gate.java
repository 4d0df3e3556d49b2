package se.uppsikt.moderation.blocks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** The municipality's page, and one stranger who goes on writing what must be taken away. */
final class Gate {
    static final String MOTIVE = "Samma reklam kommer igen varje timme, fast vi döljer den.";
    static final String DESPITE = "Reklamen lurar besökare på pengar redan första gången.";

    private final Desk desk;
    private final Moderation moderation;
    private final Author stranger = new Author(Desk.id(), "Kim Främling");

    Gate(
            Records records,
            Accounts accounts,
            Access access,
            JudgementRows judgements,
            Moderation moderation,
            TransactionTemplate transaction) {
        this.desk = new Desk(records, accounts, access, judgements, transaction);
        this.moderation = moderation;
    }

    Desk desk() {
        return desk;
    }

    /** The stranger writes, somebody hides it on the ground, and the platform says so. */
    Contribution hidden(String ground) {
        Contribution written = written();
        desk.act(moderation, desk.anna(), written, new TakedownAct.Hide(ground, Desk.MOTIVE));
        desk.platformHides(written);
        return written;
    }

    /** The same where two people are needed: proposed, agreed, secured and hidden. */
    Contribution hiddenByTwo(String ground) {
        Contribution written = written();
        desk.act(
                moderation, desk.anna(), written, new TakedownAct.Begin(ground, Desk.MOTIVE, true));
        desk.act(moderation, desk.david(), written, new TakedownAct.Assent(Desk.MOTIVE));
        desk.act(
                moderation,
                desk.anna(),
                written,
                new TakedownAct.Secure(),
                new TakedownAct.Conceal());
        desk.platformHides(written);
        return written;
    }

    Contribution written() {
        return desk.comment(Desk.id(), "Köp klockor", stranger, Desk.now());
    }

    /** A form with everything that is asked for. */
    static BlockForm form(Contribution... reasons) {
        return on("reklam", in(10), null, reasons);
    }

    static BlockForm on(
            String ground, String lastDay, @Nullable BlockId running, Contribution... reasons) {
        return new BlockForm(
                ground,
                MOTIVE,
                DESPITE,
                lastDay,
                "Ring oss på 019-21 10 00.",
                "LETTER",
                "ja",
                "nej",
                List.of(reasons).stream().map(each -> each.id().value().toString()).toList(),
                running == null ? "" : running.value().toString());
    }

    static String in(int days) {
        return LocalDate.now(SwedishTime.ZONE).plusDays(days).toString();
    }

    static List<Objection> objections(Runnable deed) {
        try {
            deed.run();
            return List.of();
        } catch (Refused refused) {
            return refused.objections();
        }
    }
}
