package se.uppsikt.accounts.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.applications.Application.State;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The applications, and every step of each with the plan as it was. */
@Repository
public class ApplicationRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<ChecklistPoint, String>> POINTS =
            new TypeReference<>() {};

    private final JdbcClient database;

    ApplicationRows(JdbcClient database) {
        this.database = database;
    }

    /** Begins one; an account that has one keeps it. */
    public void begin(AccountId account, State state, Plan plan, Actor by, Instant at) {
        database.sql(
                        """
                        insert into accounts.application
                            (account, state, version, plan, changed_by, changed_at)
                        values (?, ?, 1, cast(? as jsonb), ?, ?)
                        on conflict (account) do nothing
                        """)
                .params(
                        account.value(),
                        state.name(),
                        json(plan.answers()),
                        by.label(),
                        Columns.time(at))
                .update();
    }

    Optional<Application> application(AccountId account) {
        return database.sql("select * from accounts.application where account = ?")
                .param(account.value())
                .query(ApplicationRows::read)
                .optional();
    }

    /** The application, held until the transaction ends, so that two do not decide at once. */
    Optional<Application> held(AccountId account) {
        return database.sql("select * from accounts.application where account = ? for update")
                .param(account.value())
                .query(ApplicationRows::read)
                .optional();
    }

    /** Saves the plan and tells its new version. */
    public int save(AccountId account, Plan plan, Actor by, Instant at) {
        return database.sql(
                        """
                        update accounts.application
                        set plan = cast(? as jsonb), version = version + 1, changed_by = ?,
                            changed_at = ?
                        where account = ? returning version
                        """)
                .params(json(plan.answers()), by.label(), Columns.time(at), account.value())
                .query(Integer.class)
                .single();
    }

    /** Takes a step, and keeps the plan as it was then. */
    public void step(AccountId account, Application.Step step) {
        database.sql(
                        """
                        with moved as (
                            update accounts.application
                            set state = :state, version = version + 1, changed_by = :actor,
                                changed_at = :at
                            where account = :account returning account, plan)
                        insert into accounts.application_step
                            (account, number, state, plan, reasons, actor, at, guideline)
                        select account,
                            (select coalesce(max(number), 0) + 1 from accounts.application_step
                             where account = :account),
                            :state, plan, cast(:reasons as jsonb), :actor, :at, :guideline
                        from moved
                        """)
                .param("account", account.value())
                .param("state", step.to().name())
                .param("reasons", json(step.reasons()))
                .param("actor", step.actor())
                .param("at", Columns.time(step.at()))
                .param("guideline", step.guideline().number())
                .update();
    }

    List<Application.Step> steps(AccountId account) {
        return database.sql(
                        """
                        select state, reasons, actor, at, guideline from accounts.application_step
                        where account = ? order by number
                        """)
                .param(account.value())
                .query(ApplicationRows::readStep)
                .list();
    }

    /** The text of the profile, as it was approved. */
    public record ApprovedText(String text, String by, Instant at) {}

    /** Every text that was approved, the oldest first. */
    public List<ApprovedText> approvedTexts(AccountId account) {
        return database.sql(
                        """
                        select plan ->> ? as text, actor, at from accounts.application_step
                        where account = ? and state = ? and plan ->> ? is not null order by number
                        """)
                .params(
                        ChecklistPoint.PROFILE_TEXT.name(),
                        account.value(),
                        State.APPROVED.name(),
                        ChecklistPoint.PROFILE_TEXT.name())
                .query(
                        (row, n) ->
                                new ApprovedText(
                                        row.getString("text"),
                                        row.getString("actor"),
                                        Columns.time(row, "at")))
                .list();
    }

    private static Application read(ResultSet row, int number) throws SQLException {
        return new Application(
                new AccountId(row.getObject("account", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                new Plan(JSON.readValue(row.getString("plan"), POINTS)),
                row.getString("changed_by"),
                Columns.time(row, "changed_at"));
    }

    private static Application.Step readStep(ResultSet row, int number) throws SQLException {
        return new Application.Step(
                State.valueOf(row.getString("state")),
                JSON.readValue(row.getString("reasons"), POINTS),
                row.getString("actor"),
                Columns.time(row, "at"),
                new GuidelineVersion(row.getInt("guideline")));
    }

    private static String json(Map<ChecklistPoint, String> points) {
        return JSON.writeValueAsString(points);
    }
}
