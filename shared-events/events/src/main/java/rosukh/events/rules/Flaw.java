package rosukh.events.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One reason why a document is no scheme, or may not be published.
///
/// @param path where in the document, for example `phases[3].rows[1].when[0]`
/// @param detail what is wrong there, as a clause
/// @param counterExample for a class table: an input that no row or more than one row takes
public record Flaw(Code code, String path, String detail, Map<String, Object> counterExample) {

    /// Stable codes. The first group means that the document cannot be read, the others that it may
    /// not be published.
    public enum Code {
        SCHEME_KEY_MISSING,
        SCHEME_KEY_UNKNOWN,
        SCHEME_TYPE_WRONG,
        SCHEME_DATE_INVALID,
        SCHEME_NUMBER_OUT_OF_RANGE,
        SCHEME_VALUE_UNKNOWN,
        SCHEME_OP_UNKNOWN,
        SCHEME_OP_MISPLACED,
        SCHEME_KIND_UNKNOWN,

        SCHEME_NAME_DUPLICATE,
        SCHEME_PHASE_UNRESOLVED,
        SCHEME_FIELD_UNRESOLVED,
        SCHEME_FIELD_MISUSED,
        SCHEME_CODE_UNRESOLVED,
        SCHEME_REFUSAL_MISSING,
        SCHEME_TEXT_MISSING,
        SCHEME_LIMIT_INVALID,
        SCHEME_CLASS_TABLE_GAP,
        SCHEME_CLASS_TABLE_OVERLAP,
        SCHEME_CLASS_TABLE_TOO_LARGE,

        SCHEME_PERIOD_REVERSED,
        SCHEME_PERIOD_OVERLAP,
        SCHEME_VERSION_PUBLISHED,
        SCHEME_VERSION_CHANGED,
        SCHEME_HASH_MISMATCH
    }

    public Flaw {
        counterExample = Collections.unmodifiableMap(new LinkedHashMap<>(counterExample));
    }

    Flaw(Code code, String path, String detail) {
        this(code, path, detail, Map.of());
    }

    @Override
    public String toString() {
        return code + " at " + path + ": " + detail;
    }
}
