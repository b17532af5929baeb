package rosukh.events.firms;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to a firm in the register, one stream per firm.
public sealed interface FirmEvent {

    String firmId();

    /// A firm entered the register.
    ///
    /// @param legalId the 11 ASCII digits of its national legal-entity ID
    /// @param industryGroup code of the industry group, for example `METAL`
    /// @param isicDivision ISIC Rev. 4 division, 10 to 99
    /// @param size `MICRO`, `SMALL`, `MEDIUM` or `LARGE`
    @EventType("firms.firm-registered")
    record FirmRegistered(
            String firmId,
            String legalId,
            String name,
            String industryGroup,
            int isicDivision,
            String size,
            LocalDate registeredOn)
            implements FirmEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("firm.legal-id", legalId));
        }
    }

    /// The firm works in an estate from a date on; an earlier place of work ends the day before.
    ///
    /// @param estateKey key of the park or zone, for example `EAZ-P01`
    /// @param provinceKey our own key of its province, for example `EAZ`
    @EventType("firms.place-of-work-recorded")
    record PlaceOfWorkRecorded(String firmId, String estateKey, String provinceKey, LocalDate since)
            implements FirmEvent, Tagged {

        /// The tag of all places of work of a firm.
        public static String tagOf(String firmId) {
            return "firm-place:" + firmId;
        }

        @Override
        public List<String> tags() {
            return List.of(tagOf(firmId));
        }
    }
}
