package rosukh.command.firms;

import static rosukh.command.firms.FirmRefusal.FIRM_ESTATE_UNKNOWN;
import static rosukh.command.firms.FirmRefusal.FIRM_ID_MALFORMED;
import static rosukh.command.firms.FirmRefusal.FIRM_INDUSTRY_UNKNOWN;
import static rosukh.command.firms.FirmRefusal.FIRM_ISIC_NOT_OF_INDUSTRY;
import static rosukh.command.firms.FirmRefusal.FIRM_NAME_MISSING;
import static rosukh.command.firms.FirmRefusal.FIRM_NAME_TOO_LONG;
import static rosukh.command.firms.FirmRefusal.FIRM_SIZE_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Violation;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.reference.Estates;
import rosukh.events.reference.Industries;
import rosukh.events.values.Checked.Invalid;
import rosukh.events.values.Checked.Valid;
import rosukh.events.values.LegalId;

/// Checks an entry of the register and names everything that is wrong with it at once, so that a
/// form or a row of an import is mended in one go. The refusal's own code is the first one's.
final class Registration {

    static final int NAME_CHARACTERS_MAX = 200;

    private static final Set<String> SIZES = Set.of("MICRO", "SMALL", "MEDIUM", "LARGE");
    private static final Pattern FIRM_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private final List<Violation> wrong = new ArrayList<>();

    private Registration() {}

    static FirmRegistered check(RegisterFirm command) {
        return new Registration().entry(command);
    }

    private FirmRegistered entry(RegisterFirm command) {
        String legalId = legalId(command.legalId());
        String name = command.name().strip();
        if (!FIRM_ID.matcher(command.firmId()).matches())
            note("firmId", FIRM_ID_MALFORMED, "letters, digits and - only");
        if (name.isEmpty()) note("name", FIRM_NAME_MISSING, "the firm needs a name");
        if (name.length() > NAME_CHARACTERS_MAX)
            note("name", FIRM_NAME_TOO_LONG, "at most " + NAME_CHARACTERS_MAX + " characters");
        industry(command.industryGroup(), command.isicDivision());
        if (!SIZES.contains(command.size()))
            note("size", FIRM_SIZE_UNKNOWN, "one of MICRO, SMALL, MEDIUM, LARGE");
        String estate = command.estateKey();
        if (estate != null && Estates.find(estate).isEmpty())
            note("estateKey", FIRM_ESTATE_UNKNOWN, "there is no park or zone " + estate);
        if (!wrong.isEmpty()) throw refusal();
        return new FirmRegistered(
                command.firmId(),
                legalId,
                name,
                command.industryGroup(),
                command.isicDivision(),
                command.size(),
                command.registeredOn());
    }

    private String legalId(String text) {
        return switch (LegalId.parse(text)) {
            case Valid<LegalId>(var id) -> id.digits();
            case Invalid<LegalId>(var reason, _) -> {
                FirmRefusal code = FirmRefusal.valueOf("FIRM_LEGAL_ID_" + reason);
                note("legalId", code, "not a legal ID: " + sentence(code));
                yield text;
            }
        };
    }

    private static String sentence(FirmRefusal code) {
        return switch (code) {
            case FIRM_LEGAL_ID_CHARACTER -> "it holds something other than digits";
            case FIRM_LEGAL_ID_LENGTH -> "it has not 11 digits";
            case FIRM_LEGAL_ID_ALL_ZERO -> "it is all zeros";
            case FIRM_LEGAL_ID_MIDDLE_ZERO -> "its middle six digits are zeros";
            case FIRM_LEGAL_ID_CHECK_DIGIT -> "its last digit does not fit the others";
            default -> throw new IllegalArgumentException(code + " is not about a legal ID");
        };
    }

    private void industry(String group, int division) {
        Industries.find(group)
                .ifPresentOrElse(
                        industry -> {
                            if (!industry.isicDivisions().contains(division))
                                note(
                                        "isicDivision",
                                        FIRM_ISIC_NOT_OF_INDUSTRY,
                                        division + " is no division of " + group);
                        },
                        () ->
                                note(
                                        "industryGroup",
                                        FIRM_INDUSTRY_UNKNOWN,
                                        "there is no industry group " + group));
    }

    private void note(String field, FirmRefusal code, String message) {
        wrong.add(new Violation(field, code.name(), message));
    }

    private RuntimeException refusal() {
        Violation first = wrong.getFirst();
        return FirmRefusal.valueOf(first.code()).because(first.message(), wrong);
    }
}
