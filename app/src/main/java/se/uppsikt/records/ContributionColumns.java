package se.uppsikt.records;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;

/** The columns of a contribution as the record that pages get. */
final class ContributionColumns {
    private ContributionColumns() {}

    static Contribution contribution(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent");
        String permalink = row.getString("permalink");
        return new Contribution(
                new ContributionId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                new PlatformKey(row.getString("key")),
                ContributionKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                new Author(row.getString("author_platform_id"), row.getString("author_name")),
                parent == null ? null : new PlatformKey(parent),
                new PlatformKey(row.getString("thread")),
                row.getString("text"),
                VersionRows.genre(row),
                permalink == null ? null : URI.create(permalink),
                Columns.time(row, "written_at"),
                Columns.time(row, "captured_at"),
                row.getInt("versions"),
                row.getInt("media"),
                facts(row));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                Facts.Answering.valueOf(row.getString("answering")),
                Facts.Visibility.valueOf(row.getString("visibility")),
                Facts.RegistrationState.valueOf(row.getString("registration")),
                Facts.Retention.valueOf(row.getString("retention")),
                row.getBoolean("on_hold"),
                row.getBoolean("secret"),
                row.getBoolean("never_shown"),
                Columns.timeOrNull(row, "seen_at"),
                Columns.timeOrNull(row, "withdrawn_at"),
                Columns.timeOrNull(row, "archived_at"),
                vanishing(row));
    }

    private static @Nullable Vanishing vanishing(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") == null) {
            return null;
        }
        String by = row.getString("gone_by");
        if (by != null) {
            return switch (Observation.Withdrawer.valueOf(by)) {
                case AUTHOR -> new Vanishing.ByAuthor();
                case PLATFORM -> new Vanishing.ByPlatform();
            };
        }
        Array with = row.getArray("gone_with");
        if (with == null) {
            return new Vanishing.Unknown();
        }
        String[] above = (String[]) with.getArray();
        var id = new ContributionId(UUID.fromString(above[0]));
        boolean post = Boolean.parseBoolean(above[2]);
        return Boolean.parseBoolean(above[1])
                ? new Vanishing.WithRemoved(id, post)
                : new Vanishing.WithVanished(id, post);
    }
}
