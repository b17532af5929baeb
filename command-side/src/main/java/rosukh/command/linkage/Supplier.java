package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_BAR_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CAPACITY_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CERTIFICATE_KNOWN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CERTIFICATE_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_CERTIFICATE_UNKNOWN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DATE_BACKWARDS;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_NOT_BARRED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_PLACE_UNKNOWN;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_PROFILE_MALFORMED;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SUPPLIER_IDLE;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SUPPLIER_OPERATING;
import static rosukh.command.linkage.LinkageRefusal.LINKAGE_SUPPLIER_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.command.linkage.SupplierCommand.BarSupplier;
import rosukh.command.linkage.SupplierCommand.LiftBar;
import rosukh.command.linkage.SupplierCommand.ProfileSupplier;
import rosukh.command.linkage.SupplierCommand.RecordQualityCertificate;
import rosukh.command.linkage.SupplierCommand.ReportCapacity;
import rosukh.command.linkage.SupplierCommand.SetOperating;
import rosukh.command.linkage.SupplierCommand.WithdrawQualityCertificate;
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

/// What is known of a firm as a supplier.
///
/// @param profile null before it was first told
/// @param capacities in the order they were reported
/// @param barredUntil last day of the bar; null without one
/// @param latest day of the last thing that happened; null before the first
record Supplier(
        @Nullable Profile profile,
        boolean operating,
        List<CapacityReported> capacities,
        List<QualityCertificate> certificates,
        @Nullable LocalDate barredUntil,
        @Nullable LocalDate latest) {

    static final Supplier UNKNOWN = new Supplier(null, true, List.of(), List.of(), null, null);

    Supplier {
        capacities = List.copyOf(capacities);
        certificates = List.copyOf(certificates);
    }

    /// Units per month on a day, as reported last for it; nothing where nobody said.
    long freeOn(LocalDate day) {
        for (int i = capacities.size() - 1; i >= 0; i--) {
            CapacityReported each = capacities.get(i);
            if (!day.isBefore(each.from()) && !day.isAfter(each.to())) return each.freeCapacity();
        }
        return 0;
    }

    /// @param centre of the firm's province; null where it works nowhere
    List<SupplierEvent> decide(SupplierCommand command, @Nullable Place centre) {
        if (latest != null && command.on().isBefore(latest))
            throw LINKAGE_DATE_BACKWARDS.because("the last thing happened on " + latest);
        if (!(command instanceof ProfileSupplier) && profile == null)
            throw LINKAGE_SUPPLIER_UNKNOWN.because(command.firmId() + " has no profile");
        return List.of(
                switch (command) {
                    case ProfileSupplier it -> profiled(it, centre);
                    case ReportCapacity it -> reported(it);
                    case RecordQualityCertificate it -> recorded(it);
                    case WithdrawQualityCertificate it -> withdrawn(it);
                    case SetOperating it -> set(it);
                    case BarSupplier it -> barred(it);
                    case LiftBar it -> lifted(it);
                });
    }

    private static SupplierProfiled profiled(ProfileSupplier it, @Nullable Place centre) {
        List<String> tags = Words.tags(it.tags());
        new Flaws()
                .unless(Words.text(it.description()), "description", "1 to 2,000 characters")
                .unless(
                        !it.isicClasses().isEmpty()
                                && it.isicClasses().size() <= Words.LISTED_MAX
                                && new HashSet<>(it.isicClasses()).size() == it.isicClasses().size()
                                && it.isicClasses().stream().allMatch(Words::isic),
                        "isicClasses",
                        "at least one class of four digits, each once")
                .unless(tags.size() <= Words.LISTED_MAX, "tags", "no more than 50")
                .codes(it.kbProducts(), "kbProducts")
                .unless(
                        it.ownerGroup() == null || Words.code(it.ownerGroup()),
                        "ownerGroup",
                        "a key of capital letters and digits")
                .refuseAs(LINKAGE_PROFILE_MALFORMED, "the profile is malformed");
        Place place = place(it, centre);
        return new SupplierProfiled(
                it.firmId(),
                new Profile(
                        it.description().strip(),
                        it.isicClasses().stream().sorted().toList(),
                        tags,
                        it.kbProducts().stream().sorted().toList(),
                        it.ownerGroup(),
                        place.latitude(),
                        place.longitude()),
                it.by(),
                it.on());
    }

    private static Place place(ProfileSupplier it, @Nullable Place centre) {
        Place place =
                it.latitude() == null || it.longitude() == null
                        ? centre
                        : new Place(it.latitude(), it.longitude());
        if (place == null || !place.inTheCountry())
            throw LINKAGE_PLACE_UNKNOWN.because(
                    "neither a place in the country nor a province to take it from");
        return place;
    }

    private static CapacityReported reported(ReportCapacity it) {
        if (it.to().isBefore(it.from()) || it.freeCapacity() < 0)
            throw LINKAGE_CAPACITY_MALFORMED.because("a period and 0 or more units are needed");
        return new CapacityReported(
                it.firmId(), it.from(), it.to(), it.freeCapacity(), it.by(), it.on());
    }

    private QualityCertificateRecorded recorded(RecordQualityCertificate it) {
        if (!Words.code(it.code())
                || it.number().isBlank()
                || it.number().length() > 60
                || it.validTo().isBefore(it.validFrom()))
            throw LINKAGE_CERTIFICATE_MALFORMED.because("a code, a number and a period");
        if (has(it.code(), it.number()))
            throw LINKAGE_CERTIFICATE_KNOWN.because(it.code() + " " + it.number() + " is known");
        return new QualityCertificateRecorded(
                it.firmId(),
                it.code(),
                it.number().strip(),
                it.validFrom(),
                it.validTo(),
                it.by(),
                it.on());
    }

    private QualityCertificateWithdrawn withdrawn(WithdrawQualityCertificate it) {
        if (!has(it.code(), it.number()))
            throw LINKAGE_CERTIFICATE_UNKNOWN.because(it.code() + " " + it.number() + " is not");
        return new QualityCertificateWithdrawn(
                it.firmId(),
                it.code(),
                it.number().strip(),
                Words.grounds(it.grounds()),
                it.by(),
                it.on());
    }

    private boolean has(String code, String number) {
        return certificates.stream()
                .anyMatch(each -> each.code().equals(code) && each.number().equals(number.strip()));
    }

    private SupplierEvent set(SetOperating it) {
        if (it.operating() && operating)
            throw LINKAGE_SUPPLIER_OPERATING.because("it produces already");
        if (!it.operating() && !operating)
            throw LINKAGE_SUPPLIER_IDLE.because("it stands still already");
        return it.operating()
                ? new SupplierResumed(it.firmId(), it.by(), it.on())
                : new SupplierIdled(it.firmId(), it.by(), it.on());
    }

    private static SupplierBarred barred(BarSupplier it) {
        if (it.until().isBefore(it.on()))
            throw LINKAGE_BAR_MALFORMED.because("the last day lies before the first");
        return new SupplierBarred(
                it.firmId(), it.until(), Words.grounds(it.grounds()), it.by(), it.on());
    }

    private BarLifted lifted(LiftBar it) {
        if (barredUntil == null || barredUntil.isBefore(it.on()))
            throw LINKAGE_NOT_BARRED.because("no bar stands on " + it.on());
        return new BarLifted(it.firmId(), Words.grounds(it.grounds()), it.by(), it.on());
    }

    Supplier evolve(SupplierEvent event) {
        return switch (event) {
            case SupplierProfiled e ->
                    new Supplier(
                            e.profile(),
                            operating,
                            capacities,
                            certificates,
                            barredUntil,
                            e.recordedOn());
            case CapacityReported e -> {
                List<CapacityReported> all = new ArrayList<>(capacities);
                all.add(e);
                yield new Supplier(
                        profile, operating, all, certificates, barredUntil, e.recordedOn());
            }
            case QualityCertificateRecorded e -> {
                List<QualityCertificate> all = new ArrayList<>(certificates);
                all.add(new QualityCertificate(e.code(), e.number(), e.validFrom(), e.validTo()));
                yield certified(all, e.recordedOn());
            }
            case QualityCertificateWithdrawn e ->
                    certified(
                            certificates.stream()
                                    .filter(each ->
                                            !each.code().equals(e.code())
                                                    || !each.number().equals(e.number()))
                                    .toList(),
                            e.withdrawnOn());
            case SupplierIdled e -> operating(false, e.recordedOn());
            case SupplierResumed e -> operating(true, e.recordedOn());
            case SupplierBarred e -> barred(e.until(), e.recordedOn());
            case BarLifted e -> barred(null, e.liftedOn());
        };
    }

    private Supplier certified(List<QualityCertificate> all, LocalDate on) {
        return new Supplier(profile, operating, capacities, all, barredUntil, on);
    }

    private Supplier operating(boolean now, LocalDate on) {
        return new Supplier(profile, now, capacities, certificates, barredUntil, on);
    }

    private Supplier barred(@Nullable LocalDate until, LocalDate on) {
        return new Supplier(profile, operating, capacities, certificates, until, on);
    }
}
