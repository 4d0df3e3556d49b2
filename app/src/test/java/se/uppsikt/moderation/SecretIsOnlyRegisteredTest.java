package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Register;

/**
 * H2 and M3: what is hidden or taken away as secret or sensitive is marked so at once, can then
 * only be registered, and may not stay merely hidden.
 */
@Proves("H2")
@UppsiktTest
class SecretIsOnlyRegisteredTest {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Policy policy;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sekretess", "kanslig-personuppgift"})
    void theGroundMarksItAndTheMarkHolds(String ground) {
        Contribution hidden = desk.comment("Min granne är sjuk");
        desk.act(moderation, desk.anna(), hidden, new TakedownAct.Hide(ground, Desk.MOTIVE));
        Contribution begun = desk.comment("Min granne är sjuk");
        desk.act(moderation, desk.anna(), begun, new TakedownAct.Begin(ground, Desk.MOTIVE, false));

        assertThat(records.secret(hidden.id())).isTrue();
        assertThat(records.secret(begun.id())).isTrue();
        assertThat(records.kept(hidden.id()).ledger())
                .filteredOn(entry -> entry.event().equals("secrecy-marked"))
                .hasSize(1);
        assertThatThrownBy(
                        () ->
                                register.decideRegistration(
                                        desk.registrar(),
                                        hidden.id(),
                                        RegistrationState.KEPT_IN_ORDER,
                                        Desk.MOTIVE))
                .isInstanceOf(Refused.class);
    }

    @Test
    void otherGroundsMarkNothing() {
        Contribution comment = desk.comment("Köp klockor");
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide("reklam", Desk.MOTIVE));

        assertThat(records.secret(comment.id())).isFalse();
    }

    @Test
    void theAlarmSoundsOnTheGroundsThatTheGuidelineNames() {
        Duration day = policy.current().moderation().hiddenAtMost();
        var alarming =
                policy.current().grounds().stream()
                        .filter(ground -> alarms(ground, day))
                        .map(Ground::id)
                        .collect(Collectors.toSet());

        assertThat(alarming)
                .contains("olaga-hot", "upphovsratt")
                .contains(
                        "sekretess",
                        "kanslig-personuppgift",
                        "krankning",
                        "trakasserier",
                        "personuppgift")
                .doesNotContain(
                        "reklam", "spam", "pornografi", "politisk-diskussion", "ovidkommande");
    }

    private boolean alarms(Ground ground, Duration day) {
        Contribution comment = desk.comment("Det här är dolt");
        if (ground.secondPerson()) {
            desk.act(
                    moderation,
                    desk.anna(),
                    comment,
                    new TakedownAct.Begin(ground.id(), Desk.MOTIVE, true));
            desk.act(moderation, desk.david(), comment, new TakedownAct.Assent(Desk.MOTIVE));
            desk.act(
                    moderation,
                    desk.anna(),
                    comment,
                    new TakedownAct.Secure(),
                    new TakedownAct.Conceal());
        } else {
            desk.act(
                    moderation,
                    desk.anna(),
                    comment,
                    new TakedownAct.Hide(ground.id(), Desk.MOTIVE));
        }
        Judgement judgement = judgements.find(comment.id()).orElseThrow();
        return DueRules.hiddenTooLong(
                judgement, day, Desk.now().plus(day).plus(Duration.ofMinutes(5)));
    }
}
