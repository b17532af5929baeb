/// The language of certification schemes: typed, immutable rules read from a published document,
/// judged in three-valued logic. [Scheme#parse] reads a document, [PublishingCheck] says whether it
/// may be published, [Scheme#evaluate] judges an application.
@NullMarked
package rosukh.events.rules;

import org.jspecify.annotations.NullMarked;
