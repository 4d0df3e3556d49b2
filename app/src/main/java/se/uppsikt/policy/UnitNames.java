package se.uppsikt.policy;

import org.springframework.stereotype.Component;
import se.uppsikt.access.Role;
import se.uppsikt.policy.Guideline.Units;

/** The municipality's own names of its units, for the roles that they have. */
@Component
class UnitNames implements Role.Names {
    private final Policy policy;

    UnitNames(Policy policy) {
        this.policy = policy;
    }

    @Override
    public String of(Role role) {
        Units units = policy.current().municipality().units();
        return switch (role) {
            case SERVICE_CENTRE -> units.serviceCentre();
            case COMMUNICATIONS -> units.communications();
            case EDITOR,
                    ACCOUNT_OWNER,
                    REGISTRAR,
                    ARCHIVIST,
                    DATA_PROTECTION_OFFICER,
                    CRISIS_MANAGEMENT,
                    AUDITOR,
                    ADMINISTRATOR ->
                    role.swedish();
        };
    }
}
