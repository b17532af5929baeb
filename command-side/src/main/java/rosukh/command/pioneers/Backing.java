package rosukh.command.pioneers;

import org.jspecify.annotations.Nullable;

/// What an incentive rests on beyond its budget, read just before a rule is asked; [PioneerFiles]
/// sees to it that it is still true when the events are stored.
///
/// @param pioneer whom it was proposed for
/// @param version of the pioneer's stream
/// @param rules all versions
/// @param contract of the match it is for; null for a document, or where there is none
record Backing(Pioneer pioneer, long version, RuleVersions rules, @Nullable Contract contract) {

    static final Backing NONE = new Backing(Pioneer.NEW, -1, RuleVersions.NONE, null);

    /// What counts now under an id: what is verified and, for a contract, still stands there.
    long counted(String proofId) {
        Proof proof = pioneer.proofs().get(proofId);
        if (proof == null) return 0;
        if (proof.byDocument()) return proof.counted();
        return contract != null && contract.stands()
                ? Math.min(proof.counted(), contract.performedValue())
                : 0;
    }
}
