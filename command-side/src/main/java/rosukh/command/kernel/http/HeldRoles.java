package rosukh.command.kernel.http;

import java.util.Set;

/// The roles of who asks, also those not used for the command.
public final class HeldRoles {

    private HeldRoles() {}

    /// Of the request that is being answered.
    public static Set<String> now() {
        return Caller.current().roles();
    }
}
