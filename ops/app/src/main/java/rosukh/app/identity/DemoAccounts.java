package rosukh.app.identity;

import java.util.List;

/// The accounts of the demo.
record DemoAccounts(List<DemoAccount> all) {}
