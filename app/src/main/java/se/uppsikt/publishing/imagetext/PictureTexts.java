package se.uppsikt.publishing.imagetext;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.publishing.mediabank.AssetId;

/** What is written in pictures of the bank: read by a program once, unless a person has said it. */
@Service
public class PictureTexts {
    static final TaskDescriptor<Void> READING = TaskDescriptor.of("publishing-picture-text");

    private static final int LONGEST = 5000;

    private final PictureTextRows rows;
    private final SchedulerClient scheduler;
    private final InstantSource time;

    PictureTexts(PictureTextRows rows, @Lazy SchedulerClient scheduler, InstantSource time) {
        this.rows = rows;
        this.scheduler = scheduler;
        this.time = time;
    }

    /** The lines of each that has been read; none for one in which nothing is written. */
    public Map<AssetId, List<String>> of(Collection<AssetId> pictures) {
        return rows.of(pictures);
    }

    /** Words as they are kept, line by line. */
    public static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** They are used: what is written in them is read soon, those that nobody has read yet. */
    @Transactional
    public void readSoon(Collection<AssetId> pictures) {
        Set<AssetId> read = rows.of(pictures).keySet();
        pictures.stream()
                .filter(each -> !read.contains(each))
                .forEach(
                        each ->
                                scheduler.scheduleIfNotExists(
                                        READING.instance(each.value().toString()).build(),
                                        time.instant()));
    }

    /**
     * A person says what is written in it.
     *
     * @param words empty when nothing is
     */
    @Transactional
    public void say(Actor by, AssetId picture, String words) {
        String said = StorableText.text(words.strip());
        if (said.length() > LONGEST) {
            throw new Refused(Objection.of("P2", "Texten i bilden är för lång att skriva av."));
        }
        rows.say(picture, said, by, time.instant());
    }
}
