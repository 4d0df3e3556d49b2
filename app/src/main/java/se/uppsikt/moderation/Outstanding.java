package se.uppsikt.moderation;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Missing;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.moderation.police.PoliceReport;
import se.uppsikt.moderation.police.PoliceReportRows;
import se.uppsikt.platforms.commands.Command;
import se.uppsikt.platforms.commands.CommandId;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;

/** What is left to people after a judgement: the police, and what the platform would not do. */
@Enforces(value = "M4", how = "Polisanmälan blir en uppgift som ligger kvar tills den är gjord.")
@Component
class Outstanding {
    private static final int REFERENCE_AT_MOST = 100;

    private final PoliceReportRows reports;
    private final Platforms platforms;
    private final Effects effects;
    private final Policy policy;
    private final InstantSource time;

    Outstanding(
            PoliceReportRows reports,
            Platforms platforms,
            Effects effects,
            Policy policy,
            InstantSource time) {
        this.reports = reports;
        this.platforms = platforms;
        this.effects = effects;
        this.policy = policy;
        this.time = time;
    }

    /** The report to the police is made; its number there is kept. */
    void reported(Employee me, ContributionId about, String ground, String reference) {
        if (reference.isBlank() || reference.length() > REFERENCE_AT_MOST) {
            throw new Refused(
                    Objection.of(
                            "M4",
                            "Skriv polisens diarienummer, eller hur och när du nådde polisen, med"
                                    + " högst "
                                    + REFERENCE_AT_MOST
                                    + " tecken."));
        }
        PoliceReport report =
                reports.about(about).stream()
                        .filter(one -> one.ground().equals(ground))
                        .findFirst()
                        .orElseThrow(() -> new Missing("police report about " + about));
        if (!reports.done(about, ground, me.label(), reference.strip(), time.instant())) {
            throw new Refused(Objection.of("M4", "Polisanmälan är redan antecknad som gjord."));
        }
        effects.keepReported(
                me, report, reference.strip(), policy.current().version(), time.instant());
    }

    /** Orders again what failed. What is unknown or under way is never ordered twice (S9). */
    void again(Employee me, ContributionId about, CommandId failed) {
        Command command = command(about, failed);
        if (command.state() != Command.State.FAILED) {
            throw new Refused(
                    Objection.of("S9", "Bara det som inte gick kan skickas igen. Ladda om sidan."));
        }
        switch (command.deed()) {
            case HIDE -> platforms.hide(me, about);
            case UNHIDE -> platforms.unhide(me, about);
            case REMOVE -> platforms.remove(me, about);
            case ANSWER, PRIVATE_ANSWER ->
                    throw new Refused(Objection.of("S9", "Ett svar skickas igen från inkorgen."));
        }
    }

    void doneByHand(Employee me, ContributionId about, CommandId waiting, String proof) {
        platforms.doneByHand(me, command(about, waiting).id(), proof);
    }

    private Command command(ContributionId about, CommandId id) {
        return platforms.commands(List.of(about)).getOrDefault(about, List.of()).stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("command " + id));
    }
}
