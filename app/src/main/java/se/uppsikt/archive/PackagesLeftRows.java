package se.uppsikt.archive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.destruction.DisposalId;
import se.uppsikt.records.destruction.LeftElsewhere;

/**
 * Packages of the years from which something is disposed of, as long as their files lie in our
 * folder: the archive has them, and what lies here is taken away by whoever handed them over.
 */
@Repository
class PackagesLeftRows implements LeftElsewhere {
    private final JdbcClient database;
    private final PackageFiles files;

    PackagesLeftRows(JdbcClient database, PackageFiles files) {
        this.database = database;
        this.files = files;
    }

    private record Built(PackageId id, String name) {}

    @Override
    public List<String> of(DisposalId disposal) {
        return database
                .sql(
                        """
                        select p.id, p.name from (
                            select distinct c.account, records.swedish_year(c.written_at) as year
                            from records.destroyed d join records.contribution c on c.id = d.contribution
                            where d.disposal = ?) gone
                        join archive.year_package p using (account, year)
                        order by p.ordered_at, p.id
                        """)
                .param(disposal.value())
                .query(
                        (row, _) ->
                                new Built(
                                        new PackageId(Columns.id(row, "id")),
                                        row.getString("name")))
                .list()
                .stream()
                .filter(built -> files.isHere(built.id(), built.name()))
                .map(
                        built ->
                                "Arkivpaketet "
                                        + built.name()
                                        + " ligger kvar här. Ta bort filen på paketets sida när arkivet har kvitterat den.")
                .toList();
    }
}
