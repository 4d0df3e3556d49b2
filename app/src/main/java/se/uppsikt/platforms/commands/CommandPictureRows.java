package se.uppsikt.platforms.commands;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.destruction.BytesInUse;

/** SQL of the table {@code platforms.command_picture}. */
@Repository
class CommandPictureRows implements BytesInUse {
    private final JdbcClient jdbc;

    CommandPictureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told of commands beside their own rows. */
    @Component("besideCommands")
    record Beside(TakenRows taken, CommandPictureRows pictures) {}

    /** Those of answers that are still to be sent, or may be sent again. */
    @Override
    public Set<Sha256> of(Collection<Sha256> files) {
        return jdbc.sql(
                        """
                        select distinct u.sha256 from platforms.command_picture u
                        join platforms.command c on c.id = u.command and c.state not in ('DONE', 'FAILED', 'UNDONE')
                        where u.sha256 = any(cast(? as bytea[]))
                        """)
                .param(1, Columns.bytes(List.copyOf(files), Sha256::raw))
                .query((row, _) -> Sha256.ofRaw(row.getBytes("sha256")))
                .set();
    }

    void add(CommandId command, Picture picture) {
        jdbc.sql(
                        """
                        insert into platforms.command_picture (command, id, sha256, mime, size, name, alt_text)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        command.value(),
                        picture.id(),
                        picture.stored().hash().raw(),
                        picture.stored().mime(),
                        picture.stored().size(),
                        picture.name(),
                        picture.alt())
                .update();
    }

    /** What the pictures of these answers show, in our words. */
    Map<PlatformKey, String> alts(AccountId account, Collection<PlatformKey> answers) {
        Map<PlatformKey, String> alts = new HashMap<>();
        jdbc.sql(
                        """
                        select c.result, p.alt_text from platforms.command c
                        join platforms.command_picture p on p.command = c.id
                        where c.account = ? and c.result = any(?)
                        """)
                .params(
                        account.value(),
                        answers.stream().map(PlatformKey::value).toArray(String[]::new))
                .query(
                        row -> {
                            alts.put(
                                    new PlatformKey(row.getString("result")),
                                    row.getString("alt_text"));
                        });
        return alts;
    }

    /** How the answers stand that each picture was ordered along with, to these. */
    Map<UUID, Set<Command.State>> standing(Collection<ContributionId> about) {
        Map<UUID, Set<Command.State>> standing = new HashMap<>();
        jdbc.sql(
                        """
                        select p.id, c.state from platforms.command c
                        join platforms.command_picture p on p.command = c.id
                        where c.about = any(cast(? as uuid[]))
                        """)
                .param(1, ContributionId.columns(about))
                .query(
                        row -> {
                            standing.computeIfAbsent(
                                            row.getObject("id", UUID.class),
                                            _ -> EnumSet.noneOf(Command.State.class))
                                    .add(Command.State.valueOf(row.getString("state")));
                        });
        return standing;
    }

    Optional<Picture> of(CommandId command) {
        return jdbc.sql("select * from platforms.command_picture where command = ?")
                .param(command.value())
                .query(
                        (row, _) ->
                                new Picture(
                                        row.getObject("id", UUID.class),
                                        new StoredMedia(
                                                Sha256.ofRaw(row.getBytes("sha256")),
                                                row.getString("mime"),
                                                row.getLong("size")),
                                        row.getString("name"),
                                        row.getString("alt_text")))
                .optional();
    }
}
