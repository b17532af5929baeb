package rosukh.query.certification.brokers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.AccreditationStep;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerFile.Accreditation.State;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;

/// What can be asked of a broker: by whom, and when the page offers it. The command side decides;
/// this only spares people forms that would be refused.
public enum BrokerAction {
    APPROVE,
    DECLINE,
    PROPOSE,
    ATTENDANCE,
    EXAM,
    BRIDGING,
    CONFLICT,
    WITHDRAW,
    FEE,
    BODY;

    private static final int RENEWAL_DAYS = 60;

    static List<BrokerAction> open(RegisteredBroker broker, Reader reader, LocalDate today) {
        return Arrays.stream(values())
                .filter(each -> each.by(broker, reader) && each.now(broker.file(), reader, today))
                .toList();
    }

    static @Nullable BrokerAction find(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The steps that can be proposed.
    static List<AccreditationStep> steps(RegisteredBroker broker, LocalDate today) {
        Accreditation now = broker.file().accreditation();
        if (now == null) return List.of(AccreditationStep.ACCREDIT);
        Set<AccreditationStep> steps = EnumSet.noneOf(AccreditationStep.class);
        if (now.state() == State.ACCREDITED) {
            if (!today.isBefore(now.validTo().minusDays(RENEWAL_DAYS)))
                steps.add(AccreditationStep.RENEW);
            steps.add(AccreditationStep.SUSPEND);
            steps.add(AccreditationStep.REVOKE);
        }
        if (now.state() == State.SUSPENDED)
            steps.addAll(Set.of(AccreditationStep.REINSTATE, AccreditationStep.REVOKE));
        return List.copyOf(steps);
    }

    private boolean by(RegisteredBroker broker, Reader reader) {
        boolean own = reader.account().equals(broker.account());
        return switch (this) {
            case APPROVE, DECLINE, PROPOSE -> reader.has(Role.OFFICER, Role.MANAGER) && !own;
            case CONFLICT -> reader.has(Role.OFFICER) || (reader.has(Role.BROKER) && own);
            case ATTENDANCE, EXAM, BRIDGING, WITHDRAW, FEE, BODY -> reader.has(Role.OFFICER);
        };
    }

    private boolean now(BrokerFile file, Reader reader, LocalDate today) {
        return switch (this) {
            case APPROVE ->
                    file.proposal() != null
                            && !file.proposal().proposedBy().equals(reader.account());
            case DECLINE -> file.proposal() != null;
            case PROPOSE ->
                    file.proposal() == null
                            && (file.accreditation() == null
                                    || file.accreditation().state() != State.REVOKED);
            case BRIDGING -> !file.missing().isEmpty();
            case WITHDRAW -> !file.ties().isEmpty();
            case FEE -> !file.seats().isEmpty();
            case ATTENDANCE, EXAM, CONFLICT, BODY -> !today.isBefore(file.enrolledOn());
        };
    }
}
