package rosukh.command.letters;

import org.jspecify.annotations.Nullable;

/// Who a letter goes to and by what, as it is known when the letter is written.
///
/// @param estateKey where the case is
/// @param erased nothing is kept of who is written to any more
/// @param template in force on that day; null for none
record Addressee(
        String firmId,
        String firmName,
        String estateKey,
        Contact contact,
        boolean erased,
        TemplateVersions.@Nullable Version template) {}
