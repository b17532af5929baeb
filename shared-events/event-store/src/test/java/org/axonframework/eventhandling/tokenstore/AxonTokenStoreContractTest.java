package org.axonframework.eventhandling.tokenstore;

/// Axon's own test of token stores, unchanged; it is visible in this package only.
class AxonTokenStoreContractTest extends TokenStoreTest {}
