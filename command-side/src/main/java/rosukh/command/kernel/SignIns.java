package rosukh.command.kernel;

import java.util.Set;

/// Is told of everybody who asks for something.
@FunctionalInterface
public interface SignIns {

    /// Somebody has signed in. Called with every request, so it must be quick for who is known; it
    /// never fails the request.
    ///
    /// @param organisation key of the body; empty where none is told
    /// @param roles all that the person holds
    void seen(String account, String organisation, Set<String> roles);
}
