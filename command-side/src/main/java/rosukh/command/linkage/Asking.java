package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_DEMAND_MALFORMED;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.linkage.Wanted;
import rosukh.events.reference.Estates;

/// What a demand must say.
final class Asking {

    private static final int BASIS_POINTS = 10_000;
    private static final int TITLE_MAX = 200;
    private static final int KM_MAX = 3_000;

    private Asking() {}

    /// What is asked for, with tags as they are compared.
    ///
    /// @throws rosukh.command.kernel.Refused with every violation if it is malformed
    static Wanted checked(Wanted wanted, LocalDate on) {
        List<String> tags = Words.tags(wanted.tags());
        flaws(wanted, on)
                .unless(tags.size() <= Words.LISTED_MAX, "tags", "no more than 50")
                .refuseAs(LINKAGE_DEMAND_MALFORMED, "the demand is malformed");
        return new Wanted(
                wanted.title().strip(),
                wanted.description().strip(),
                wanted.isicClass(),
                tags,
                wanted.kbProductCode(),
                wanted.neededCapacity(),
                wanted.minShareBp(),
                wanted.requiredCertificates(),
                wanted.wantedCertificates(),
                wanted.maxKm(),
                wanted.deliveryOn(),
                wanted.value(),
                wanted.ownerGroup(),
                wanted.estateKey(),
                wanted.latitude(),
                wanted.longitude());
    }

    /// Refuses a demand whose day of delivery has passed.
    static void deliverable(Wanted wanted, LocalDate on) {
        new Flaws()
                .unless(wanted.deliveryOn().isAfter(on), "deliveryOn", "a day to come")
                .refuseAs(LINKAGE_DEMAND_MALFORMED, "the day of delivery has passed");
    }

    private static Flaws flaws(Wanted wanted, LocalDate on) {
        return new Flaws()
                .unless(
                        !wanted.title().isBlank() && wanted.title().length() <= TITLE_MAX,
                        "title",
                        "1 to 200 characters")
                .unless(Words.text(wanted.description()), "description", "1 to 2,000 characters")
                .unless(Words.isic(wanted.isicClass()), "isicClass", "a class of four digits")
                .unless(
                        wanted.kbProductCode() == null || Words.code(wanted.kbProductCode()),
                        "kbProductCode",
                        "a code of capital letters and digits")
                .unless(wanted.neededCapacity() > 0, "neededCapacity", "at least 1")
                .unless(
                        wanted.minShareBp() > 0 && wanted.minShareBp() <= BASIS_POINTS,
                        "minShareBp",
                        "1 to 10,000 basis points")
                .codes(wanted.requiredCertificates(), "requiredCertificates")
                .codes(wanted.wantedCertificates(), "wantedCertificates")
                .unless(
                        wanted.maxKm() >= 0 && wanted.maxKm() <= KM_MAX,
                        "maxKm",
                        "0 for no limit, or up to 3,000")
                .unless(wanted.deliveryOn().isAfter(on), "deliveryOn", "a day to come")
                .unless(wanted.value() > 0, "value", "at least one rial")
                .unless(
                        wanted.ownerGroup() == null || Words.code(wanted.ownerGroup()),
                        "ownerGroup",
                        "a key of capital letters and digits")
                .unless(Estates.find(wanted.estateKey()).isPresent(), "estateKey", "an estate")
                .unless(
                        new Place(wanted.latitude(), wanted.longitude()).inTheCountry(),
                        "latitude",
                        "a place in the country");
    }
}
