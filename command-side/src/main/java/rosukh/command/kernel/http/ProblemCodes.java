package rosukh.command.kernel.http;

/// Codes of refusals that the HTTP edge itself gives; those of the rules live in the slices.
public final class ProblemCodes {

    public static final String ACCESS_DENIED = "ACCESS_DENIED";
    public static final String BACK_INVALID = "BACK_INVALID";
    public static final String BODY_TOO_LARGE = "BODY_TOO_LARGE";
    public static final String DATE_IN_FUTURE = "DATE_IN_FUTURE";
    public static final String DATE_OUT_OF_RANGE = "DATE_OUT_OF_RANGE";
    public static final String HEADER_INVALID = "HEADER_INVALID";
    public static final String IDEMPOTENCY_KEY_INVALID = "IDEMPOTENCY_KEY_INVALID";
    public static final String IDEMPOTENCY_KEY_MISSING = "IDEMPOTENCY_KEY_MISSING";
    public static final String IF_MATCH_INVALID = "IF_MATCH_INVALID";
    public static final String IF_MATCH_MISSING = "IF_MATCH_MISSING";
    public static final String INTERNAL = "INTERNAL";
    public static final String JSON_FIELD_UNKNOWN = "JSON_FIELD_UNKNOWN";
    public static final String JSON_MALFORMED = "JSON_MALFORMED";
    public static final String JSON_TYPE_WRONG = "JSON_TYPE_WRONG";
    public static final String MEDIA_TYPE_UNSUPPORTED = "MEDIA_TYPE_UNSUPPORTED";
    public static final String METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED";
    public static final String NOT_ACCEPTABLE = "NOT_ACCEPTABLE";
    public static final String NOT_FOUND = "NOT_FOUND";
    public static final String PARAMETER_INVALID = "PARAMETER_INVALID";
    public static final String PARAMETER_MISSING = "PARAMETER_MISSING";
    public static final String REASON_MISSING = "REASON_MISSING";
    public static final String REQUEST_INVALID = "REQUEST_INVALID";
    public static final String ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED";
    public static final String UNAUTHENTICATED = "UNAUTHENTICATED";
    public static final String UNAVAILABLE = "UNAVAILABLE";
    public static final String UPLOAD_MALFORMED = "UPLOAD_MALFORMED";
    public static final String UPLOAD_TOO_LARGE = "UPLOAD_TOO_LARGE";

    private ProblemCodes() {}
}
