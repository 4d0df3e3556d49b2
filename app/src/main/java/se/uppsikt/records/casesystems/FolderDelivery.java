package se.uppsikt.records.casesystems;

import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;

/** Files in a folder that the case system reads; a receipt comes back in another. */
@Component
class FolderDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDelivery.class);

    private final CaseSystemSettings settings;
    private final Access access;

    FolderDelivery(CaseSystemSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    @Override
    public Way way() {
        return Way.FOLDER;
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Outcome send(Filing filing, CaseReceiver receiver, FilingPackage made) {
        try {
            folders(filing.committee()).put(made, filing.round());
            return new Outcome.Sent();
        } catch (IOException trouble) {
            return trouble(trouble);
        }
    }

    @Override
    public void noted(Filing filing, FilingPackage made) {
        try {
            folders(filing.committee()).noted(made, filing.round());
        } catch (IOException trouble) {
            LOG.info("the mark of filing {} stays", filing.contribution().value());
        }
    }

    @Override
    public Outcome ask(Filing filing, CaseReceiver receiver) {
        return new Outcome.Waits();
    }

    @Override
    public Outcome attempt(CaseReceiver receiver) {
        try {
            folders(receiver.committee()).attempt();
            return new Outcome.Sent();
        } catch (IOException trouble) {
            return trouble(trouble);
        }
    }

    FilingFolders folders(CommitteeId committee) {
        return new FilingFolders(
                settings.folder(),
                Objects.requireNonNull(access.committees().get(committee), "no committee").code());
    }

    private static Outcome trouble(IOException trouble) {
        LOG.info("cannot write in the folder of case systems: {}", trouble.getClass().getName());
        return new Outcome.Trouble("Det går inte att skriva i mappen för överlämning.", false);
    }
}
