package se.uppsikt.platforms.statistics;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;

/** The platforms whose figures are read. */
@Component
class Sources {
    private final List<StatisticsSource> sources;

    Sources(List<StatisticsSource> sources) {
        this.sources = List.copyOf(sources);
    }

    Optional<StatisticsSource> of(Platform platform) {
        return sources.stream().filter(each -> each.platform() == platform).findFirst();
    }
}
