package rosukh.events.linkage;

import java.time.LocalDate;
import rosukh.events.EventType;

/// Everything that can happen to what is known of a firm as a supplier, one stream per firm.
public sealed interface SupplierEvent {

    String firmId();

    /// The stream of a firm as a supplier.
    static String streamOf(String firmId) {
        return "supplier-" + firmId;
    }

    /// What the firm can supply is known, or is otherwise from now on; all of it is told.
    @EventType("linkage.supplier-profiled")
    record SupplierProfiled(String firmId, Profile profile, String recordedBy, LocalDate recordedOn)
            implements SupplierEvent {}

    /// How much the firm has free in a period; a later report for a day replaces an earlier one.
    ///
    /// @param from first day of the period
    /// @param to last day of the period
    /// @param freeCapacity units per month
    @EventType("linkage.capacity-reported")
    record CapacityReported(
            String firmId,
            LocalDate from,
            LocalDate to,
            long freeCapacity,
            String recordedBy,
            LocalDate recordedOn)
            implements SupplierEvent {}

    /// The firm has a quality certificate.
    ///
    /// @param code for example `ISO9001`
    /// @param number on the certificate
    /// @param validTo last day
    @EventType("linkage.quality-certificate-recorded")
    record QualityCertificateRecorded(
            String firmId,
            String code,
            String number,
            LocalDate validFrom,
            LocalDate validTo,
            String recordedBy,
            LocalDate recordedOn)
            implements SupplierEvent {}

    /// A quality certificate counts no longer: it was recorded wrongly, or its issuer took it back.
    @EventType("linkage.quality-certificate-withdrawn")
    record QualityCertificateWithdrawn(
            String firmId,
            String code,
            String number,
            String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements SupplierEvent {}

    /// The firm does not produce for the time being.
    @EventType("linkage.supplier-idled")
    record SupplierIdled(String firmId, String recordedBy, LocalDate recordedOn)
            implements SupplierEvent {}

    /// The firm produces again.
    @EventType("linkage.supplier-resumed")
    record SupplierResumed(String firmId, String recordedBy, LocalDate recordedOn)
            implements SupplierEvent {}

    /// The firm is proposed to nobody until a day.
    ///
    /// @param until last day of the bar
    @EventType("linkage.supplier-barred")
    record SupplierBarred(
            String firmId, LocalDate until, String grounds, String recordedBy, LocalDate recordedOn)
            implements SupplierEvent {}

    /// A bar is over before its last day.
    @EventType("linkage.bar-lifted")
    record BarLifted(String firmId, String grounds, String liftedBy, LocalDate liftedOn)
            implements SupplierEvent {}
}
