package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.springframework.core.io.ClassPathResource;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.FaultyDataFile;

/** The shipped profile, and what is said of one that is altered. */
abstract class ProfileStory {
    final String orebro = shipped().content();

    static Guideline.Municipality municipality(String profile) {
        return ProfileReader.read(new DataFile("prov.yaml", profile), new GuidelineVersion(1))
                .guideline()
                .municipality();
    }

    static Tuple fault(String file, String at, String sentence) {
        return fault(file, at, 0, sentence);
    }

    static Tuple fault(String file, String at, int further, String sentence) {
        long line = file.substring(0, file.indexOf(at)).lines().count();
        boolean atStart = file.charAt(file.indexOf(at) - 1) == '\n';
        return Tuple.tuple((int) line + (atStart ? 1 : 0) + further, sentence);
    }

    static List<FaultyDataFile.Fault> faults(String content) {
        DataFile file = new DataFile("prov.yaml", content);
        ProfileReader.read(file, new GuidelineVersion(1));
        FaultyDataFile refusal = catchThrowableOfType(FaultyDataFile.class, file::refuseFaults);
        assertThat(refusal).hasMessageStartingWith("Filen prov.yaml går inte att använda.");
        return refusal.faults();
    }

    static DataFile shipped() {
        return DataFile.of(new ClassPathResource("profiles/orebro.yaml"));
    }
}
