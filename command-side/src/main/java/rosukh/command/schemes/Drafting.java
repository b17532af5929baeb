package rosukh.command.schemes;

import static rosukh.command.schemes.SchemeRefusal.SCHEME_ALREADY_VALIDATED;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_DRAFT_UNCHANGED;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_ID_DIFFERS;
import static rosukh.command.schemes.SchemeRefusal.SCHEME_NAME_MALFORMED;

import java.util.regex.Pattern;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.command.schemes.SchemeVersions.Draft;
import rosukh.events.rules.PublishingCheck;
import rosukh.events.rules.Scheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeDraftDiscarded;
import rosukh.events.schemes.SchemeEvent.SchemeVersionDrafted;
import rosukh.events.schemes.SchemeEvent.SchemeVersionValidated;

/// A draft is a document of the scheme language, stored canonical with its hash. It is validated
/// when nothing in it is flawed, and is a mere draft again when it changes.
final class Drafting {

    /// Both names stand in addresses and in file names.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    private Drafting() {}

    static SchemeEvent draft(SchemeVersions state, DraftVersion command) {
        Scheme scheme = Flaws.read(command.document());
        if (!scheme.id().equals(command.schemeId()))
            throw SCHEME_ID_DIFFERS.because("the document is of scheme " + scheme.id());
        if (!NAME.matcher(scheme.id()).matches() || !NAME.matcher(scheme.version()).matches())
            throw SCHEME_NAME_MALFORMED.because(
                    "a name has up to 40 letters, digits, points and hyphens");
        Flaws.none(PublishingCheck.again(scheme, state.published()));
        Draft before = state.drafts().get(scheme.version());
        if (before != null && before.scheme().sha256().equals(scheme.sha256()))
            throw SCHEME_DRAFT_UNCHANGED.because("the draft has this document already");
        return new SchemeVersionDrafted(
                scheme.id(),
                scheme.version(),
                scheme.sha256(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document(),
                command.draftedBy(),
                command.on());
    }

    static SchemeEvent validate(SchemeVersions state, ValidateVersion command) {
        Draft draft = state.draft(command.version());
        if (draft.validated())
            throw SCHEME_ALREADY_VALIDATED.because("it has not changed since it was validated");
        PublishingCheck.Checked checked = PublishingCheck.check(draft.scheme());
        Flaws.none(checked.flaws());
        return new SchemeVersionValidated(
                command.schemeId(),
                command.version(),
                draft.scheme().sha256(),
                checked.gridPoints(),
                command.validatedBy(),
                command.on());
    }

    static SchemeEvent discard(SchemeVersions state, DiscardDraft command) {
        return new SchemeDraftDiscarded(
                command.schemeId(),
                command.version(),
                state.draft(command.version()).scheme().sha256(),
                command.discardedBy(),
                command.on());
    }
}
