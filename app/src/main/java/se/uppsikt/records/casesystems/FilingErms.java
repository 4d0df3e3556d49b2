package se.uppsikt.records.casesystems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import se.uppsikt.archive.eark.Erms;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageHead.Party;
import se.uppsikt.archive.eark.Xml;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;
import se.uppsikt.records.casesystems.PackageMaking.Gathered;

/**
 * The entry in the words of CITS ERMS, with the names that the municipality's own register needs;
 * what the open register leaves out is noted.
 */
public final class FilingErms {
    private static final String REGISTRY = "Registratorn";
    private static final String PRODUCT = "Uppsikt";

    private FilingErms() {}

    static byte[] of(Gathered all, List<PackedFile> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Erms erms = new Erms(Xml.to(out));
            erms.begin(head(all));
            erms.record(record(all, files));
            erms.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PackageHead head(Gathered all) {
        Party committee = committee(all);
        Party town = Party.organisation(all.municipality(), all.organisationNumber());
        return new PackageHead(
                all.filing().contribution().value() + "-v" + all.filing().version(),
                all.entry().number().shown(),
                all.filing().madeAt(),
                new PackageHead.Parties(committee, town, town, new Party(PRODUCT, ""), REGISTRY),
                new PackageHead.Terms(PackageHead.Terms.PROFILE_2_1_0, "", all.committee().code()));
    }

    private static Party committee(Gathered all) {
        return Party.organisation(all.committee().name(), all.organisationNumber());
    }

    private static Erms.Entry record(Gathered all, List<PackedFile> files) {
        Contribution c = all.kept().contribution();
        Registration entry = all.entry();
        return new Erms.Entry(
                c.id().value(),
                c.kind().swedish(),
                registered(entry, Erms.Names.TOLD_APART),
                committee(all),
                c.facts().secret(),
                files.stream().map(FilingErms::appendix).toList(),
                others(all));
    }

    /**
     * An entry in the words of ERMS.
     *
     * @param unlessOpen what is done with the name where the open register does not show it
     */
    public static Erms.Registered registered(Registration entry, Erms.Names unlessOpen) {
        return new Erms.Registered(
                entry.number().shown(),
                entry.number().running(),
                entry.registeredAt(),
                entry.registeredBy(),
                entry.subject(),
                new Erms.Way(
                        entry.direction() == Direction.RECEIVED,
                        entry.direction().swedish(),
                        entry.receivedAt()),
                entry.counterpart(),
                entry.view() == Registration.PublicView.SUBJECT_AND_NAME
                        ? Erms.Names.TOLD
                        : unlessOpen);
    }

    /** The case that it belongs to in the municipality's own system, if one was named. */
    public static List<Erms.OtherId> outerCase(Registration entry) {
        return entry.outerCase().isEmpty()
                ? List.of()
                : List.of(new Erms.OtherId("Ärende", entry.outerCase()));
    }

    private static List<Erms.OtherId> others(Gathered all) {
        List<Erms.OtherId> others = new ArrayList<>();
        others.add(new Erms.OtherId("Version", Integer.toString(all.filing().version())));
        others.addAll(outerCase(all.entry()));
        return others;
    }

    private static Erms.Appendix appendix(PackedFile file) {
        return new Erms.Appendix(
                file.path(), file.what(), file.mime().split(";", 2)[0], file.path());
    }
}
