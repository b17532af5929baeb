package rosukh.query.linkage.market;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.Profile;
import rosukh.events.linkage.SupplierEvent;
import rosukh.events.linkage.SupplierEvent.BarLifted;
import rosukh.events.linkage.SupplierEvent.CapacityReported;
import rosukh.events.linkage.SupplierEvent.QualityCertificateRecorded;
import rosukh.events.linkage.SupplierEvent.QualityCertificateWithdrawn;
import rosukh.events.linkage.SupplierEvent.SupplierBarred;
import rosukh.events.linkage.SupplierEvent.SupplierIdled;
import rosukh.events.linkage.SupplierEvent.SupplierProfiled;
import rosukh.events.linkage.SupplierEvent.SupplierResumed;
import rosukh.events.values.PersianText;

/// A firm as a supplier, with everything that has happened to it.
///
/// @param words folded words of its name, tags and description, for the search
/// @param barredUntil last day of the bar; null without one
/// @param changedAt position of the last event
/// @param version sequence number of its last event, expected by the next command
public record SupplierFile(
        String firmId,
        String name,
        String legalId,
        @Nullable String estateKey,
        @Nullable String provinceKey,
        Profile profile,
        List<String> words,
        boolean operating,
        List<Capacity> capacities,
        List<Quality> certificates,
        @Nullable LocalDate barredUntil,
        List<Happened> history,
        long changedAt,
        long version) {

    /// What is free in a period, in units per month.
    public record Capacity(LocalDate from, LocalDate to, long freeCapacity) {}

    /// A quality certificate.
    public record Quality(String code, String number, LocalDate validFrom, LocalDate validTo) {}

    public SupplierFile {
        words = List.copyOf(words);
        capacities = List.copyOf(capacities);
        certificates = List.copyOf(certificates);
        history = List.copyOf(history);
    }

    /// @param before null before the first
    /// @param firm null if the register does not know it
    static @Nullable SupplierFile after(
            @Nullable SupplierFile before,
            SupplierEvent event,
            @Nullable FirmName firm,
            Happened happened,
            long version) {
        if (event instanceof SupplierProfiled profiled)
            return profiled(before, profiled, firm, happened, version);
        return before == null ? null : before.after(event, happened, version);
    }

    private static SupplierFile profiled(
            @Nullable SupplierFile before,
            SupplierProfiled e,
            @Nullable FirmName firm,
            Happened happened,
            long version) {
        String name = firm == null ? e.firmId() : firm.name();
        return new SupplierFile(
                e.firmId(),
                name,
                firm == null ? "" : firm.legalId(),
                firm == null ? null : firm.estateKey(),
                firm == null ? null : firm.provinceKey(),
                e.profile(),
                words(name, e.profile()),
                before == null || before.operating(),
                before == null ? List.of() : before.capacities(),
                before == null ? List.of() : before.certificates(),
                before == null ? null : before.barredUntil(),
                DemandFile.with(before == null ? List.of() : before.history(), happened),
                happened.position(),
                version);
    }

    private SupplierFile after(SupplierEvent event, Happened happened, long now) {
        return switch (event) {
            case SupplierProfiled _ -> this;
            case CapacityReported e ->
                    then(
                            operating,
                            DemandFile.with(
                                    capacities, new Capacity(e.from(), e.to(), e.freeCapacity())),
                            certificates,
                            barredUntil,
                            happened,
                            now);
            case QualityCertificateRecorded e ->
                    then(
                            operating,
                            capacities,
                            DemandFile.with(
                                    certificates,
                                    new Quality(e.code(), e.number(), e.validFrom(), e.validTo())),
                            barredUntil,
                            happened,
                            now);
            case QualityCertificateWithdrawn e ->
                    then(
                            operating,
                            capacities,
                            certificates.stream()
                                    .filter(each ->
                                            !each.code().equals(e.code())
                                                    || !each.number().equals(e.number()))
                                    .toList(),
                            barredUntil,
                            happened,
                            now);
            case SupplierIdled _ ->
                    then(false, capacities, certificates, barredUntil, happened, now);
            case SupplierResumed _ ->
                    then(true, capacities, certificates, barredUntil, happened, now);
            case SupplierBarred e ->
                    then(operating, capacities, certificates, e.until(), happened, now);
            case BarLifted _ -> then(operating, capacities, certificates, null, happened, now);
        };
    }

    private SupplierFile then(
            boolean produces,
            List<Capacity> free,
            List<Quality> quality,
            @Nullable LocalDate until,
            Happened happened,
            long now) {
        return new SupplierFile(
                firmId,
                name,
                legalId,
                estateKey,
                provinceKey,
                profile,
                words,
                produces,
                free,
                quality,
                until,
                DemandFile.with(history, happened),
                happened.position(),
                now);
    }

    /// The same with another telling of what happened.
    SupplierFile told(List<Happened> told) {
        return new SupplierFile(
                firmId,
                name,
                legalId,
                estateKey,
                provinceKey,
                profile,
                words,
                operating,
                capacities,
                certificates,
                barredUntil,
                told,
                changedAt,
                version);
    }

    private static List<String> words(String name, Profile profile) {
        String text = name + " " + String.join(" ", profile.tags()) + " " + profile.description();
        return Stream.of(PersianText.fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
