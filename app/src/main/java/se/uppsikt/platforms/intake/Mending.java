package se.uppsikt.platforms.intake;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;

/** What the buttons of the connection pages do. */
@Service
public class Mending {
    private static final int SHOWN = 50;

    private final FollowUps followUps;
    private final UnreadRows unread;
    private final Waking waking;
    private final Intake intake;

    Mending(FollowUps followUps, UnreadRows unread, Waking waking, Intake intake) {
        this.followUps = followUps;
        this.unread = unread;
        this.waking = waking;
        this.intake = intake;
    }

    @Transactional
    public void poll(AccountId account) {
        followUps.poll(account);
    }

    @Transactional
    public void subscribe(AccountId account) {
        followUps.connect(account);
    }

    /**
     * Lets every original that could not be read be read again; those that still cannot come back.
     */
    public void tryAgain() {
        waking.everything();
    }

    public List<Unread> unread() {
        return unread.all(SHOWN);
    }

    public long refused() {
        return intake.refused();
    }
}
