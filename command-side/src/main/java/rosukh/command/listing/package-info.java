/// Farabourse: the organisation's own membership and firms on their way to a board.
///
/// **Rules as data.** The checklist of the membership and the gates of the boards are one versioned
/// document, drafted by one person and published by another; a dossier and an application keep to
/// the version they began under.
///
/// **Four eyes.** Documents of the checklist and values of firms count once a second person found
/// them, and whoever lodged an application does not admit the firm. Nothing here is done on behalf
/// of another.
///
/// **No word without paper.** Nobody is admitted without the dated reference of the exchange.
///
/// **The live certificate.** What a gate asks of the certificate is read at the moment of storing;
/// a revocation at the same moment comes first and the admission is refused, or comes after and a
/// review is raised (ADR 0052).
@NullMarked
package rosukh.command.listing;

import org.jspecify.annotations.NullMarked;
