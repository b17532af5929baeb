package rosukh.command.kernel;

import java.util.Arrays;
import java.util.List;

/// Knows who has signed in here, and in which roles. Accounts belong to the identity provider; who
/// never came is not told apart from a name that was mistyped.
@FunctionalInterface
public interface Accounts {

    /// Somebody of this account has signed in, and held the role when last seen.
    boolean holds(String account, String role);

    /// Lets only accounts be named that hold one of some roles.
    ///
    /// @throws Refused (`ACCOUNT_UNKNOWN`) with one violation for each account that does not
    default void expect(String field, List<String> accounts, String... roles) {
        List<Violation> unknown =
                accounts.stream()
                        .filter(account ->
                                Arrays.stream(roles).noneMatch(role -> holds(account, role)))
                        .distinct()
                        .map(account ->
                                new Violation(field, KernelRefusal.ACCOUNT_UNKNOWN.name(), account))
                        .toList();
        if (!unknown.isEmpty())
            throw KernelRefusal.ACCOUNT_UNKNOWN.because(
                    "nobody signed in as %s in the role %s"
                            .formatted(
                                    String.join(
                                            ", ",
                                            unknown.stream().map(Violation::message).toList()),
                                    String.join(" or ", roles)),
                    unknown);
    }
}
