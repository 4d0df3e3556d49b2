package se.uppsikt.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.StartProblem;

/** What is set about files is right, or said what is wrong, before anything is started. */
class StorageSettingsTest {
    private static StorageSettings of(String place, String address, String key, String secret) {
        return new StorageSettings(place, address, "hink", "r", "", key, new Secret(secret));
    }

    @ParameterizedTest
    @CsvSource({
        "tape,'',a,b,disk eller i s3",
        "s3,'',a,b,ingen adress",
        "s3,http://s3.kommunen.se,a,b,https://",
        "s3,https://nagon@s3.kommunen.se,a,b,användarnamn",
        "s3,https://s3.kommunen.se?a=b,a,b,frågetecken",
        "s3,inte en adress,a,b,https://",
        "disk,https://s3.kommunen.se,'',b,UPPSIKT_STORAGE_S3_SECRET",
        "s3,https://s3.kommunen.se,a,'',UPPSIKT_STORAGE_S3_SECRET",
    })
    void whatIsWrongIsSaid(String place, String address, String key, String secret, String said) {
        assertThatThrownBy(() -> of(place, address, key, secret))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(said);
    }

    @Test
    void whatIsRightIsTakenAndTheSecretIsNotTold() {
        assertThatCode(() -> of("disk", "", "", "")).doesNotThrowAnyException();
        assertThat(of("s3", "https://s3.kommunen.se", "a", "hemligt").toString())
                .doesNotContain("hemligt");
        assertThat(of("s3", "http://127.0.0.1:9000", "a", "b").hasS3()).isTrue();
    }
}
