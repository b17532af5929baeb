package rosukh.app.identity;

/// An account that the login page offers in the demo, with what one can do as it in both languages.
public record DemoLogin(
        String account,
        String password,
        String roleFa,
        String roleEn,
        String canFa,
        String canEn) {}
