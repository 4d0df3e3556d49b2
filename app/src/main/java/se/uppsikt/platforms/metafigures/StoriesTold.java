package se.uppsikt.platforms.metafigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.platforms.statistics.Numbers;
import se.uppsikt.platforms.statistics.Statistics;
import se.uppsikt.platforms.statistics.StatisticsSink.Post;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;
import tools.jackson.databind.node.StringNode;

/** Keeps the last figures of a story, which Instagram tells when its day is over (P9). */
@Component
class StoriesTold {
    /** What was called impressions before is called views now. */
    private static final Map<String, Wanted> TOLD =
            Map.of(
                    "impressions", new Wanted("impressions", Metric.VIEWS, Part.ORGANIC),
                    "views", new Wanted("views", Metric.VIEWS, Part.ORGANIC),
                    "reach", new Wanted("reach", Metric.REACHED, Part.ALL),
                    "replies", new Wanted("replies", Metric.REPLIES, Part.ALL),
                    "shares", new Wanted("shares", Metric.SHARES, Part.ALL),
                    "taps_forward", new Wanted("taps_forward", Metric.FORWARD, Part.ALL),
                    "taps_back", new Wanted("taps_back", Metric.BACK, Part.ALL),
                    "exits", new Wanted("exits", Metric.EXITS, Part.ALL));

    private final Statistics statistics;
    private final Records records;

    StoriesTold(Statistics statistics, Records records) {
        this.statistics = statistics;
        this.records = records;
    }

    @EventListener
    void told(ParsedDelivery.Measured story) {
        List<Figure> figures = figures(story);
        Instant written =
                records.byKey(story.account(), story.post())
                        .map(Contribution::writtenAt)
                        .orElse(story.at());
        statistics.told(
                story.account(), new Post(story.post(), true, written), figures, story.original());
    }

    /** Views by their new name win over those by the old one. Pure. */
    static List<Figure> figures(ParsedDelivery.Measured story) {
        List<Figure> figures = new ArrayList<>();
        story.figures()
                .forEach(
                        (name, value) -> {
                            Wanted what = TOLD.get(name);
                            Long number = Numbers.of(StringNode.valueOf(value));
                            boolean old =
                                    name.equals("impressions")
                                            && story.figures().containsKey("views");
                            if (what != null && number != null && !old) {
                                figures.add(
                                        Figure.ofPost(
                                                what.metric(), what.part(), story.post(), number));
                            }
                        });
        return figures;
    }
}
