package se.uppsikt.records.casesystems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.secrets.SealedRows;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;
import se.uppsikt.records.casesystems.CaseReceiver.Trial;
import se.uppsikt.records.casesystems.CaseReceiver.Way;

/** The receivers, with their sealed keys. */
@Repository
class ReceiverRows implements SealedRows {
    private final JdbcClient database;
    private final SecretCipher seal;

    ReceiverRows(JdbcClient database, SecretCipher seal) {
        this.database = database;
        this.seal = seal;
    }

    CaseReceiver of(CommitteeId committee) {
        return database.sql("select * from records.case_receiver where committee = ?")
                .param(committee.value())
                .query(this::read)
                .optional()
                .orElseGet(() -> CaseReceiver.none(committee));
    }

    Map<CommitteeId, CaseReceiver> all() {
        Map<CommitteeId, CaseReceiver> all = new HashMap<>();
        database.sql("select * from records.case_receiver")
                .query(this::read)
                .list()
                .forEach(each -> all.put(each.committee(), each));
        return all;
    }

    /** Sealed with the key that is in force when it is this one's turn. */
    @Transactional
    public void put(CaseReceiver receiver, String by, Instant at) {
        database.sql("lock table records.case_receiver in row exclusive mode").update();
        database.sql(
                        """
                        insert into records.case_receiver
                            (committee, way, mail, address, secret, alarm, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (committee) do update
                        set way = excluded.way, mail = excluded.mail, address = excluded.address,
                            secret = excluded.secret, alarm = excluded.alarm,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                            trial_at = null, trial_good = null, trial_told = ''
                        """)
                .param(1, receiver.committee().value())
                .param(2, receiver.way().name())
                .param(3, receiver.mail())
                .param(4, receiver.address())
                .param(5, sealed(receiver))
                .param(6, receiver.alarm())
                .param(7, by)
                .param(8, Columns.time(at))
                .update();
    }

    void trialBegins(CommitteeId committee, Instant at) {
        database.sql(
                        """
                        update records.case_receiver set trial_at = ?, trial_good = null, trial_told = ''
                        where committee = ?
                        """)
                .params(Columns.time(at), committee.value())
                .update();
    }

    void tried(CommitteeId committee, Trial trial) {
        database.sql(
                        """
                        update records.case_receiver set trial_good = ?, trial_told = ?
                        where committee = ? and trial_at = ?
                        """)
                .param(1, trial.good())
                .param(2, trial.told())
                .param(3, committee.value())
                .param(4, Columns.time(trial.at()))
                .update();
    }

    @Override
    public Optional<Sealed> any() {
        return database.sql(
                        "select committee, secret from records.case_receiver where secret is not null limit 1")
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getBytes("secret"),
                                        place(Columns.id(row, "committee"))))
                .optional();
    }

    /** Until the transaction ends nobody else seals anything here; reading goes on. */
    @Override
    public void holdOthersOff() {
        database.sql("lock table records.case_receiver in share row exclusive mode").update();
    }

    @Override
    public int sealAnew() {
        int sealed = 0;
        for (CaseReceiver each : all().values()) {
            byte[] secret = sealed(each);
            if (secret != null) {
                database.sql("update records.case_receiver set secret = ? where committee = ?")
                        .params(secret, each.committee().value())
                        .update();
                sealed++;
            }
        }
        return sealed;
    }

    private byte @Nullable [] sealed(CaseReceiver receiver) {
        Secret secret = receiver.secret();
        return secret == null ? null : seal.seal(secret, place(receiver.committee().value()));
    }

    private CaseReceiver read(ResultSet row, int number) throws SQLException {
        UUID committee = Columns.id(row, "committee");
        byte[] secret = row.getBytes("secret");
        Instant tried = Columns.timeOrNull(row, "trial_at");
        return new CaseReceiver(
                new CommitteeId(committee),
                Way.valueOf(row.getString("way")),
                row.getString("mail"),
                row.getString("address"),
                secret == null ? null : seal.open(secret, place(committee)),
                row.getString("alarm"),
                tried == null
                        ? null
                        : new Trial(
                                tried,
                                row.getObject("trial_good", Boolean.class),
                                row.getString("trial_told")));
    }

    private static String place(UUID committee) {
        return "case-receiver/" + committee;
    }
}
