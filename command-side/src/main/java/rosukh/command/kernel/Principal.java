package rosukh.command.kernel;

/// The person somebody acts for while a delegation runs. Travels with the command; of it only the
/// account is stored beside the events ([Provenance#ON_BEHALF_OF]).
///
/// @param organisation key of the body that person acts for
public record Principal(String account, String organisation) {

    /// Key in the command's metadata.
    public static final String KEY = "principal";
}
