package rosukh.command.linkage;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.events.linkage.SupplierEvent;

/// What can be asked of a firm as a supplier. `on` is the business date, no earlier than the last
/// thing that happened (`LINKAGE_DATE_BACKWARDS`); `by` is the account of who does it. The codes
/// are those of [LinkageRefusal].
public sealed interface SupplierCommand {

    String firmId();

    LocalDate on();

    /// The stream of the firm as a supplier.
    @TargetAggregateIdentifier
    default String streamId() {
        return SupplierEvent.streamOf(firmId());
    }

    /// Say what the firm can supply, or say all of it anew.
    ///
    /// @param description in words (`LINKAGE_PROFILE_MALFORMED`, as for all parts)
    /// @param isicClasses of four digits, at least one, each once
    /// @param tags in any spelling; they are folded and sorted
    /// @param kbProducts codes of listed products
    /// @param ownerGroup key of the group of owners; null if it belongs to none
    /// @param latitude ten-thousandths of a degree north; null for the centre of the firm's
    ///   province (`LINKAGE_PLACE_UNKNOWN` where it works nowhere)
    /// @param longitude ten-thousandths of a degree east; null as above
    record ProfileSupplier(
            String firmId,
            String description,
            List<String> isicClasses,
            List<String> tags,
            List<String> kbProducts,
            @Nullable String ownerGroup,
            @Nullable Integer latitude,
            @Nullable Integer longitude,
            String by,
            LocalDate on)
            implements SupplierCommand {}

    /// Say how much the firm has free (`LINKAGE_CAPACITY_MALFORMED`).
    ///
    /// @param freeCapacity units per month, 0 or more
    record ReportCapacity(
            String firmId, LocalDate from, LocalDate to, long freeCapacity, String by, LocalDate on)
            implements SupplierCommand {}

    /// Record a quality certificate (`LINKAGE_CERTIFICATE_MALFORMED`, `LINKAGE_CERTIFICATE_KNOWN`).
    record RecordQualityCertificate(
            String firmId,
            String code,
            String number,
            LocalDate validFrom,
            LocalDate validTo,
            String by,
            LocalDate on)
            implements SupplierCommand {}

    /// Let a quality certificate count no longer (`LINKAGE_CERTIFICATE_UNKNOWN`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record WithdrawQualityCertificate(
            String firmId, String code, String number, String grounds, String by, LocalDate on)
            implements SupplierCommand {}

    /// Say whether the firm produces (`LINKAGE_SUPPLIER_IDLE`, `LINKAGE_SUPPLIER_OPERATING`).
    record SetOperating(String firmId, boolean operating, String by, LocalDate on)
            implements SupplierCommand {}

    /// Propose the firm to nobody until a day (`LINKAGE_BAR_MALFORMED`).
    ///
    /// @param until last day, no earlier than `on`
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record BarSupplier(String firmId, LocalDate until, String grounds, String by, LocalDate on)
            implements SupplierCommand {}

    /// End a bar before its last day (`LINKAGE_NOT_BARRED`).
    ///
    /// @param grounds in words, never blank (`LINKAGE_GROUNDS_MISSING`)
    record LiftBar(String firmId, String grounds, String by, LocalDate on)
            implements SupplierCommand {}
}
