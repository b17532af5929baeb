package rosukh.command.pioneers;

import org.jspecify.annotations.Nullable;

/// What a rule may need to know beyond the pioneer's own stream, read just before it is asked;
/// [PioneerFiles] sees to it that it is still true when the events are stored.
///
/// @param size of the firm, as the register has it
/// @param rules all versions
/// @param contract of the match a command is about; null for other commands, or where there is none
/// @param certificate of the firm that sold or was helped, valid on the day that counts; null for
///   other commands, or where there was none
/// @param granted the incentive a command is about was granted
record Known(
        String size,
        RuleVersions rules,
        @Nullable Contract contract,
        @Nullable String certificate,
        boolean granted) {

    static final Known NOTHING = new Known("", RuleVersions.NONE, null, null, false);

    Known with(RuleVersions versions) {
        return new Known(size, versions, contract, certificate, granted);
    }

    Known with(@Nullable Contract signed, @Nullable String valid) {
        return new Known(size, rules, signed, valid, granted);
    }

    Known granted(boolean now) {
        return new Known(size, rules, contract, certificate, now);
    }
}
