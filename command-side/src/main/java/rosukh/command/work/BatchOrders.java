package rosukh.command.work;

import static rosukh.command.work.WorkRefusal.BATCH_ACTION_UNKNOWN;
import static rosukh.command.work.WorkRefusal.BATCH_ORDER_MALFORMED;
import static rosukh.command.work.WorkRefusal.BATCH_ROLE_NOT_ALLOWED;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchOrder;

/// What an action is ordered by, and by whom. The roles are those of the single command, which the
/// edge checks where there is one and nobody else where there are many.
final class BatchOrders {

    private BatchOrders() {}

    static BatchAction action(String code) {
        for (BatchAction each : BatchAction.values()) if (each.name().equals(code)) return each;
        throw BATCH_ACTION_UNKNOWN.because("there is no action " + code);
    }

    static void mayOrder(BatchAction action, String role) {
        if (!roles(action).contains(role))
            throw BATCH_ROLE_NOT_ALLOWED.because("the role " + role + " may not order it");
    }

    private static Set<String> roles(BatchAction action) {
        return switch (action) {
            case CLAIM -> Set.of("officer", "broker", "assessor", "committee");
            case RELEASE, FOLLOW_UP ->
                    Set.of("officer", "broker", "assessor", "committee", "manager");
            case REASSIGN -> Set.of("officer", "manager");
            case EXTEND, SUSPEND, RESUME -> Set.of("officer");
        };
    }

    /// Nothing that is said is left unused.
    static void wellFormed(BatchOrder order) {
        BatchAction action = order.action();
        needs(action == BatchAction.REASSIGN, order.assignee(), "assignee");
        needs(action == BatchAction.EXTEND, order.stage(), "stage");
        needs(action == BatchAction.SUSPEND, order.cause(), "cause");
        if ((action == BatchAction.EXTEND) != (order.days() > 0))
            throw BATCH_ORDER_MALFORMED.because("days are for EXTEND, at least 1");
        if (action != BatchAction.FOLLOW_UP && order.day() != null)
            throw BATCH_ORDER_MALFORMED.because("the day is for FOLLOW_UP");
    }

    private static void needs(boolean needed, @Nullable String given, String field) {
        if (needed && (given == null || given.isBlank()))
            throw BATCH_ORDER_MALFORMED.because(field + " is needed for this action");
        if (!needed && given != null)
            throw BATCH_ORDER_MALFORMED.because(field + " is for another action");
    }
}
