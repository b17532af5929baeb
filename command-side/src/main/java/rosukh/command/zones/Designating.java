package rosukh.command.zones;

import static rosukh.command.zones.ZoneRefusal.ZONE_ALREADY_DESIGNATED;
import static rosukh.command.zones.ZoneRefusal.ZONE_AREA_RANGE;
import static rosukh.command.zones.ZoneRefusal.ZONE_DECLARER_MAY_NOT_VERIFY;
import static rosukh.command.zones.ZoneRefusal.ZONE_DECREE_MISSING;
import static rosukh.command.zones.ZoneRefusal.ZONE_ESTATE_LAND_EXCEEDED;
import static rosukh.command.zones.ZoneRefusal.ZONE_ESTATE_UNKNOWN;
import static rosukh.command.zones.ZoneRefusal.ZONE_EXISTS;
import static rosukh.command.zones.ZoneRefusal.ZONE_FIELDS_MALFORMED;
import static rosukh.command.zones.ZoneRefusal.ZONE_FINDINGS_MISSING;
import static rosukh.command.zones.ZoneRefusal.ZONE_NAME_MISSING;
import static rosukh.command.zones.ZoneRefusal.ZONE_NOT_DECLARED;
import static rosukh.command.zones.ZoneRefusal.ZONE_NOT_VERIFIED;
import static rosukh.command.zones.ZoneRefusal.ZONE_NUMBER_WRONG;
import static rosukh.command.zones.ZoneRefusal.ZONE_PARTY_MAY_NOT_DESIGNATE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Principal;
import rosukh.command.kernel.Violation;
import rosukh.command.zones.PotentialCommand.CorrectPotential;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.ReturnPotential;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.reference.Estate;
import rosukh.events.reference.Estates;
import rosukh.events.zones.Potential;
import rosukh.events.zones.PotentialEvent;
import rosukh.events.zones.PotentialEvent.PotentialCorrected;
import rosukh.events.zones.PotentialEvent.PotentialDeclared;
import rosukh.events.zones.PotentialEvent.PotentialReturned;
import rosukh.events.zones.PotentialEvent.PotentialVerified;
import rosukh.events.zones.PotentialEvent.ZoneDesignated;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.events.zones.ZoneBook.Stage;
import rosukh.events.zones.ZoneEvent;
import rosukh.events.zones.ZoneType;

/// From a declared potential to a zone. What is designated is what was verified, and what was
/// verified is what was declared: whoever decides sends the version that was seen.
final class Designating {

    private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int NAME_CHARACTERS_MAX = 200;
    private static final long M2_PER_HA = 10_000;

    /// Power and water of a whole province are far less.
    private static final long AMOUNT_MAX = 100_000_000;

    private Designating() {}

    static PotentialEvent decide(
            Zone zone,
            PotentialCommand command,
            Surroundings around,
            @Nullable Principal principal) {
        return switch (command) {
            case DeclarePotential declare -> declare(zone, declare, around);
            case CorrectPotential correct -> correct(zone, correct);
            case VerifyPotential verify -> verify(zone, verify, principal);
            case ReturnPotential back -> giveBack(zone, back, principal);
            case DesignateZone designate -> designate(zone, designate, around, principal);
        };
    }

