package rosukh.command.certification;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Principal;

/// Who stands behind a command beside the person it names, and who may assess the case.
///
/// @param principal the person acted for; null if everybody acts for themselves
/// @param assignee account of the assessor the case is assigned to; null if any may assess it
/// @param inConflict accounts with a declared conflict of interest that stands on the day
/// @param accredited the broker who is named is accredited and was given the case
record Acting(
        @Nullable Principal principal,
        @Nullable String assignee,
        Set<String> inConflict,
        boolean accredited) {

    static final Acting ALONE = new Acting(null, null, Set.of(), false);

    Acting {
        inConflict = Set.copyOf(inConflict);
    }

    Acting behind(@Nullable Principal other) {
        return new Acting(other, assignee, inConflict, accredited);
    }

    Acting assigned(@Nullable String account, Set<String> accountsInConflict) {
        return new Acting(principal, account, accountsInConflict, accredited);
    }

    Acting accredited(boolean broker) {
        return new Acting(principal, assignee, inConflict, broker);
    }

    /// A person with the body it acts for.
    record Person(String account, String organisation) {}

    /// Everybody for whom a rule about persons must hold: who acts, and who is acted for.
    List<Person> persons(String account, String organisation) {
        Person acts = new Person(account, organisation);
        return principal == null
                ? List.of(acts)
                : List.of(acts, new Person(principal.account(), principal.organisation()));
    }

    /// It is true of who acts or of who is acted for.
    boolean eitherOf(String account, Predicate<String> condition) {
        return persons(account, "").stream().map(Person::account).anyMatch(condition);
    }
}
