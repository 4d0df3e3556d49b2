package se.uppsikt.records.casesystems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;
import se.uppsikt.records.casesystems.PackageMaking.Gathered;
import tools.jackson.databind.json.JsonMapper;

/** The entry as JSON, in the words of the contract that case systems are called by. */
final class FilingData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private FilingData() {}

    static byte[] of(Gathered all, List<PackedFile> files) {
        Registration entry = all.entry();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", all.filing().contribution().value().toString());
        told.put("version", all.filing().version());
        told.put("uppsiktsNummer", entry.number().shown());
        Map<String, Object> committee = new LinkedHashMap<>();
        committee.put("kod", all.committee().code());
        committee.put("namn", all.committee().name());
        told.put("namnd", committee);
        told.put("arende", entry.outerCase());
        told.put("riktning", entry.direction() == Direction.RECEIVED ? "INKOMMEN" : "UPPRATTAD");
        told.put("inkomEllerUpprattades", entry.receivedAt().toString());
        told.put("dag", SwedishTime.day(entry.receivedAt()).toString());
        told.put("registrerades", entry.registeredAt().toString());
        told.put("registreradAv", entry.registeredBy());
        told.put("motpart", entry.counterpart());
        told.put("vadDetRor", entry.subject());
        told.put("sekretess", all.kept().contribution().facts().secret());
        told.put("visasOffentligt", entry.view().name());
        told.put("konto", all.account());
        told.put("filer", files.stream().map(FilingData::file).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(told);
    }

    private static Map<String, Object> file(PackedFile file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("namn", file.path());
        one.put("vad", file.what());
        one.put("medietyp", file.mime());
        one.put("storlek", file.size());
        one.put("sha256", file.sha256().hex());
        return one;
    }
}
