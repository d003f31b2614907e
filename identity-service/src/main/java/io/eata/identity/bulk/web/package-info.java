/** What the customs portal asks of account imports. */
@NullMarked
package io.eata.identity.bulk.web;

import org.jspecify.annotations.NullMarked;
