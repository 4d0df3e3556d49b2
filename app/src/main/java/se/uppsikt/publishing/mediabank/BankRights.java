package se.uppsikt.publishing.mediabank;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Accounts;

/**
 * Whoever may publish on some account has the pictures and films of the own unit; the
 * communications department has everybody's.
 */
@Component
class BankRights {
    private final Accounts accounts;

    BankRights(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean opens(Employee by) {
        return !accounts.reach(by, Permission.PUBLISH).isEmpty();
    }

    /**
     * @throws NotPermitted when the person publishes nowhere
     */
    void require(Employee by) {
        if (!opens(by)) {
            throw new NotPermitted(
                    "Mediebanken är för den som får publicera på något konto. Be den som ansvarar för"
                            + " kontot att göra dig till redaktör.");
        }
    }

    /** Whose alone the person sees; null when it is everybody's. */
    @Nullable ServiceAreaId only(Employee by) {
        return by.has(Role.COMMUNICATIONS) ? null : by.serviceArea();
    }

    boolean sees(Employee by, MediaAsset asset) {
        ServiceAreaId only = only(by);
        return opens(by) && (only == null || only.equals(asset.owner()));
    }
}
