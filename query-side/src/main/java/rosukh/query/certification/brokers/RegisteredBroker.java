package rosukh.query.certification.brokers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerPolicy;

/// A broker with everything that has happened.
///
/// @param standing where it is on its way; that an accreditation ran out is told by its days alone
/// @param fields codes for which it is accredited; none before
/// @param provinces keys for which it is accredited; none before
/// @param accreditations what it was accredited for, each from the day on which it was so
/// @param history the first event first
/// @param version of its stream, to send as If-Match
public record RegisteredBroker(
        String account,
        String organisation,
        Standing standing,
        List<String> fields,
        List<String> provinces,
        BrokerFile file,
        List<Since> accreditations,
        List<Entry> history,
        long version) {

    public RegisteredBroker {
        fields = List.copyOf(fields);
        provinces = List.copyOf(provinces);
        accreditations = List.copyOf(accreditations);
        history = List.copyOf(history);
    }

    /// An accreditation as it was from a day on, until the next.
    public record Since(LocalDate on, Accreditation accreditation) {}

    /// Where a broker is on its way.
    public enum Standing {
        ENROLLED,
        /// Present often enough.
        TRAINED,
        /// The examination is passed too.
        EXAMINED,
        ACCREDITED,
        SUSPENDED,
        REVOKED
    }

    static RegisteredBroker after(
            @Nullable RegisteredBroker before, BrokerEvent event, Entry entry, long version) {
        BrokerFile file = BrokerFile.after(before == null ? null : before.file(), event);
        List<Entry> history = before == null ? new ArrayList<>() : new ArrayList<>(before.history);
        history.add(entry);
        Accreditation now = file.accreditation();
        return new RegisteredBroker(
                file.account(),
                file.organisation(),
                standing(file),
                now == null ? List.of() : now.terms().fields(),
                now == null ? List.of() : now.terms().provinces(),
                file,
                since(before, now, entry.on()),
                history,
                version);
    }

    private static List<Since> since(
            @Nullable RegisteredBroker before, @Nullable Accreditation now, LocalDate on) {
        List<Since> all = before == null ? List.of() : before.accreditations;
        if (now == null || (before != null && now.equals(before.file.accreditation()))) return all;
        List<Since> more = new ArrayList<>(all);
        more.add(new Since(on, now));
        return more;
    }

    /// It could be given cases at the end of a day.
    boolean accreditedOn(LocalDate day) {
        return accreditations.stream()
                .filter(each -> !each.on().isAfter(day))
                .reduce((_, last) -> last)
                .filter(last -> last.accreditation().standsOn(day))
                .isPresent();
    }

    private static Standing standing(BrokerFile file) {
        Accreditation now = file.accreditation();
        if (now != null) return Standing.valueOf(now.state().name());
        if (!BrokerPolicy.NOW.attendedEnough(file.hours())) return Standing.ENROLLED;
        return file.tries().stream().anyMatch(BrokerPolicy.NOW::passed)
                ? Standing.EXAMINED
                : Standing.TRAINED;
    }

    /// Accredited, and its time is over.
    boolean lapsed(LocalDate day) {
        return file.accreditation() != null
                && standing == Standing.ACCREDITED
                && day.isAfter(file.accreditation().validTo());
    }

    /// The last entry of some kind.
    Optional<Entry> last(Predicate<Entry> which) {
        return history.stream().filter(which).reduce((_, later) -> later);
    }

    List<Entry> all(String event) {
        return history.stream().filter(each -> each.event().equals(event)).toList();
    }

    /// The entry by which attendance was enough; empty while it is not.
    Optional<Entry> trainedBy() {
        Map<String, Integer> hours = new HashMap<>();
        for (Entry each : all("attendance-recorded")) {
            hours.merge(each.codes().get(0), Integer.valueOf(each.codes().get(1)), Integer::sum);
            if (BrokerPolicy.NOW.attendedEnough(hours)) return Optional.of(each);
        }
        return Optional.empty();
    }

    /// The entry that gave the accreditation in force; empty before.
    Optional<Entry> accreditedBy() {
        return last(each ->
                each.event().equals("broker-accredited")
                        || each.event().equals("accreditation-renewed"));
    }

    /// The entry by which it got a case; empty if it never did.
    Optional<Entry> assignedBy(String caseId, String role) {
        return last(each ->
                each.event().equals("case-assigned")
                        && each.caseId().equals(caseId)
                        && each.codes().get(1).equals(role));
    }
}
