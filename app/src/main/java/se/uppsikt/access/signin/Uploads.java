package se.uppsikt.access.signin;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.uppsikt.base.shared.OwnerOnly;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.WithPages;

/**
 * Uploads are written to {@code <data>/uppladdat} while they come in, on the same disk as they end
 * up on. The container would put them in a folder of its own, which nobody watches.
 */
@Configuration
@EnableConfigurationProperties(MultipartProperties.class)
@WithPages
class Uploads {
    @Bean
    MultipartConfigElement uploads(
            MultipartProperties limits, @Value("${uppsikt.data:./data}") Path data) {
        Path home = data.toAbsolutePath().normalize();
        Path folder = home.resolve("uppladdat");
        try {
            OwnerOnly.dataFolder(home);
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new StartProblem(
                    "Mappen "
                            + folder
                            + " går inte att skapa. Får du skriva där, och finns det plats? Annars välj en"
                            + " annan mapp med --uppsikt.data=…",
                    e);
        }
        limits.setLocation(folder.toString());
        return limits.createMultipartConfig();
    }
}