    private static PotentialDeclared declare(
            Zone zone, DeclarePotential command, Surroundings around) {
        if (zone.book() != null) throw ZONE_EXISTS.because("it was declared before");
        Estate estate =
                Estates.find(command.estateKey())
                        .orElseThrow(() ->
                                ZONE_ESTATE_UNKNOWN.because(
                                        "there is no estate " + command.estateKey()));
        if (command.number() != around.zoneNumber()
                || !command.zoneId().equals(ZoneEvent.idOf(estate.key(), command.number())))
            throw ZONE_NUMBER_WRONG.because("the next zone there is " + around.zoneNumber());
        check(command.potential(), estate);
        return new PotentialDeclared(
                command.zoneId(),
                estate.key(),
                estate.provinceKey(),
                command.number(),
                command.potential(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static PotentialCorrected correct(Zone zone, CorrectPotential command) {
        ZoneBook book = open(zone, command.on());
        Zone.grounded(command.grounds());
        check(command.potential(), Estates.find(book.estateKey()).orElseThrow());
        return new PotentialCorrected(
                command.zoneId(),
                command.potential(),
                command.grounds(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static PotentialVerified verify(
            Zone zone, VerifyPotential command, @Nullable Principal principal) {
        second(zone, command, principal);
        if (command.findings().isBlank())
            throw ZONE_FINDINGS_MISSING.because("it is said what was found");
        return new PotentialVerified(
                command.zoneId(),
                command.findings(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static PotentialReturned giveBack(
            Zone zone, ReturnPotential command, @Nullable Principal principal) {
        second(zone, command, principal);
        Zone.grounded(command.grounds());
        return new PotentialReturned(
                command.zoneId(),
                command.grounds(),
                command.by(),
                command.organisation(),
                command.on());
    }

    private static void second(Zone zone, PotentialCommand command, @Nullable Principal principal) {
        ZoneBook book = open(zone, command.on());
        if (book.stage() != Stage.DECLARED)
            throw ZONE_NOT_DECLARED.because("it was looked at as it stands");
        if (Zone.among(zone.declarers(), command.by(), principal))
            throw ZONE_DECLARER_MAY_NOT_VERIFY.because("a second person looks at it");
    }

    private static ZoneDesignated designate(
            Zone zone, DesignateZone command, Surroundings around, @Nullable Principal principal) {
        ZoneBook book = open(zone, command.on());
        if (book.stage() != Stage.VERIFIED)
            throw ZONE_NOT_VERIFIED.because("somebody verifies it before");
        if (Zone.among(zone.declarers(), command.by(), principal)
                || Zone.among(zone.verifiers(), command.by(), principal))
            throw ZONE_PARTY_MAY_NOT_DESIGNATE.because("another person designates it");
        if (command.decree().isBlank()) throw ZONE_DECREE_MISSING.because("a decree makes a zone");
        Potential potential = book.potential();
        if (potential.areaM2() > around.estateLeftM2())
            throw ZONE_ESTATE_LAND_EXCEEDED.because(
                    around.estateLeftM2() + " m2 of the estate are no zone yet");
        Resources capacity = potential.capacity();
        return new ZoneDesignated(
                book.zoneId(),
                book.estateKey(),
                book.provinceKey(),
                potential.type(),
                potential.areaM2(),
                capacity.landM2(),
                capacity.powerKva(),
                capacity.waterM3PerDay(),
                potential.targetFields(),
                command.decree(),
                command.by(),
                command.organisation(),
                command.on());
    }

    /// The book of what is no zone yet.
    private static ZoneBook open(Zone zone, LocalDate on) {
        ZoneBook book = zone.known();
        if (book.designated()) throw ZONE_ALREADY_DESIGNATED.because("it is a zone already");
        Zone.inOrder(on, book.latest());
        return book;
    }

    private static void check(Potential potential, Estate estate) {
        name(potential.nameEn(), potential.nameFa());
        Resources capacity = potential.capacity();
        long estateM2 = estate.areaHa() * M2_PER_HA;
        range("areaM2", potential.areaM2(), 1, estateM2);
        range("landM2", capacity.landM2(), 1, potential.areaM2());
        range("powerKva", capacity.powerKva(), 0, AMOUNT_MAX);
        range("waterM3PerDay", capacity.waterM3PerDay(), 0, AMOUNT_MAX);
        range("laboratoryM2", potential.laboratoryM2(), 0, potential.areaM2());
        range("workshopM2", potential.workshopM2(), 0, potential.areaM2());
        fields(potential.targetFields(), potential.type());
    }

    private static void name(String en, String fa) {
        boolean tooLong = en.length() > NAME_CHARACTERS_MAX || fa.length() > NAME_CHARACTERS_MAX;
        if (tooLong || (en.isBlank() && fa.isBlank()))
            throw ZONE_NAME_MISSING.because(
                    "a name has 1 to " + NAME_CHARACTERS_MAX + " characters");
    }

    private static void range(String field, long value, long least, long most) {
        if (value < least || value > most)
            throw ZONE_AREA_RANGE.because(
                    field + " goes from " + least + " to " + most,
                    new Violation(field, ZONE_AREA_RANGE.name(), least + " to " + most));
    }

    private static void fields(List<String> fields, ZoneType type) {
        if (!fields.stream().allMatch(field -> FIELD.matcher(field).matches())
                || new HashSet<>(fields).size() != fields.size()
                || (type == ZoneType.KNOWLEDGE_BASED && fields.isEmpty()))
            throw ZONE_FIELDS_MALFORMED.because(
                    "each field once by its code, and at least one for a knowledge-based zone");
    }
}
