package rosukh.command.kernel;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everybody who stands behind what is done: who acts and, where that is so, who is acted for. What
/// bars one of them bars the act; what somebody must be, one of them must be (ADR 0042).
public record Persons(List<Person> all) {

    /// A person with the body it acts for.
    public record Person(String account, String organisation) {}

    public Persons {
        all = List.copyOf(all);
    }

    /// Who acts, and for whom.
    ///
    /// @param principal the person acted for; null if everybody acts for themselves
    public static Persons of(String account, String organisation, @Nullable Principal principal) {
        Person acts = new Person(account, organisation);
        return new Persons(
                principal == null
                        ? List.of(acts)
                        : List.of(acts, new Person(principal.account(), principal.organisation())));
    }

    /// It is true of one of them.
    ///
    /// @param condition on account and body
    public boolean anyOf(BiPredicate<String, String> condition) {
        return all.stream().anyMatch(each -> condition.test(each.account(), each.organisation()));
    }

    /// It is true of the account of one of them.
    public boolean either(Predicate<String> condition) {
        return accounts().anyMatch(condition);
    }

    /// One of them, or one of their bodies, is also among the others.
    public boolean meet(Persons others) {
        return anyOf((account, body) ->
                others.anyOf(
                        (other, otherBody) -> other.equals(account) || otherBody.equals(body)));
    }

    /// The accounts of them all.
    public Stream<String> accounts() {
        return all.stream().map(Person::account);
    }
}
