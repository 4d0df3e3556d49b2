package se.uppsikt.accounts.appearance;

import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.applications.Application;
import se.uppsikt.accounts.applications.ApplicationRows;
import se.uppsikt.accounts.applications.ChecklistPoint;
import se.uppsikt.accounts.applications.Plan;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.policy.GuidelineVersion;

/** How an account looked in years gone by, as if it had been put in then. */
public final class PastProfile {
    private static final Machine PUT_BY = new Machine("prov");

    private final PictureRows pictures;
    private final ApplicationRows applications;
    private final AccountId account;

    public PastProfile(ApplicationContext program, AccountId account) {
        this.pictures = program.getBean(PictureRows.class);
        this.applications = program.getBean(ApplicationRows.class);
        this.account = account;
    }

    /** Judged at once, so that it breaks no rule today. */
    public AccountPicture picture(
            Place place, String description, byte[] original, byte[] shown, Instant at) {
        AccountPicture put =
                pictures.add(
                        new PictureRows.Put(account, place, description, original, shown),
                        PUT_BY,
                        at);
        pictures.judge(put.id(), Coat.ABSENT, PUT_BY, at);
        return put;
    }

    public void text(String text, Instant at) {
        Plan plan = new Plan(Map.of(ChecklistPoint.PROFILE_TEXT, text));
        applications.begin(account, Application.State.APPROVED, plan, PUT_BY, at);
        applications.save(account, plan, PUT_BY, at);
        applications.step(
                account,
                new Application.Step(
                        Application.State.APPROVED,
                        Map.of(),
                        "Eva Ek",
                        at,
                        new GuidelineVersion(1)));
    }
}
