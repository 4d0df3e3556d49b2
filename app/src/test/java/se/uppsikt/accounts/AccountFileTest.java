package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.TimeIds;

/** A file of accounts with a link that is not the platform's is refused, with its line (K1). */
class AccountFileTest {
    private static final String FILE =
            """
            konton:
              - handtag: facebook-skolan
                namn: Skolan
                plattform: Facebook
                plattformens-id: "1"
                adress: https://www.instagram.com/skolan
                slag: verksamhet
                verksamhet: Skolan
                nämnd: GVN
            """;

    @Test
    void linkToAnotherPlatformIsAFaultOfTheFile() {
        CommitteeId committee = new CommitteeId(UUID.randomUUID());
        DataFile file = new DataFile("konton.yaml", FILE);
        AccountReader.read(
                file,
                new TimeIds(InstantSource.system()),
                List.of(new Committee(committee, "GVN", "Gymnasienämnden")),
                List.of(
                        new ServiceArea(
                                new ServiceAreaId(UUID.randomUUID()), "Skolan", committee)));
        assertThatThrownBy(file::refuseFaults)
                .hasMessageContaining("rad 6")
                .hasMessageContaining("väntade en adress på facebook.com");
    }
}
