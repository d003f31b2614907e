package io.eata.notification.delivery;

/** Mails of one lane do not wait for those of another: a code is awaited while a night's receipts go out. */
enum Lane {
    CARNETS,
    LETTERS
}
